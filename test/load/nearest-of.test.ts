import { expect, test } from 'vitest';
import { nearestOf } from '../../src/load/nearest-of.ts';
import { nearestWord } from '../../src/text/nearest.ts';
import { findingsOf, HEAD, load } from '../in-memory.ts';

test('a word is looked for once, in a list that is made once', () => {
  let [lists, searches] = [0, 0];
  const nearest = nearestOf(
    () => {
      lists += 1;
      return ['谈话一', '谈话二'];
    },
    (typed, words) => {
      searches += 1;
      return nearestWord(typed, words);
    },
  );
  for (let at = 0; at < 50; at += 1) expect(nearest('谈话1一')).toBe('谈话一');
  expect([lists, searches]).toEqual([1, 1]);
});

test('the work for thousands of different wrong words has a bound, and each is still a finding', () => {
  let searches = 0;
  const nearest = nearestOf(
    () => ['t1'],
    () => {
      searches += 1;
      return 't1';
    },
  );
  const answers = Array.from({ length: 5000 }, (_, at) => nearest(`x${at}`));
  expect(searches).toBe(100);
  expect(answers.filter((answer) => answer !== undefined)).toHaveLength(100);

  const suggestions = Array.from({ length: 300 }, (_, at) => `  - {id: s${at}, talk: 谈${at}, text: 建议}\n`).join('');
  const found = findingsOf(
    load(`${HEAD}talks:\n  - {id: 谈话, date: 2013-05-07, talkers: zhang, talkees: li}\nsuggestions:\n${suggestions}`),
  );
  expect(found.filter(({ rule }) => rule === 'unknown-id')).toHaveLength(300);
});
