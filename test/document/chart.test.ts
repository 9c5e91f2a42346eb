import { describe, expect, test } from 'vitest';
import { chartInWords, chartOf, isChart, numberCharts } from '../../src/document/chart.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/walk.ts';

const CHART = `:::chart{kind="columns"}

整改进展

| 状态 | 项数 | 合计 |
| :-- | --: | --: |
| 已完成 | :figure[60余]{id="a.b" value="60"} | 9 |
| 整改中 | :figure[不适用]{id="a.c"} |

按台账。

:::
`;

describe('图', () => {
  test('is a caption, categories, series and points, each with its figure and its number', () => {
    const [node] = parseMarkdown(CHART).children;
    if (node === undefined || !isChart(node)) throw new Error('no chart');
    const { kind, categories, series, caption, notes } = chartOf(node);
    expect([kind, plainText(caption), categories, notes.map(plainText)]).toEqual([
      'columns',
      '整改进展',
      ['已完成', '整改中'],
      ['按台账。'],
    ]);
    expect(series).toEqual([
      {
        name: '项数',
        points: [
          { figure: 'a.b', text: '60余', value: 60 },
          { figure: 'a.c', text: '不适用', value: null },
        ],
      },
      {
        name: '合计',
        points: [
          { figure: undefined, text: '9', value: null },
          { figure: undefined, text: '', value: null },
        ],
      },
    ]);
    expect(chartInWords(chartOf(node))).toBe('整改进展。已完成，项数60余，合计9；整改中，项数不适用，合计。按台账。');
  });

  test.each([
    ['of a kind that there is not', CHART.replace('columns', 'cake')],
    ['without a table', ':::chart{kind="bars"}\n\n图题\n\n:::\n'],
    ['without a row', ':::chart{kind="bars"}\n\n图题\n\n| 甲 | 乙 |\n| --- | --- |\n\n:::\n'],
    ['without a caption', CHART.replace('整改进展\n', '')],
    ['called something else', CHART.replace(':::chart', ':::图')],
  ])('one %s is the text that was written', (_, markdown) => {
    const root = parseMarkdown(markdown);
    expect(root.children.some(isChart)).toBe(false);
    expect(plainText(root)).toContain(':::');
  });

  test('they are numbered through all the trees', () => {
    const trees = [parseMarkdown(`${CHART}\n${CHART}`), parseMarkdown(`文字\n\n${CHART}`)];
    numberCharts(trees);
    const captions = trees.flatMap(({ children }) =>
      children.filter(isChart).map((it) => plainText(chartOf(it).caption)),
    );
    expect(captions).toEqual(['图1\u3000整改进展', '图2\u3000整改进展', '图3\u3000整改进展']);
  });
});
