import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/verify/verify-document.ts';
import { randomOf } from '../mutations/random.ts';
import type { Edit } from './edits.ts';
import { CAMPAIGNS, type Golden, goldenOf, NO_SOURCES, withXml, xmlOf } from './golden.ts';
import { PART_FREEDOM, PART_HARM, type PartEdit } from './part-edits.ts';
import { SECTION_FREEDOM, sectionHarm } from './section-edits.ts';

const golden = await Promise.all(
  CAMPAIGNS.filter((path) => /report-(?:charts|traits|plan)|provincial/.test(path)).map(goldenOf),
);

/** The rules that an edited document breaks, in each report that has a place for the edit. */
const said = (edit: (it: Golden) => PartEdit | undefined): string[][] =>
  golden.flatMap((it) => {
    const file = edit(it)?.(it.file, randomOf(5));
    if (file === undefined) return [];
    const { findings } = verifyDocument(file, it.known, it.facts, NO_SOURCES);
    return [findings.flatMap(({ rule }) => (rule === 'wording' ? [] : [rule]))];
  });

const ofText =
  (edit: Edit | undefined): PartEdit =>
  (file, random) => {
    const before = xmlOf(file);
    const after = edit?.(before, random);
    return after === undefined || after === before ? undefined : withXml(file, after);
  };

const HARM: readonly (readonly [string, readonly string[]])[] = [
  ['两个标题对调', ['word-moved']],
  ['两个标题换了编号对调', ['word-moved']],
  ['整节连标题删掉', ['section-dropped']],
  ['一段挪到另一节', ['section-changed']],
  ['添一个不认识的人', ['unknown-person']],
  ['句中添一个不认识的人', ['unknown-person', 'text-polished']],
  ['删填报的来源', ['word-dropped']],
  ['改填报的来源', ['word-changed']],
  ['修订里改数', ['figure-changed']],
  ['修订里删数', ['figure-cut', 'word-dropped', 'word-changed']],
  ['修订里添句', ['number-without-source']],
  ['修订里换人', ['unknown-person']],
  ['页脚添数', ['number-without-source']],
  ['页眉添别的单位', ['word-added']],
  ['改图的数', ['number-changed', 'figure-changed']],
  ['改图的类别', ['word-changed', 'unknown-person', 'person-changed']],
  ['改图的系列', ['word-moved', 'word-changed']],
  ['批注里写数', ['comment-left']],
];

describe('the order of a text, who is in it, and what stands beside it', () => {
  test.each(HARM)('%s', (kind, rules) => {
    const all = said(({ facts }) => PART_HARM[kind] ?? ofText(sectionHarm(facts.campaign)[kind]));
    expect(all.length).toBeGreaterThan(0);
    for (const broken of all) {
      expect(broken.length).toBeGreaterThan(0);
      for (const rule of broken) expect(rules).toContain(rule);
    }
  });

  test.each(Object.keys({ ...SECTION_FREEDOM, ...PART_FREEDOM }))('%s: nothing is said', (kind) => {
    const all = said(() => PART_FREEDOM[kind] ?? ofText(SECTION_FREEDOM[kind]));
    expect(all.length).toBeGreaterThan(0);
    expect(all.flat()).toEqual([]);
  });
});
