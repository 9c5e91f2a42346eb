import { describe, expect, test } from 'vitest';
import { fullyCovered } from '../../src/figures/fully-covered.ts';
import { randomOf } from '../mutations/random.ts';
import { claimAdded, type Edit, HARMFUL, HARMLESS, withoutMarks } from './edits.ts';
import { CAMPAIGNS, type Golden, goldenOf, verified, xmlOf } from './golden.ts';

const golden: readonly Golden[] = await Promise.all(CAMPAIGNS.map(goldenOf));

/** How a document was saved after it was rendered. */
const SAVES: readonly { readonly name: string; readonly xml: (it: Golden) => string }[] = [
  { name: '原样', xml: ({ file }) => xmlOf(file) },
  { name: '标记去掉', xml: ({ file }) => withoutMarks(xmlOf(file)) },
];

const TIMES = Number(process.env['MUTATIONS'] ?? 6);

const said = (it: Golden, xml: string): string[] =>
  verified(it, it.file, xml)
    .findings.filter(({ rule }) => rule !== 'wording')
    .map(({ rule, message }) => `${rule} ${message}`);

/** A word or two around the place of the edit, for whoever mends what was missed. */
function around(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const text = (xml: string): string =>
    xml
      .slice(Math.max(0, at - 600), at + 200)
      .replace(/<[^>]*>/g, '')
      .slice(-80);
  return `${text(before)} → ${text(after)}`;
}

type Outcome = { readonly made: number; readonly wrong: readonly string[] };

function run(
  edit: Edit,
  save: (it: Golden) => string,
  seed: number,
  isWrong: (troubles: string[]) => boolean,
  of = golden,
): Outcome {
  const wrong: string[] = [];
  let made = 0;
  of.forEach((it, index) => {
    const random = randomOf(seed * 1000 + index);
    const before = save(it);
    for (let time = 0; time < TIMES; time++) {
      const after = edit(before, random);
      if (after === undefined || after === before) continue;
      made += 1;
      const troubles = said(it, after);
      if (isWrong(troubles)) wrong.push(`${it.name}: ${around(before, after)} ${troubles.join(' | ')}`);
    }
  });
  return { made, wrong };
}

describe('a golden document as it was rendered', () => {
  test.each(SAVES.flatMap((save) => golden.map((it) => [it.name, save.name, it, save.xml] as const)))(
    '%s (%s) has nothing wrong',
    (_name, _save, it, xml) => expect(said(it, xml(it))).toEqual([]),
  );
});

describe.each(SAVES)('edits that change what a document says ($name)', ({ xml }) => {
  test.each(Object.entries(HARMFUL).map(([name, edit], at) => [name, edit, at] as const))(
    '%s: all found',
    (_, edit, at) => {
      const { made, wrong } = run(edit, xml, at, (troubles) => troubles.length === 0);
      expect(made).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );

  test('添一句全覆盖的话: all found', () => {
    const gaps = golden.filter(({ facts }) => !fullyCovered(facts.coverage.obligations));
    const { made, wrong } = run(claimAdded, xml, 99, (troubles) => troubles.length === 0, gaps);
    expect(made).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe.each(SAVES)('edits that an office may make ($name)', ({ xml }) => {
  test.each(Object.entries(HARMLESS).map(([name, edit], at) => [name, edit, at] as const))(
    '%s: nothing said',
    (_, edit, at) => {
      const { made, wrong } = run(edit, xml, at + 50, (troubles) => troubles.length > 0);
      expect(made).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );
});
