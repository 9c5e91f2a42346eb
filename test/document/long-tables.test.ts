import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseLongTables } from '../../src/document/long-tables.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { figuresInTree, plainText } from '../../src/document/walk.ts';

/** A definition makes the parser of Markdown read everything in one piece, tables too. */
const inOnePiece = (source: string): Root => {
  const { children } = parseMarkdown(`${source}\n\n[不存在]: 网址\n`);
  return { type: 'root', children: children.filter(({ type }) => type !== 'definition') };
};

const tableOf = (rows: readonly string[]): string => ['| 序号 | 内容 |', '| --: | :-- |', ...rows].join('\n');
const many = (row: (at: number) => string): string[] => Array.from({ length: 40 }, (_, at) => row(at));

describe('a long table is read as the parser of Markdown would read it', () => {
  test.each([
    ['plain words', (at: number) => `| ${at} | 张一与李二谈，2013-05-07 |`],
    ['escaped marks', (at: number) => `| ${at} | 甲\\|乙\\*丙\\_丁\\\\ \\[2013\\]5号 |`],
    ['figures', (at: number) => `| ${at} | :figure[${at}]{id="talks.sittings"}场 |`],
    ['markup here and there', (at: number) => `| ${at} | ${at % 7 === 0 ? '**粗** *斜* `码`' : '平'} |`],
    ['cells too few', (at: number) => (at % 5 === 0 ? `| ${at} |` : `| ${at} | 乙 |`)],
    ['cells too many', (at: number) => (at % 5 === 0 ? `| ${at} | 乙 | 丙 |` : `| ${at} | 乙 |`)],
    ['empty cells', (at: number) => `| ${at} |  |`],
    ['wide spaces', (at: number) => `|${at}|  甲  乙\u3000丙  |  `],
    ['an address', (at: number) => `| ${at} | 见 www.example.com 或 a@b.example |`],
    ['an escaped backslash before the bar', (at: number) => `| ${at} | 甲\\\\|`],
  ])('%s', (_, row) => {
    const source = tableOf(many(row));
    expect(parseMarkdown(source)).toEqual(inOnePiece(source));
  });

  test('cells of any characters', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'甲乙1a \\|*_`[]:{}<>&;.-#!~$"@'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 30, maxLength: 40 }), (cells) => {
        const source = tableOf(cells.map(([a, b]) => `| ${a} | ${b} |`));
        expect(parseMarkdown(source)).toEqual(inOnePiece(source));
      }),
      { numRuns: 60, seed: 20130506 },
    );
  });

  test('what stands around it stays in its place', () => {
    const source = `## 一览\n\n${tableOf(many((at) => `| ${at} | 甲 |`))}\n\n合计40行。\n\n${tableOf(many((at) => `| ${at} | 乙 |`))}\n`;
    expect(parseMarkdown(source)).toEqual(inOnePiece(source));
    expect(parseMarkdown(source).children.map(({ type }) => type)).toEqual(['heading', 'table', 'paragraph', 'table']);
  });
});

describe('what is not surely a long table is left to the parser', () => {
  const rows = tableOf(many((at) => `| ${at} | 甲 |`));
  test.each([
    ['short', tableOf(['| 1 | 甲 |'])],
    ['in a fence', `\`\`\`\n\n${rows}\n\n\`\`\``],
    ['in a comment', `<!--\n\n${rows}\n\n-->`],
    ['behind a paragraph', `正文\n${rows}`],
    ['with a line that goes on', `${rows}\n接着写`],
    ['bars without a head', many((at) => `| ${at} |`).join('\n')],
  ])('%s', (_, source) => {
    expect(parseLongTables(source, parseMarkdown)).toBeUndefined();
  });
});

test('only rows with markup go through the parser', () => {
  const parsed: string[] = [];
  const rows = many((at) => (at === 17 ? `| ${at} | :figure[3]{id="talks.pairs"} |` : `| ${at} | 甲 |`));
  const root = parseLongTables(tableOf(rows), (markdown) => {
    parsed.push(markdown);
    return parseMarkdown(markdown);
  });
  expect(parsed.join('\n').match(/^\| \d+/gm)).toEqual(['| 17']);
  expect(root && figuresInTree(root)).toEqual([{ id: 'talks.pairs', text: '3' }]);
  expect(root && plainText(root).split('\n').slice(-2)).toEqual(['39', '甲']);
});
