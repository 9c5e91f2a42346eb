import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Folders of src in the order in which data flows: a folder imports only folders above it. Some import less than they may by order. */
const ORDER = [
  'text',
  'similarity',
  'alignment',
  'standard',
  'source',
  'finding',
  'records',
  'load',
  'pairing',
  'figures',
  'statements',
  'rules',
  'schema',
  'document',
  'changes',
  'report',
  'writers',
  'word-file',
  'check-docx',
  'revisions',
  'verify',
  'trace',
  'app',
  'cli',
] as const;
type Folder = (typeof ORDER)[number];

/** The app brings all stages together; what sequences are compared with, and what only one stage knows, it leaves to them. */
const APP_MAY: readonly Folder[] = ORDER.filter(
  (folder) => !['similarity', 'alignment', 'standard', 'app', 'cli'].includes(folder),
);

const MAY_IMPORT: Record<Folder, readonly Folder[]> = {
  text: [],
  similarity: ['text'],
  alignment: ['text'],
  standard: [],
  source: ['text'],
  finding: ['text', 'source'],
  records: ['text', 'standard', 'source', 'finding'],
  load: ['text', 'source', 'finding', 'records'],
  pairing: ['text', 'source', 'finding', 'records'],
  figures: ['text', 'source', 'finding', 'records', 'pairing'],
  statements: ['text'],
  rules: ['text', 'similarity', 'source', 'finding', 'records', 'pairing', 'figures', 'statements'],
  schema: ['text', 'finding', 'records', 'load', 'rules'],
  document: ['text', 'source', 'finding'],
  changes: ['text', 'source', 'finding', 'records', 'pairing', 'figures', 'rules', 'document'],
  report: ['text', 'source', 'finding', 'records', 'pairing', 'figures', 'statements', 'rules', 'document'],
  writers: ['text', 'standard', 'source', 'finding', 'document'],
  'word-file': ['text', 'source', 'finding'],
  'check-docx': ['text', 'standard', 'source', 'finding', 'word-file'],
  revisions: ['text', 'alignment', 'source', 'finding', 'word-file'],
  verify: [
    'text',
    'alignment',
    'source',
    'finding',
    'records',
    'pairing',
    'figures',
    'statements',
    'rules',
    'document',
    'writers',
    'word-file',
  ],
  trace: ['text', 'alignment', 'source', 'finding', 'records', 'load', 'figures', 'document', 'word-file', 'writers'],
  app: APP_MAY,
  cli: [...APP_MAY, 'app'],
};

const src = new URL('../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const read = (path: string): string => readFileSync(new URL(path, src), 'utf8');
const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** The modules that a text imports, statically or not, as they are written there. */
const importsIn = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);

const importsOf = (path: string): string[] => importsIn(read(path));

/** The one file outside src that is read: the version of the package. */
const PACKAGE = new URL('../package.json', src).href;

/** The relative ones, as paths from src. Any other that leads out of it keeps its whole address, and so is no file of ours. */
const filesImportedBy = (path: string, text = read(path)): string[] =>
  importsIn(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => new URL(name, new URL(path, src)).href)
    .filter((href) => href !== PACKAGE)
    .map((href) => (href.startsWith(src.href) ? href.slice(src.href.length) : href));

describe('the house', () => {
  test('the check sees the files', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(new Set(files.map(folderOf))).toEqual(new Set([...ORDER, 'main.ts']));
  });

  test.each(files.filter((path) => path !== 'main.ts'))('%s imports only what stands above it', (path) => {
    const folder = folderOf(path) as Folder; // the test above says so
    const wrong = filesImportedBy(path).filter(
      (name) => folderOf(name) !== folder && !MAY_IMPORT[folder].includes(folderOf(name) as Folder),
    );
    expect(wrong).toEqual([]);
  });

  test('pairing: who, when, what is owed, what was done; and what comes of it beside them', () => {
    const stages = ['who', 'when', 'owed', 'done'];
    const stageOf = (path: string) => (path.startsWith('pairing/') ? stages.indexOf(path.split('/')[1] ?? '') : -1);
    const staged = files.filter((path) => stageOf(path) >= 0);
    expect(new Set(staged.map(stageOf)).size).toBe(stages.length);
    const wrong = staged.flatMap((path) =>
      filesImportedBy(path)
        .filter((name) => stageOf(name) > stageOf(path) || (stageOf(name) < 0 && name.startsWith('pairing/')))
        .map((name) => `${path} → ${name}`),
    );
    // The words in which the outcome is told.
    expect(wrong.filter((it) => !it.endsWith('pairing/obligation.ts'))).toEqual([]);
  });

  test.each(files)('%s imports no file that is not there', (path) => {
    expect(filesImportedBy(path).filter((name) => !files.includes(name))).toEqual([]);
  });

  test('the pages for those who carry on name files that are there', () => {
    const root = new URL('../', import.meta.url);
    const there = ['src', 'test', 'templates'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
        (path) => `/${folder}/${path}`,
      ),
    );
    const named = ['docs/ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((page) =>
      [...readFileSync(new URL(page, root), 'utf8').matchAll(/`([\w./-]+\.(?:ts|hbs))`/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !there.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
  });

  test('an import that leads nowhere, or out of src, is seen', () => {
    const text = "import { a } from './no-such.ts';\nconst b = await import('../../test/in-memory.ts');\n";
    const [inside, outside] = filesImportedBy('cli/run.ts', text);
    expect(inside).toBe('cli/no-such.ts');
    expect(files).not.toContain(inside);
    expect(files).not.toContain(outside);
    expect(outside).toMatch(/^file:/);
  });

  test('only main.ts and cli/io.ts touch the machine', () => {
    const machine = /\bprocess\.|\bnode:(?:fs|os|process|child_process)|\bnew Date\(\)|\bDate\.now\(/;
    expect(files.filter((path) => machine.test(read(path))).sort()).toEqual([
      'cli/io.ts',
      'cli/replace-file.ts',
      'main.ts',
    ]);
  });

  test.each([
    ['yaml', ['cli', 'load']],
    ['js-yaml', ['load']],
    ['docx', ['writers']],
    ['handlebars', ['report']],
    ['commander', ['cli']],
    ['zod', ['records', 'load', 'rules', 'schema']],
  ])('%s is known to %s only', (library, folders) => {
    const users = files.filter((path) =>
      importsOf(path).some((name) => name === library || name.startsWith(`${library}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect([...new Set(users.map(folderOf))].filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  test('no barrels but writers/index.ts, no classes but errors', () => {
    expect(files.filter((path) => path.endsWith('/index.ts'))).toEqual(['writers/index.ts']);
    expect(files.filter((path) => /^(?:export )?class (?!\w+Error extends Error)/m.test(read(path)))).toEqual([]);
  });
});
