import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { fullyCovered } from '../../src/figures/fully-covered.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import { randomOf } from '../mutations/random.ts';
import { resaved } from '../office/resave.ts';
import { claimAdded, type Edit, HARMFUL, HARMLESS, withoutMarks } from './edits.ts';
import { CAMPAIGNS, type Golden, goldenOf, verified, xmlOf } from './golden.ts';
import { FREE, hidden, SLY, several } from './more-edits.ts';

const golden: readonly Golden[] = await Promise.all(CAMPAIGNS.map(goldenOf));
const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!hasOffice) console.warn('documents saved by LibreOffice are not tried: soffice is not installed');

/** What became of a document before it is verified: who saved it before the edit, and what happened after it. */
type Save = {
  readonly name: string;
  readonly file: (it: Golden) => WordFile;
  readonly after: (xml: string) => string;
};

const byOffice = hasOffice ? resaved(new Map(golden.map(({ name, bytes }) => [name, bytes]))) : new Map();
const officeFile = ({ name }: Golden): WordFile => openWordFile('报告.docx', byOffice.get(name) ?? new Uint8Array());
const same = (xml: string): string => xml;

const SAVES: readonly Save[] = [
  { name: '原样保存', file: ({ file }) => file, after: same },
  { name: '标记去掉', file: ({ file }) => file, after: withoutMarks },
  ...(hasOffice ? [{ name: 'LibreOffice 另存', file: officeFile, after: same }] : []),
];

/** Edits of a kind in each document. */
const TIMES = Number(process.env['MUTATIONS'] ?? 3);

const said = (it: Golden, file: WordFile, xml: string): string[] =>
  verified(it, file, xml)
    .findings.filter(({ rule }) => rule !== 'wording')
    .map(({ rule, message }) => `${rule} ${message}`);

/** A word or two around the place of the edit, for whoever mends what was missed. */
function around(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const text = (xml: string): string =>
    xml
      .slice(Math.max(0, at - 900), at + 300)
      .replace(/<[^>]*>/g, '')
      .slice(-80);
  return `${text(before)} → ${text(after)}`;
}

type Outcome = { readonly made: number; readonly wrong: readonly string[] };

function run(
  edit: Edit,
  { file: fileOf, after: afterwards }: Save,
  seed: number,
  isWrong: (troubles: readonly string[]) => boolean,
  of = golden,
): Outcome {
  const wrong: string[] = [];
  let made = 0;
  of.forEach((it, index) => {
    const random = randomOf(seed * 1000 + index);
    const file = fileOf(it);
    const before = xmlOf(file);
    for (let time = 0; time < TIMES; time++) {
      const after = edit(before, random);
      if (after === undefined || after === before) continue;
      made += 1;
      const troubles = said(it, file, afterwards(after));
      if (isWrong(troubles)) wrong.push(`${it.name}: ${around(before, after)} ${troubles.join(' | ')}`);
    }
  });
  return { made, wrong };
}

/** How many edits of each kind were made and how many came out right, by save, for docs/verify.md. */
const rates = { harmful: new Map<string, string[]>(), harmless: new Map<string, string[]>() };
const totals = { harmful: 0, harmless: 0 };
function note(kind: keyof typeof rates, name: string, { made, wrong }: Outcome): void {
  const right = kind === 'harmful' ? made - wrong.length : wrong.length;
  rates[kind].set(name, [...(rates[kind].get(name) ?? []), `${right}/${made}`]);
  totals[kind] += made;
}

describe('a golden document as it was rendered', () => {
  test.each(SAVES.flatMap((save) => golden.map((it) => [it.name, save.name, it, save] as const)))(
    '%s (%s) has nothing wrong',
    (_name, _save, it, { file, after }) => expect(said(it, file(it), after(xmlOf(file(it))))).toEqual([]),
  );
});

describe.each(SAVES)('edits that change what a document says ($name)', (save) => {
  test.each(
    Object.entries({ ...HARMFUL, ...SLY, 改几处文字又改坏一处: hidden }).map(
      ([name, edit], at) => [name, edit, at] as const,
    ),
  )('%s: all found', (name, edit, at) => {
    const outcome = run(edit, save, at, (troubles) => troubles.length === 0);
    note('harmful', name, outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });

  test('添一句没有根据的全覆盖: all found', () => {
    const gaps = golden.filter(({ facts }) => !fullyCovered(facts.coverage.obligations));
    const outcome = run(claimAdded, save, 99, (troubles) => troubles.length === 0, gaps);
    note('harmful', '添一句没有根据的全覆盖', outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });
});

describe.each(SAVES)('edits that an office may make ($name)', (save) => {
  test.each(
    Object.entries({ ...HARMLESS, ...FREE, 几处一起改: several }).map(([name, edit], at) => [name, edit, at] as const),
  )('%s: nothing said', (name, edit, at) => {
    const outcome = run(edit, save, at + 50, (troubles) => troubles.length > 0);
    note('harmless', name, outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });
});

/** All kinds of edits, with the claims and the two that put several together. */
const KINDS = Object.keys({ ...HARMFUL, ...SLY, ...HARMLESS, ...FREE }).length + 3;

const PAGE = new URL('../../docs/verify.md', import.meta.url).pathname;
const BLOCK = /(<!-- 复核率 -->\n)[\s\S]*?(<!-- 完 -->)/;

/** The two tables of the page: what was found of what must be, and what was said of what may be. */
function ratesText(): string {
  const table = (head: string, rows: ReadonlyMap<string, readonly string[]>): string =>
    [
      `| ${[head, ...SAVES.map(({ name }) => name)].join(' | ')} |`,
      `| ${['---', ...SAVES.map(() => '--:')].join(' | ')} |`,
      ...[...rows].map(([name, cells]) => `| ${[name, ...cells].join(' | ')} |`),
    ].join('\n');
  return (
    `改坏的 ${totals.harmful} 处，找出来的比例：\n\n${table('改法', rates.harmful)}\n\n` +
    `无妨的改动 ${totals.harmless} 处，误报的比例：\n\n${table('改法', rates.harmless)}\n`
  );
}

afterAll(() => {
  if (!hasOffice || process.env['MUTATIONS'] !== undefined) return;
  // Only some kinds were asked for.
  if (rates.harmful.size + rates.harmless.size < KINDS) return;
  expect(totals.harmful).toBeGreaterThanOrEqual(2000);
  expect(totals.harmless).toBeGreaterThanOrEqual(2000);
  const page = readFileSync(PAGE, 'utf8');
  if (!BLOCK.test(page)) return;
  const made = page.replace(BLOCK, (_, open: string, close: string) => `${open}${ratesText()}${close}`);
  if (process.env['UPDATE'] !== undefined) writeFileSync(PAGE, made);
  else expect(made).toBe(page);
});
