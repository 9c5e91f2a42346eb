import type { Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText, wordsInTree } from '../../src/document/walk.ts';
import { markWord, unmarked, withoutMarks } from '../../src/document/word-marks.ts';
import { sentence, withoutStop } from '../../src/report/record-text.ts';

const li = markWord('李二', 'roster/李', 'name');
const measure = markWord('修订制度。', 'actions/a01', 'measure');

describe('words with a mark go through Markdown as they would without', () => {
  test.each([
    ['in running text', `由${li}负责`, '由李二负责', ['李二']],
    ['bold, whatever stands beside', `**${markWord('《通知》', 'campaign', 'title')}**后`, '《通知》后', ['《通知》']],
    ['in a heading', `# ${li}`, '李二', ['李二']],
    ['in a lead', `:lead[${measure}]{depth=2}随后`, '修订制度。随后', ['修订制度。']],
    ['in a link', `[${li}](http://a.example)`, '李二', ['李二']],
    ['in code, where none stay', `\`${li}\``, '李二', []],
    [
      'across lines, with a space between Latin words alone',
      `${markWord('A', 'unit', 'name')}\n${markWord('B', 'unit', 'short')}\n${li}`,
      'A B李二',
      ['A', 'B', '李二'],
    ],
    ['one around another: the inner one stays', markWord(`由${li}`, 'actions/a01', 'owner'), '由李二', ['李二']],
    ['cut in two', `${li.slice(0, -1)}\n\n负责`, '李二\n负责', []],
  ])('%s', (_, source, text, words) => {
    const root = parseMarkdown(source);
    expect(plainText(root)).toBe(text);
    expect(wordsInTree(root).map((it) => it.text)).toEqual(words);
  });

  test('the record and its field come through, whatever signs they are of', () => {
    const of = 'frames/“四个 对照”_*|`😀';
    expect(wordsInTree(parseMarkdown(markWord('对照', of, 'items.0.title')))).toEqual([
      { of, field: 'items.0.title', text: '对照' },
    ]);
  });

  test('text that brings such characters with it brings no mark', () => {
    expect(withoutMarks(li)).not.toMatch(/[\uFDD0-\uFDEF]/);
    expect(unmarked(li)).toBe('李二');
  });
});

test.each([2, 40])('in a row of a table a record is marked once, where it stands first: %i rows', (rows) => {
  const row = `| ${markWord('5月7日', 'talks/t1', 'date')} | ${markWord('一室', 'talks/t1', 'place')} | ${li}、${li} |`;
  const root = parseMarkdown(
    ['| 日期 | 地点 | 人 |', '| - | - | - |', ...Array.from({ length: rows }, () => row)].join('\n'),
  );
  const [table] = root.children as [Table]; // it is all there is
  for (const line of table.children.slice(1)) {
    expect(wordsInTree(line)).toEqual([
      { of: 'talks/t1', field: 'date', text: '5月7日' },
      { of: 'roster/李', field: 'name', text: '李二' },
    ]);
    expect(line.children.map(plainText)).toEqual(['5月7日', '一室', '李二、李二']);
  }
});

test('a stop is seen and taken away before the end of a mark and behind it', () => {
  expect(sentence(measure)).toBe(measure);
  expect(unmarked(withoutStop(measure))).toBe('修订制度');
  expect(unmarked(withoutStop(`${measure}；`))).toBe('修订制度');
  expect(wordsInTree(parseMarkdown(withoutStop(measure)))).toEqual([
    { of: 'actions/a01', field: 'measure', text: '修订制度' },
  ]);
});
