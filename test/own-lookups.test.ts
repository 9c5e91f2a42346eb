import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

/** Mappings that users fill, wherever they come from. */
const FILLED_BY_USERS = ['groups', 'dates', 'roles', 'set', 'rules', 'fonts', 'narrative', 'layout'];

/** Look-ups whose key is our own word, by file and table: nobody's record can choose it. */
const OUR_OWN_KEYS = new Set([
  'text/own.ts table',
  'cli/usage/chinese-help.ts TITLES',
  'cli/usage/chinese-help.ts USAGE_PROBLEMS',
  'finding/xml.ts ENTITY',
  'load/explain-syntax.ts MESSAGES',
  'load/read-lists.ts sections',
  'load/slips.ts ASCII',
  'pairing/owed/relations.ts roles',
  'pairing/who/word-doubts.ts rules',
  'pairing/who/words-in-use.ts set',
  'records/explain-issue.ts SHOULD_BE',
  'records/field.ts renamed',
  'records/shipped-template.ts SHIPPED_TEMPLATES',
  'records/vocabulary.ts words',
  'app/tracked-report.ts parts',
  'report/record-text.ts FULL_WIDTH',
  'similarity/find-similar.ts groups',
  'statements/number-words.ts SAME_UNIT',
  'statements/quantity.ts MULTIPLES',
  'text/day.ts QUARTERS',
  'text/numeral.ts SAME',
  'text/punctuation.ts WIDE',
  'trace/html-lines.ts SIGNS',
  'writers/describe-layout.ts fonts',
  'writers/docx/package.ts parts',
  'writers/docx/xml.ts ESCAPES',
  'writers/html/escape.ts ESCAPES',
  'writers/html/fonts.ts fonts',
]);

/** A file without its comments. */
const sourceOf = (path: string): string =>
  readFileSync(new URL(path, root), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** Every look-up with a key that is no literal, in a table of strings. */
function lookUpsIn(path: string): string[] {
  const source = sourceOf(path);
  const declared = [...source.matchAll(/\b(\w+)\??: (?:Readonly<|Partial<)*Record<string,/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set([...declared, ...FILLED_BY_USERS])]
    .filter((name) => new RegExp(`(?<!\\w)${name}\\[(?!['"\\d\\]])[^\\]]+\\]`).test(source))
    .map((name) => `${path.replaceAll('\\', '/')} ${name}`);
}

test('a table is looked into with a word of a user only through own()', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap(lookUpsIn);
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((it) => !OUR_OWN_KEYS.has(it))).toEqual([]);
});

test('no exception is left over', () => {
  const found = new Set(files.flatMap(lookUpsIn));
  expect([...OUR_OWN_KEYS].filter((it) => !found.has(it))).toEqual([]);
});

test('`in` asks for own keys of the program alone', () => {
  const asks = files.flatMap((path) =>
    [...sourceOf(path).matchAll(/\((?!const |let )(\w+(?:\.\w+)*) in \w+/g)].map(([, key = '']) => `${path} ${key}`),
  );
  expect(asks).toEqual([]);
});
