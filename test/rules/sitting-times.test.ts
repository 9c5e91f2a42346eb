import { expect, test } from 'vitest';
import { findClashes } from '../../src/rules/plausibility/sitting-times.ts';
import { loadExample } from './load-example.ts';

function clashesOf(...talks: readonly string[]): string[] {
  const yaml = `talks:\n${talks.map((talk) => `  - {date: 2013-05-07, ${talk}}`).join('\n')}`;
  return findClashes(loadExample(yaml).facts.campaign.talks).map(
    ({ first, second, people, certain }) => `${first.id}-${second.id} ${people.join('+')} ${certain ? '是' : '可能'}`,
  );
}

const zhangWithLi = 'id: t1, talkers: [zhang], talkees: [li]';
const zhangWithZhou = 'id: t2, talkers: [zhang], talkees: [zhou]';

test.each([
  ['start: "09:00", minutes: 30', 'start: "09:30", minutes: 30', []],
  ['start: "09:00", minutes: 31', 'start: "09:30", minutes: 30', ['t1-t2 zhang 是']],
  ['start: "09:30", minutes: 30', 'start: "09:00", end: "10:30"', ['t2-t1 zhang 是']],
  ['start: "09:00", minutes: 30', 'start: "09:00"', ['t1-t2 zhang 可能']],
  ['start: "09:00", minutes: 30', 'start: "09:29"', ['t1-t2 zhang 可能']],
  ['start: "09:00", minutes: 30', 'start: "09:30"', []],
  ['start: "09:00"', 'start: "09:10", minutes: 30', []],
  ['start: "09:00"', 'start: "09:00"', ['t1-t2 zhang 可能']],
  ['minutes: 30', 'minutes: 30', []],
])('%s and %s: %s', (one, other, expected) =>
  expect(clashesOf(`${zhangWithLi}, ${one}`, `${zhangWithZhou}, ${other}`)).toEqual(expected),
);

test('talks of other people or of other days do not clash', () => {
  const at = 'start: "09:00", minutes: 30';
  expect(clashesOf(`${zhangWithLi}, ${at}`, `id: t2, talkers: [wu], talkees: [zhou], ${at}`)).toEqual([]);
  const yaml = `talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], ${at}}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [li], ${at}}`;
  expect(findClashes(loadExample(yaml).facts.campaign.talks)).toEqual([]);
});

test('two who sit in both talks are one clash, on whichever side they sit', () => {
  const at = 'start: "09:00", minutes: 30';
  const clashes = clashesOf(
    `id: t1, talkers: [zhang], talkees: [li, zhou], ${at}`,
    `id: t2, talkers: [wu, li], talkees: [zhang], ${at}`,
  );
  expect(clashes).toEqual(['t1-t2 zhang+li 是']);
});

test('a long talk clashes with each of those within it', () => {
  const clashes = clashesOf(
    'id: t1, talkers: [zhang], talkees: [li], start: "09:00", minutes: 180',
    'id: t2, talkers: [zhang], talkees: [zhou], start: "09:30", minutes: 20',
    'id: t3, talkers: [zhang], talkees: [wu], start: "10:30", minutes: 20',
  );
  expect(clashes).toEqual(['t1-t2 zhang 是', 't1-t3 zhang 是']);
});
