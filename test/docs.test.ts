import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CATALOGUE, mayStopReport } from '../src/app/catalogue.ts';
import { FORMAT_CATALOGUE } from '../src/check-docx/catalogue.ts';
import { byFamily, type CatalogueEntry, PHASES } from '../src/finding/catalogue.ts';
import { type Field, type Fields, fieldsInside, keySpellings, visitMappings } from '../src/records/field.ts';
import { chineseKey } from '../src/records/keys.ts';
import { presetUseSchema } from '../src/records/pairing.ts';
import { LISTS, SECTIONS } from '../src/records/sections.ts';
import { vocabularyOf } from '../src/records/values.ts';
import { chineseWord, type Vocabulary, WORDS } from '../src/records/vocabulary.ts';
import { VERIFY_CATALOGUE } from '../src/verify/catalogue.ts';
import { runHere } from './cli/run-in.ts';
import { CLAUSES } from './office/clauses/table.ts';

const root = new URL('..', import.meta.url).pathname;

/** 说明书, page by page in the order of a clerk's work: what a page writes, later ones see. */
const PAGES = [
  'README.md',
  'docs/records.md',
  'docs/coverage.md',
  'docs/commands.md',
  'docs/rules.md',
  'docs/figures.md',
  'docs/templates.md',
  'docs/layout.md',
  'docs/verify.md',
  'docs/ci.md',
] as const;

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');
const whole = (): string => PAGES.map(textOf).join('\n');

/** Where the example files of the pages are written, and their commands run. */
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

/** 规则表: everything that can be said, by family. The three phases are one cell, and one word where they are the same. */
function ruleTable(): string {
  const rows = byFamily([...CATALOGUE.values()]).flatMap(([family, rules]) =>
    rules.map((rule, at) => {
      const levels = PHASES.map((phase) => chineseWord('severity', rule.severity[phase]));
      const level = new Set(levels).size === 1 ? (levels[0] ?? '') : levels.join('/');
      return [at === 0 ? `**${family}**` : '', `\`${rule.id}\``, rule.title, level, mayStopReport(rule) ? '挡' : ''];
    }),
  );
  return table(['类别', '编号', '要求', '级别', '汇报'], rows);
}

/** 记录要求 and 佐证 are one key, and the sets of both sides one schema. */
const NAMES: Record<string, string> = { left: '人员范围' };

const isRequired = ({ type }: Field): boolean => !z.safeParse(type, undefined).success;

/** Every key with all its words, those that must be written in bold. A word that two keys of the mapping share is told of the one that it means. */
function keysOf(fields: Fields): string {
  const spellings = [...keySpellings(fields)];
  return Object.entries(fields)
    .map(([key, it]) => {
      const chinese = spellings.filter(([spelling, of]) => of === key && spelling !== key).map(([word]) => word);
      const words = it.zh.filter((word) => chinese.includes(word)).join('/');
      return `${isRequired(it) ? `**${words}**` : words} \`${key}\``;
    })
    .join('、');
}

/** Every mapping that may stand in a section, outermost first, each once. */
function mappingsOf(schema: z.ZodType, cells: string[] = [], seen = new Set<Fields>()): string[] {
  visitMappings(schema, [], (keys, fields) => {
    const names = keys.map((key, at) => NAMES[key] ?? chineseKey(key, keys[at - 1]));
    if (!seen.has(fields)) cells.push(`${names.length > 0 ? `${names.join('的')}：` : ''}${keysOf(fields)}`);
    seen.add(fields);
  });
  return cells;
}

/** 键表: every key that a record may have, a row a section; mappings inside it below. */
function keyTable(): string {
  const { format: _, rules: __, narrative: ___, ...sections } = SECTIONS;
  const top = Object.fromEntries(
    Object.entries(SECTIONS).map(([key, it]) => [
      key,
      Object.hasOwn(LISTS, key) || key === 'rules' ? { ...it, type: it.type.optional() } : it,
    ]),
  );
  const tables: (readonly [string, z.ZodType])[] = Object.values(sections).map(({ zh, type }) => [zh[0], type]);
  const rows = tables.flatMap(([section, schema]) => {
    const same = tables.filter(([, other]) => other === schema).map(([name]) => name);
    if (same[0] !== section) return [];
    const more =
      section === chineseKey('pairings') ? [[`${section}（用预设）`, mappingsOf(presetUseSchema).join('<br>')]] : [];
    return [[same.join('、'), mappingsOf(schema).join('<br>')], ...more];
  });
  return table(['部分', '可以写的键'], [['最外层', keysOf(top)], ...rows]);
}

type WordPlace = { readonly section: string; readonly where: string; readonly vocabulary: Vocabulary };

/** Words that share their place with something else, which their types do not tell: 全体 beside a set of persons, 部门 beside a group. */
const PAIRINGS = SECTIONS.pairings.zh[0];
const SHARED: readonly WordPlace[] = [
  { section: PAIRINGS, where: '甲方、乙方', vocabulary: 'everyone' },
  { section: PAIRINGS, where: '关联方式', vocabulary: 'relation' },
  { section: PAIRINGS, where: '同一', vocabulary: 'same' },
  { section: PAIRINGS, where: '数量要求', vocabulary: 'require' },
  { section: PAIRINGS, where: '时限', vocabulary: 'window' },
  { section: PAIRINGS, where: '依据日期', vocabulary: 'anchor' },
  { section: '各部分', where: '是否', vocabulary: 'boolean' },
];

/** Where each enumeration is told of: at the key that is called like it, rather of a record than of a mapping within it; else at the first that takes its words. */
function wordPlaces(): readonly WordPlace[] {
  const found = new Map<Vocabulary, WordPlace & { readonly rank: number }>();
  for (const { zh, type } of Object.values<Field>(SECTIONS))
    visitMappings(type, [], (keys, fields) => {
      for (const [key, it] of Object.entries(fields)) {
        const vocabulary = fieldsInside(it.type) === undefined ? vocabularyOf(it.type) : undefined;
        if (vocabulary === undefined || SHARED.some((place) => place.vocabulary === vocabulary)) continue;
        const rank = (key === vocabulary ? 2 : 0) + (keys.length === 0 ? 1 : 0);
        if (rank > (found.get(vocabulary)?.rank ?? -1))
          found.set(vocabulary, { section: zh[0], where: it.zh[0], vocabulary, rank });
      }
    });
  return [...found.values(), ...SHARED];
}

/** 选项表: every word of every enumeration. */
function wordTable(): string {
  const places = wordPlaces();
  const rows = [...Object.values<Field>(SECTIONS).map(({ zh }) => zh[0]), '各部分'].flatMap((section) => {
    const lines = places.flatMap(({ vocabulary, where, ...place }) => {
      if (place.section !== section) return [];
      const words = Object.entries<readonly string[]>(WORDS[vocabulary]);
      return `${where}：${words.map(([word, chinese]) => `${chinese.join('/')} \`${word}\``).join('、')}`;
    });
    return lines.length === 0 ? [] : [[section, lines.join('<br>')]];
  });
  return table(['部分', '可以写的词'], rows);
}

/** 条款表: what is asked of an official document, and what shows that ours are so. */
const clauseTable = (): string =>
  table(
    ['', '条款', '约束力', '要求', '凭什么'],
    CLAUSES.map(({ id, clause, strength, requirement, proofs }) => [
      id,
      clause,
      strength,
      requirement,
      [...new Set(proofs.map((proof) => (proof.by === '不能证明' ? `不能证明：${proof.why}` : proof.by)))].join('、'),
    ]),
  );

/** What documents are judged by: 复核 and 公文格式. */
const documentTable = (entries: readonly CatalogueEntry[]): string =>
  table(
    ['编号', '要求', '依据', '级别'],
    entries.map(({ id, title, basis, severity }) => [
      `\`${id}\``,
      title,
      basis,
      chineseWord('severity', severity.final),
    ]),
  );

const TABLES: Record<string, () => string> = {
  规则表: ruleTable,
  复核表: () => documentTable(VERIFY_CATALOGUE),
  版式表: () => documentTable(FORMAT_CATALOGUE),
  键表: keyTable,
  选项表: wordTable,
  条款表: clauseTable,
};

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

/** A command and what it prints; a help without its empty lines, and without the command, which it says itself. */
async function shown(command: string): Promise<string> {
  const output = await outputOf(command);
  return command.endsWith(' --help') ? output.replace(/\n+/g, '\n') : `$ ${command}\n${output}`;
}

/** What a marked block should hold. Example files and excerpts stay as they are. */
async function blockFor(kind: string, what: string, old: string): Promise<string> {
  if (kind === '文件') keep(what, old);
  if (kind === '续') keep(what, `${files.get(what) ?? ''}${old}`);
  if (kind === '运行') {
    const outputs: string[] = [];
    for (const command of what.split('；')) outputs.push(await shown(command));
    return outputs.join('\n');
  }
  if (kind === '摘录') {
    const output = await outputOf(what);
    for (const line of old.split('\n')) expect(output, `a page quotes ${what}`).toContain(line);
  }
  return old;
}

const MARKED = /<!-- (?:(文件|续|运行|摘录):(.+?) -->\n```(\w+)\n([\s\S]*?)```|(\S+表) -->\n[\s\S]*?<!-- 完 -->)/g;

/** A page with every marked part made anew, in order: later commands see the files of earlier blocks. */
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
  [...(help.split('命令：\n')[1] ?? '').matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? '');

/** Every command line that has a help of its own, with that help. */
async function helpTexts(command = ''): Promise<[string, string][]> {
  const help = await outputOf(`talkreport ${command}--help`);
  const inner = await Promise.all(commandsIn(help).map((name) => helpTexts(`${command}${name} `)));
  return [[`talkreport ${command}`.trim(), help], ...inner.flat()];
}

/** Runs through all pages. */
async function regenerated(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const page of PAGES) made.set(page, await regenerate(textOf(page)));
  return made;
}

describe('the pages say what the program does', () => {
  test('marked outputs and tables are what the program gives', async () => {
    for (const [page, made] of await regenerated()) {
      if (process.env['UPDATE'] !== undefined) writeFileSync(join(root, page), made);
      expect(textOf(page), page).toBe(made);
    }
  });

  test('there is something marked of every kind', () => {
    for (const kind of ['文件:', '续:', '运行:', '摘录:', ...Object.keys(TABLES)])
      expect(whole()).toContain(`<!-- ${kind}`);
  });

  test('every command shows its help, and every option is explained', async () => {
    const helps = await helpTexts();
    expect(helps.length).toBeGreaterThan(6);
    const prose = whole().replace(/```text[\s\S]*?```/g, '');
    for (const [command, help] of helps) {
      expect(whole()).toMatch(new RegExp(`(运行:|；)${command} --help( -->|；)`));
      for (const [option] of help.matchAll(/--[a-z][a-z-]*/g)) expect(prose, command).toContain(option);
    }
  });

  test('the example files have no error', async () => {
    await regenerated();
    expect(files.size).toBeGreaterThan(1);
    for (const name of files.keys()) {
      const { code, stdout } = await runHere(['validate', name]);
      expect(stdout).not.toMatch(/^\S+ {2}错误/m);
      expect(code).toBe(0);
    }
  });

  test('every vocabulary stands in the table of words', () => {
    const listed = wordPlaces().map(({ vocabulary }) => vocabulary);
    expect(listed.sort()).toEqual(Object.keys(WORDS).sort());
  });

  test.each(PAGES)('%s links only to what is there', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
    for (const to of links) expect(existsSync(join(root, dirname(page), to)), `${page} → ${to}`).toBe(true);
  });

  test('README.md is short: what is looked up stands in docs', () => {
    expect(Buffer.byteLength(textOf('README.md'))).toBeLessThan(20_000);
  });
});
