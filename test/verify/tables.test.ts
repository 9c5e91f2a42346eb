import { describe, expect, test } from 'vitest';
import { randomOf } from '../mutations/random.ts';
import { CAMPAIGNS, goldenOf, verified, xmlOf } from './golden.ts';
import { TABLE_FREEDOM, TABLE_HARM } from './table-edits.ts';

const golden = await Promise.all(
  CAMPAIGNS.filter((path) => /report-(?:charts|plan)|provincial/.test(path)).map(goldenOf),
);

/** How many findings come of an edit in each report that has a place for it, with the rules that they break. */
const saidOf = (edit: (typeof TABLE_HARM)[string]): string[][] =>
  golden.flatMap((it) => {
    const before = xmlOf(it.file);
    const after = edit(before, randomOf(11));
    if (after === undefined || after === before) return [];
    return [verified(it, it.file, after).findings.flatMap(({ rule }) => (rule === 'wording' ? [] : [rule]))];
  });

describe('one act upon a table is one fault', () => {
  test.each([
    ['两行并成一行', ['row-dropped']],
    ['一行挪到别的表', ['word-moved']],
    ['一行写了两遍', ['row-added']],
    ['两列对调而表头没动', ['figure-moved', 'word-moved']],
    ['表头的两格对调', ['word-moved']],
    ['删一列', ['column-dropped']],
    ['添一列', ['column-added']],
    ['整张表删掉', ['row-dropped']],
    ['横向合并吞掉一格', ['figure-cut', 'word-dropped']],
    ['一格清空', ['figure-cut', 'word-dropped']],
  ])('%s', (kind, rules) => {
    const said = saidOf(TABLE_HARM[kind] ?? (() => undefined));
    expect(said.length).toBeGreaterThan(1);
    for (const findings of said) {
      expect(findings).toHaveLength(1);
      expect(rules).toContain(findings[0]);
    }
  });

  test.each(['两行除了行名对调', '竖向合并吞掉一格', '一格挪到下一行', '一格并进下一行'])(
    '%s: where it came from and where it went',
    (kind) => {
      const said = saidOf(TABLE_HARM[kind] ?? (() => undefined));
      expect(said.length).toBeGreaterThan(1);
      for (const findings of said) {
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.length).toBeLessThan(3);
      }
    },
  );
});

test.each(Object.entries(TABLE_FREEDOM))('%s: nothing is said', (_, edit) => {
  const said = saidOf(edit);
  expect(said.length).toBeGreaterThan(0);
  expect(said.flat()).toEqual([]);
});
