import { describe, expect, test } from 'vitest';
import { fieldText } from '../../src/changes/values-in-words.ts';
import { fieldsOf, visitMappings } from '../../src/records/field.ts';
import { LISTS, SECTIONS } from '../../src/records/sections.ts';
import { vocabularyOf } from '../../src/records/values.ts';
import { wordsOf } from '../../src/records/vocabulary.ts';

const said = (section: string, field: string, before: unknown, after: unknown): string =>
  fieldText(section, field, before, after, (id) => id);

/** Every key of a record with words of its own, with two of these. */
const enumerated = Object.entries({ ...LISTS, report: SECTIONS.report }).flatMap(([section, { type }]) => {
  const found: [string, string, string, string][] = [];
  visitMappings(type, [section], (names, fields) => {
    for (const [key, it] of names.length === 1 ? Object.entries(fields) : []) {
      const vocabulary = vocabularyOf(it.type);
      // A mapping with words in it has no short form.
      if (vocabulary === undefined || fieldsOf(it.type) !== undefined) continue;
      const [one = '', other = ''] = wordsOf(vocabulary);
      found.push([section, key, one, other]);
    }
  });
  return found;
});

describe('a change of an enumerated value is said in Chinese', () => {
  test('there are many', () => expect(enumerated.length).toBeGreaterThan(15));

  test.each(enumerated)('%s.%s', (section, key, one, other) => {
    expect(said(section, key, one, other)).not.toMatch(/[a-z]/i);
    expect(said(section, key, [one], [one, other])).not.toMatch(/[a-z]/i);
  });

  test('with the word of the key in its record', () => {
    expect(said('actions', 'state', 'doing', 'done')).toBe('状态：整改中 → 已完成');
    expect(said('report', 'profile', 'gov', 'win')).toBe('版式：机关 → 通用');
    expect(said('suggestions', 'text', '少开会', '开短会')).toBe('内容：少开会 → 开短会');
    expect(said('actions', 'owner', undefined, 'he')).toBe('责任人：（空） → he');
  });
});

test.each(['content', 'problems', 'measures', 'achievements', 'attitude', 'followUp', 'topics', 'remark'])(
  'what a talk was about is not repeated: %s',
  (key) => expect(said('talks', key, '旧话', '新话')).toMatch(/^\p{Script=Han}+有改动$/u),
);
