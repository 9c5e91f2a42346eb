import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { LIST_SECTIONS, topSchema } from '../src/load/sections.ts';
import { calendarSchema } from '../src/records/calendar.ts';
import type { Phase } from '../src/records/campaign-head.ts';
import { campaignHeadSchema } from '../src/records/campaign-head.ts';
import { pairingSchema, presetUseSchema } from '../src/records/pairing.ts';
import { reportSchema } from '../src/records/report.ts';
import { unitSchema } from '../src/records/unit.ts';
import { chineseKey, chineseWord, keySpellings, type Vocabulary, WORDS } from '../src/records/vocabulary.ts';
import { CATALOGUE } from '../src/rules/catalogue.ts';
import { stopsReport } from '../src/rules/run-rules.ts';
import { runHere } from './cli/run-in.ts';

const root = new URL('..', import.meta.url).pathname;
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');

/** Where the example files of the README are written, and its commands run. */
const folder = mkdtempSync(join(tmpdir(), 'talkreport-readme-'));
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')}\n`;

/** 规则表: every rule of the catalogue. */
function ruleTable(): string {
  const phases: readonly Phase[] = ['planned', 'running', 'final'];
  const rows = CATALOGUE.map((rule) => {
    const stops = phases.some((phase) => {
      const severity = rule.severity[phase];
      return severity !== 'off' && stopsReport({ rule: rule.id, severity });
    });
    const severities = phases.map((phase) => chineseWord('severity', rule.severity[phase]));
    return [`\`${rule.id}\``, rule.title, ...severities, stops ? '是' : '', rule.basis];
  });
  return table(['编号', '要求', '计划', '进行中', '已结束', '出错时不出报告', '依据'], rows);
}

/** A schema as far as its keys are looked for: what zod keeps in `def`. */
type Def = {
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
};
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as Def; // the union of all defs, read by key

type Mapping = { readonly name: string; readonly shape: Record<string, z.core.$ZodType> };

/** Every mapping that may stand in a section, outermost first, each once. */
function mappingsOf(schema: z.core.$ZodType, name: string, seen = new Set<unknown>()): Mapping[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { shape, in: from, out, element, innerType, valueType } = defOf(schema);
  if (shape !== undefined) {
    const inner = Object.entries(shape).flatMap(([key, value]) =>
      mappingsOf(value, key === 'word' ? name : `${name} › ${chineseKey(key)}`, seen),
    );
    return [{ name, shape }, ...inner];
  }
  return [from, out, element, innerType, valueType].flatMap((it) =>
    it === undefined ? [] : mappingsOf(it, name, seen),
  );
}

/** Keys that the reader makes itself: one-word forms (`word`, `number`), and those kept for `everyone` and `组.支部`. */
const INTERNAL = new Set(['word', 'rounds.number', 'rounds.dates']);

/** 键表: every key that a record may have, by the mapping that it stands in. */
function keyTable(): string {
  const sections: [string, z.core.$ZodType][] = [
    ['（最外层）', topSchema],
    ['单位', unitSchema],
    ['活动', campaignHeadSchema],
    ['日历', calendarSchema],
    ...Object.entries(LIST_SECTIONS).map(([key, schema]): [string, z.core.$ZodType] => [chineseKey(key), schema]),
    ['必谈关系', pairingSchema],
    ['必谈关系（用预设）', presetUseSchema],
    ['汇报', reportSchema],
  ];
  const seen = new Set<unknown>();
  const rows = sections.flatMap(([section, schema]) => mappingsOf(schema, section, seen)).flatMap(rowOfKeys);
  return table(['写在哪里', '可以写的键'], rows);
}

function rowOfKeys({ name, shape }: Mapping): string[][] {
  const keys = Object.keys(shape).filter((key) => !INTERNAL.has(key) && key !== 'word');
  if (keys.length === 0 || keys.every((key) => key === 'number' || key === 'dates')) return [];
  const spellings = keySpellings(Object.keys(shape));
  const cells = keys.map((key) => {
    const chinese = [...spellings].filter(([spelling, of]) => of === key && spelling !== key).map(([it]) => it);
    const word = chinese.join('/') || key;
    const required = shape[key]?._zod.optin === undefined;
    return `${required ? `**${word}**` : word} \`${key}\``;
  });
  return [[name, cells.join('、')]];
}

const VOCABULARIES: readonly (readonly [Vocabulary, string])[] = [
  ['phase', '活动的阶段'],
  ['mode', '谈话的形式'],
  ['initiator', '谈话的发起'],
  ['signed', '签字'],
  ['suggestionKind', '意见建议的类型'],
  ['disposition', '意见建议的处理结果'],
  ['track', '整改方式'],
  ['state', '整改状态'],
  ['part', '提法的部分'],
  ['attachment', '汇报的附件'],
  ['profile', '汇报的版式'],
  ['letterhead', '汇报的版头'],
  ['level', '必谈关系的要求'],
  ['relation', '关联方式'],
  ['require', '数量要求'],
  ['count', '数量要求的计数'],
  ['per', '比例的按'],
  ['window', '时限'],
  ['every', '时限的每'],
  ['partial', '不足一期'],
  ['side', '时限的前后'],
  ['anchor', '时限的依据日期'],
  ['direction', '形式要求的方向'],
  ['opinions', '记录要求的双方意见'],
  ['same', '同一'],
  ['everyone', '人员范围'],
  ['severity', '规则的级别'],
  ['boolean', '是否'],
];

/** 选项表: every word of every enumeration. */
function wordTable(): string {
  const rows = VOCABULARIES.map(([vocabulary, where]) => {
    const words = Object.entries<readonly string[]>(WORDS[vocabulary]);
    return [where, words.map(([word, chinese]) => `${chinese.join('/')} \`${word}\``).join('、')];
  });
  return table(['用在', '可以写的词'], rows);
}

const TABLES: Record<string, () => string> = { 规则表: ruleTable, 键表: keyTable, 选项表: wordTable };

/** Hyphenated words of the sources below that name no finding: kinds of slots, helpers, partials, packages. */
const NOT_FINDINGS = [
  'each-right',
  'each-left',
  'since-event',
  'full-coverage',
  'look-up',
  'partial-block',
  'js-yaml',
  'fastest-levenshtein',
];

const files = new Map<string, string>();

function keep(name: string, text: string): void {
  files.set(name, text);
  writeFileSync(join(folder, name), text);
}

async function outputOf(command: string): Promise<string> {
  const [, ...argv] = command.split(' ');
  const { stdout, stderr } = await runHere(argv);
  return `${stdout}${stderr}`;
}

/** What a marked block should hold. Example files and excerpts stay as they are. */
async function blockFor(kind: string, what: string, old: string): Promise<string> {
  if (kind === '文件') keep(what, old);
  if (kind === '续') keep(what, `${files.get(what) ?? ''}${old}`);
  if (kind === '运行') return `$ ${what}\n${await outputOf(what)}`;
  if (kind === '摘录') {
    const output = await outputOf(what);
    for (const line of old.split('\n')) expect(output, `README quotes ${what}`).toContain(line);
  }
  return old;
}

const MARKED = /<!-- (?:(文件|续|运行|摘录):(.+?) -->\n```(\w+)\n([\s\S]*?)```|(\S+表) -->\n[\s\S]*?<!-- 完 -->)/g;

/** The README with every marked part made anew, in order: later commands see the files of earlier blocks. */
async function regenerate(text: string): Promise<string> {
  let made = '';
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, kind, what, language, old, name] = found;
    made += text.slice(from, found.index);
    if (name !== undefined) made += `<!-- ${name} -->\n${TABLES[name]?.() ?? ''}<!-- 完 -->`;
    else {
      const block = await blockFor(kind ?? '', what ?? '', old ?? '');
      made += `<!-- ${kind}:${what} -->\n\`\`\`${language}\n${block}\`\`\``;
    }
    from = found.index + whole.length;
  }
  return made + text.slice(from);
}

/** The commands that a help text lists. */
const commandsIn = (help: string): string[] =>
  [...(help.split('命令：\n')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name ?? '');

/** Every command line that has a help of its own, with that help. */
async function helpTexts(command = ''): Promise<[string, string][]> {
  const help = await outputOf(`talkreport ${command}--help`);
  const inner = await Promise.all(commandsIn(help).map((name) => helpTexts(`${command}${name} `)));
  return [[`talkreport ${command}`.trim(), help], ...inner.flat()];
}

describe('README.md says what the program does', () => {
  test('marked outputs and tables are what the program gives', async () => {
    const made = await regenerate(readme);
    if (process.env['UPDATE'] !== undefined) writeFileSync(path, made);
    expect(made).toBe(process.env['UPDATE'] === undefined ? readme : readFileSync(path, 'utf8'));
  });

  test('there is something marked of every kind', () => {
    for (const kind of ['文件:', '续:', '运行:', '摘录:', ...Object.keys(TABLES)])
      expect(readme).toContain(`<!-- ${kind}`);
  });

  test('every command shows its help, and every option is explained', async () => {
    const helps = await helpTexts();
    expect(helps.length).toBeGreaterThan(6);
    const prose = readme.replace(/```text[\s\S]*?```/g, '');
    for (const [command, help] of helps) {
      expect(readme).toContain(`<!-- 运行:${command} --help -->`);
      for (const [option] of help.matchAll(/--[a-z][a-z-]*/g)) expect(prose, command).toContain(option);
    }
  });

  test('the example files have no error', async () => {
    await regenerate(readme);
    expect(files.size).toBeGreaterThan(1);
    for (const name of files.keys()) {
      const { code, stdout } = await runHere(['validate', name]);
      expect(stdout).not.toMatch(/^\S+ {2}错误/m);
      expect(code).toBe(0);
    }
  });

  test('every vocabulary stands in the table of words', () => {
    expect(VOCABULARIES.map(([name]) => name).sort()).toEqual(Object.keys(WORDS).sort());
  });

  test('every kind of finding outside the catalogue is in the table of findings', () => {
    const words = new Set(Object.values(WORDS).flatMap((it) => Object.keys(it)));
    const others = new Set([...words, ...NOT_FINDINGS]);
    const sources = ['src/load', 'src/report']
      .flatMap((it) => readdirSync(join(root, it)).map((name) => join(root, it, name)))
      .concat(join(root, 'src/rules/run-rules.ts'));
    const ids = sources.flatMap((source) =>
      [...readFileSync(source, 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, id = '']) => id),
    );
    const found = [...new Set(ids)].filter((id) => !others.has(id));
    expect(found.length).toBeGreaterThan(15);
    for (const id of found) expect(readme).toContain(`\`${id}\``);
  });
});
