import { expect, test } from 'vitest';
import { type Field, field, keySpellings, record, visitMappings } from '../../src/records/field.ts';
import { chineseKey, KEY_WORDS, spellingsOfKey } from '../../src/records/keys.ts';
import { presetUseSchema } from '../../src/records/pairing.ts';
import { SECTIONS } from '../../src/records/sections.ts';
import { count, text } from '../../src/records/values.ts';

/** Every field of the format with the keys down to it. */
const everyField = (): [string, Field][] =>
  Object.entries({ ...SECTIONS, use: { ...SECTIONS.pairings, type: presetUseSchema } }).flatMap(([section, it]) => {
    const found: [string, Field][] = [[section, it]];
    visitMappings(it.type, [section], (names, fields) => {
      for (const [key, one] of Object.entries(fields)) found.push([[...names, key].join('.'), one]);
    });
    return found;
  });

test('a key without a Chinese word, or without a meaning, does not compile', () => {
  const weather = field(['天气'], '谈话那天的天气，例如 晴', text);
  // @ts-expect-error: no Chinese word
  field([], '谈话那天的天气，例如 晴', text);
  // @ts-expect-error: no meaning
  field(['天气'], text);
  // @ts-expect-error: a type alone says nothing
  expect(() => record({ weather: text })).toThrow();
  expect(record({ weather }).parse({ 天气: '晴' })).toEqual({ weather: '晴' });
});

test('a meaning is a Chinese one, and no two keys of a mapping are called by the same word', () => {
  const fields = everyField();
  expect(fields.length).toBeGreaterThan(250);
  for (const [at, { zh, says }] of fields) {
    expect(says, at).toMatch(/\p{Script=Han}/u);
    for (const word of zh) expect(word, at).toMatch(/^\p{Script=Han}+$/u);
  }
  const twice = { first: field(['数'], '一个数', count), second: field(['数'], '另一个数', count) };
  expect(() => keySpellings(twice)).toThrow("'数' is both first and second");
});

test('one key is called by the same words wherever it stands, if not in the same order', () => {
  for (const [at, { zh }] of everyField()) {
    const key = at.slice(at.lastIndexOf('.') + 1);
    if (key !== 'use') expect([...zh].sort(), at).toEqual([...spellingsOfKey(key).slice(1)].sort());
  }
});

test('the word for a key is that of the mapping that it stands in', () => {
  expect(['unit', 'roster', 'frames'].map((mapping) => chineseKey('name', mapping))).toEqual(['名称', '姓名', '名称']);
  expect(chineseKey('evidence', 'pairings')).toBe('记录要求');
  expect(chineseKey('evidence', 'actions')).toBe('佐证');
  expect(chineseKey('外号', 'roster')).toBe('外号');
  expect(['上限', '不是笔误', '谈话人', 'talkers', '任一满足'].every((word) => KEY_WORDS.has(word))).toBe(true);
});
