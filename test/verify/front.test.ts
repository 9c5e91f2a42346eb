import { describe, expect, test } from 'vitest';
import { randomOf } from '../mutations/random.ts';
import { frontFreedom, frontHarm } from './front-edits.ts';
import { CAMPAIGNS, goldenOf, verified, xmlOf } from './golden.ts';

const golden = await Promise.all(
  CAMPAIGNS.filter((path) => /report-(?:red|letter|minutes|charts)\//.test(path)).map(goldenOf),
);

/** Of each report that has a place for an edit, the rules that it breaks. */
const rulesOf = (edits: (it: (typeof golden)[number]) => ReturnType<typeof frontHarm>, kind: string): string[][] =>
  golden.flatMap((it) => {
    const before = xmlOf(it.file);
    const after = edits(it)[kind]?.(before, randomOf(3));
    if (after === undefined || after === before) return [];
    return [verified(it, it.file, after).findings.flatMap(({ rule }) => (rule === 'wording' ? [] : [rule]))];
  });

const [any] = golden;
if (any === undefined) throw new Error('there is no golden report');

const RULES = ['word-changed', 'word-dropped', 'number-changed', 'unknown-person'];

describe('what stands around the text is held to the records', () => {
  test.each(Object.keys(frontHarm(any.document)))('%s: one error', (kind) => {
    const said = rulesOf(({ document }) => frontHarm(document), kind);
    expect(said.length).toBeGreaterThan(0);
    for (const rules of said) {
      expect(rules).toHaveLength(1);
      expect(RULES).toContain(rules[0]);
    }
  });

  test.each(Object.keys(frontFreedom(any.document)))('%s: nothing is said', (kind) => {
    const said = rulesOf(({ document }) => frontFreedom(document), kind);
    expect(said.length).toBeGreaterThan(0);
    expect(said.flat()).toEqual([]);
  });
});
