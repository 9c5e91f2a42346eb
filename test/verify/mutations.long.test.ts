import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../src/app/compose-report.ts';
import { fullyCovered } from '../../src/figures/fully-covered.ts';
import type { VerifyFinding } from '../../src/verify/verify-document.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import { randomOf } from '../mutations/random.ts';
import { hasPythonDocx, savedByPythonDocx } from '../office/python-docx.ts';
import { resaved } from '../office/resave.ts';
import { claimAdded, type Edit, HARMFUL, HARMLESS, withoutMarks } from './edits.ts';
import { frontFreedom, frontHarm } from './front-edits.ts';
import { CAMPAIGNS, type Golden, goldenOf, verified, withXml, xmlOf } from './golden.ts';
import { FREE, hidden, SLY, several } from './more-edits.ts';
import { PART_FREEDOM, PART_HARM, type PartEdit } from './part-edits.ts';
import { SECTION_FREEDOM, sectionHarm } from './section-edits.ts';
import { TABLE_FREEDOM, TABLE_HARM } from './table-edits.ts';
import { wordFreedom, wordHarm } from './word-edits.ts';

const golden: readonly Golden[] = await Promise.all(CAMPAIGNS.map(goldenOf));
const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!hasOffice) console.warn('documents saved by LibreOffice are not tried: soffice is not installed');
if (!hasPythonDocx) console.warn('documents saved by python-docx are not tried: it is not installed');

/** What became of a document before it is verified: who saved it before the edit, and what happened after it. */
type Save = {
  readonly name: string;
  readonly file: (it: Golden) => WordFile;
  readonly after: (xml: string) => string;
};

type Files = ReadonlyMap<string, Uint8Array>;
const rendered: Files = new Map(golden.map(({ name, bytes }) => [name, bytes]));
const locked: Files = new Map(
  await Promise.all(
    golden.map(
      async ({ name, document, layout }) => [name, await docxOf({ ...document, locked: true }, layout)] as const,
    ),
  ),
);
const opened = (files: Files): ((it: Golden) => WordFile) => {
  const known = new Map<string, WordFile>();
  return ({ name }) => {
    const file = known.get(name) ?? openWordFile('报告.docx', files.get(name) ?? new Uint8Array());
    known.set(name, file);
    return file;
  };
};
const same = (xml: string): string => xml;

const SAVES: readonly Save[] = [
  { name: '原样保存', file: ({ file }) => file, after: same },
  { name: '数据加锁', file: opened(locked), after: same },
  { name: '标记去掉', file: ({ file }) => file, after: withoutMarks },
  ...(hasOffice ? [{ name: 'LibreOffice 另存', file: opened(resaved(rendered)), after: same }] : []),
  ...(hasPythonDocx
    ? [
        { name: 'python-docx 另存', file: opened(savedByPythonDocx(rendered)), after: same },
        { name: 'python-docx 换字体', file: opened(savedByPythonDocx(rendered, '仿宋_GB2312')), after: same },
      ]
    : []),
];

/** Edits of a kind that are tried of each save: of a document at most three, of more documents first. */
const MOST = Number(process.env['MUTATIONS'] ?? 12);
const TIMES = 3;

type Said = Pick<VerifyFinding, 'rule' | 'severity' | 'message'>;

const said = (it: Golden, file: WordFile, xml: string): Said[] =>
  verified(it, file, xml).findings.filter(({ rule }) => rule !== 'wording');

/** What an office is asked to look at, where it may well have meant it. */
const ASKED = new Set(['text-polished', 'word-deleted']);

/** Whole sentences may go: that is asked after, and stops nothing. */
const WARNED = new Set(['删一段有数据的话', '一段挪到另一节', '批注里写数']);

/** A word or two around the place of the edit, for whoever mends what was missed. */
function around(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const text = (xml: string): string =>
    xml
      .slice(Math.max(0, at - 900), at + 300)
      .replace(/<[^>]*>/g, '')
      .slice(-80);
  return `${text(before)} → ${text(after)}`;
}

type Outcome = { readonly made: number; readonly wrong: readonly string[] };

/** What comes of an edit of the text, or of a part beside it. */
function applied(edit: Edit | PartEdit | undefined, file: WordFile, random: () => number): WordFile | undefined {
  if (edit === undefined) return undefined;
  if (beside.has(edit)) return (edit as PartEdit)(file, random);
  const before = xmlOf(file);
  const after = (edit as Edit)(before, random);
  return after === undefined || after === before ? undefined : withXml(file, after);
}

const beside: ReadonlySet<unknown> = new Set(Object.values({ ...PART_HARM, ...PART_FREEDOM }));

function run(
  editOf: (it: Golden) => Edit | PartEdit | undefined,
  { file: fileOf, after: afterwards }: Save,
  seed: number,
  isWrong: (troubles: readonly Said[]) => boolean,
): Outcome {
  const wrong: string[] = [];
  let made = 0;
  for (let time = 0; time < TIMES; time++)
    golden.forEach((_, index) => {
      const it = golden[(index + seed) % golden.length] as Golden; // It is one of them.
      const [edit, file] = [editOf(it), fileOf(it)];
      const edited = made < MOST ? applied(edit, file, randomOf(seed * 1000 + index * 10 + time)) : undefined;
      if (edited === undefined) return;
      made += 1;
      const [before, after] = [xmlOf(file), xmlOf(edited)];
      const troubles = said(it, edited, afterwards(after));
      const words = troubles.map(({ rule, message }) => `${rule} ${message}`).join(' | ');
      if (isWrong(troubles)) wrong.push(`${it.name}: ${around(before, after)} ${words}`);
    });
  return { made, wrong };
}

const isMissed =
  (kind: string) =>
  (troubles: readonly Said[]): boolean =>
    !troubles.some(({ severity }) => severity === 'error' || (WARNED.has(kind) && severity === 'warning'));

const isAccused = (troubles: readonly Said[]): boolean => troubles.some(({ rule }) => !ASKED.has(rule));

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

const harm = golden.map(({ facts, document }) => ({
  ...HARMFUL,
  ...SLY,
  ...wordHarm(facts.campaign),
  ...TABLE_HARM,
  ...frontHarm(document),
  ...sectionHarm(facts.campaign),
  ...PART_HARM,
  改几处文字又改坏一处: hidden,
}));
const freedom = golden.map(({ facts, document }) => ({
  ...HARMLESS,
  ...FREE,
  ...wordFreedom(facts.campaign),
  ...TABLE_FREEDOM,
  ...frontFreedom(document),
  ...SECTION_FREEDOM,
  ...PART_FREEDOM,
  几处一起改: several,
}));
/** The edit of a kind for each document. */
const kindsOf = (
  edits: readonly Readonly<Record<string, Edit | PartEdit>>[],
): (readonly [string, (it: Golden) => Edit | PartEdit | undefined, number])[] =>
  Object.keys(edits[0] ?? {}).map((name, at) => [name, (it) => edits[golden.indexOf(it)]?.[name], at]);

describe.each(SAVES)('edits that change what a document says ($name)', (save) => {
  test.each(kindsOf(harm))('%s: all found', (name, edit, at) => {
    const outcome = run(edit, save, at, isMissed(name));
    note('harmful', name, outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });

  test('添一句没有根据的全覆盖: all found', () => {
    const claim = ({ facts }: Golden): Edit | undefined =>
      fullyCovered(facts.coverage.obligations) ? undefined : claimAdded;
    const outcome = run(claim, save, 99, isMissed(''));
    note('harmful', '添一句没有根据的全覆盖', outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });
});

describe.each(SAVES)('edits that an office may make ($name)', (save) => {
  test.each(kindsOf(freedom))('%s: nothing said', (name, edit, at) => {
    const outcome = run(edit, save, at + 50, isAccused);
    note('harmless', name, outcome);
    expect(outcome.made).toBeGreaterThan(0);
    expect(outcome.wrong).toEqual([]);
  });
});

/** All kinds of edits, with the claims and the two that put several together. */
const KINDS = kindsOf(harm).length + kindsOf(freedom).length + 1;

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
  if (!hasOffice || !hasPythonDocx || process.env['MUTATIONS'] !== undefined) return;
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
