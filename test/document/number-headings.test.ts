import { describe, expect, it } from 'vitest';
import { headingNumber, numberHeadings } from '../../src/document/number-headings.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/walk.ts';

const numbered = (source: string): string[] => {
  const root = parseMarkdown(source);
  numberHeadings(root);
  return root.children.map(plainText);
};

it.each([
  [1, 1, '一、'],
  [1, 12, '十二、'],
  [2, 3, '（三）'],
  [3, 10, '10.'],
  [4, 2, '（2）'],
])('level %i, number %i is %s', (depth, count, expected) => {
  expect(headingNumber(depth, count)).toBe(expected);
});

describe('numbers', () => {
  it.each([
    [
      'restart under each heading above',
      '# 甲\n\n## 子\n\n## 丑\n\n# 乙\n\n## 寅',
      ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅'],
    ],
    [
      'go four levels deep',
      '# 甲\n\n## 子\n\n### 天\n\n#### 地\n\n### 玄',
      ['一、甲', '（一）子', '1.天', '（1）地', '2.玄'],
    ],
    [
      'count leads with the headings of their depth',
      '# 甲\n\n:lead[子。]{depth=2}文\n\n## 丑\n\n:lead[寅。]{depth=2}文',
      ['一、甲', '（一）子。文', '（二）丑', '（三）寅。文'],
    ],
    [
      'leave no hole where a level is skipped',
      '# 甲\n\n### 天\n\n# 乙\n\n### 地',
      ['一、甲', '1.天', '二、乙', '1.地'],
    ],
  ])('%s', (_name, source, expected) => {
    expect(numbered(source)).toEqual(expected);
  });
});

it('the number is the first child, a text node of its own', () => {
  const root = parseMarkdown(':lead[子。]{depth=2}文');
  numberHeadings(root);
  expect(root.children[0]).toMatchObject({
    children: [
      {
        type: 'textDirective',
        children: [
          { type: 'text', value: '（一）' },
          { type: 'text', value: '子。' },
        ],
      },
      {},
    ],
  });
});
