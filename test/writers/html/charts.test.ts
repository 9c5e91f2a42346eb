import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { numberCharts } from '../../../src/document/chart.ts';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { html } from '../../../src/writers/html/write-html.ts';
import { sampleDocument } from '../../office/sample.ts';

const point = (id: string, value: number): string => `:figure[${value}]{id="${id}" value="${value}"}`;

const BARS = `:::chart{kind="bars"}

分类情况

| 类别 | 合并前 | 合并后 |
| :-- | --: | --: |
| 甲类\\<script\\>& | ${point('s.a', 3)} | ${point('s.a.merged', 2)} |
| 乙类 | ${point('s.b', 7)} | ${point('s.b.merged', 5)} |

共10条。

:::
`;

const CHARTS = `${BARS}
:::chart{kind="combined"}

谈话进度

| 周 | 已谈 | 到期应谈 |
| :-- | --: | --: |
| 5.6—12 | ${point('p.1.met', 4)} | ${point('p.1.due', 0)} |
| 5.13—19 | :figure[不适用]{id="p.2.met"} | ${point('p.2.due', 9)} |

:::

:::chart{kind="matrix"}

对谈情况

| 姓名 | 张一 |
| :-: | :-: |
| 李二 | ● |

:::
`;

function pageOf(markdown: string): string {
  const body = parseMarkdown(markdown);
  numberCharts([body]);
  return String(html.write(sampleDocument({ attachments: [], body }), { profile: 'gov' }));
}

type Element = { tagName: string; attrs: { name: string; value: string }[]; childNodes: Element[]; value?: string };

/** Every element below, in order. */
const below = (node: Element): Element[] => (node.childNodes ?? []).flatMap((child) => [child, ...below(child)]);
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs?.find((it) => it.name === name)?.value;
const textOf = (node: Element): string =>
  below(node)
    .map(({ value }) => value ?? '')
    .join('');

const figuresOf = (page: string): Element[] =>
  // The tree that parse5 makes has these fields.
  below(parseFragment(/<main>[\s\S]*<\/main>/.exec(page)?.[0] ?? '') as unknown as Element).filter(
    ({ tagName }) => tagName === 'figure',
  );

describe('图 in the page', () => {
  const page = pageOf(CHARTS);
  const figures = figuresOf(page);
  const parts = (figure: Element | undefined): string[] =>
    (figure?.childNodes ?? []).flatMap(({ tagName }) => tagName ?? []);

  test('is drawn, with its caption below it and its numbers to unfold; a matrix has its caption above', () => {
    expect(figures.map(parts)).toEqual([
      ['svg', 'figcaption', 'div', 'details'],
      ['svg', 'figcaption', 'details'],
      ['figcaption', 'table'],
    ]);
    expect(figures.map((it) => textOf(below(it).find(({ tagName }) => tagName === 'figcaption') ?? it))).toEqual([
      '图1\u3000分类情况',
      '图2\u3000谈话进度',
      '图3\u3000对谈情况',
    ]);
  });

  test('is an image that says every number in words', () => {
    const svg = below(figures[0] as Element).find(({ tagName }) => tagName === 'svg') as Element;
    expect(attribute(svg, 'role')).toBe('img');
    expect(attribute(svg, 'aria-label')).toBe(
      '图1\u3000分类情况。甲类<script>&，合并前3，合并后2；乙类，合并前7，合并后5。共10条。',
    );
  });

  test('draws each value as a number and each point under the id of its figure', () => {
    const svg = below(figures[0] as Element).find(({ tagName }) => tagName === 'svg') as Element;
    const words = below(svg)
      .filter(({ tagName }) => tagName === 'text')
      .map(textOf);
    expect(words).toEqual(expect.arrayContaining(['甲类<script>&', '乙类', '3', '2', '7', '5', '合并前', '合并后']));
    const ids = new Set(below(svg).flatMap((it) => attribute(it, 'data-figure') ?? []));
    expect([...ids].sort()).toEqual(['s.a', 's.a.merged', 's.b', 's.b.merged']);
  });

  test('leaves out what does not apply, and a 0 of the line over the columns', () => {
    const svg = below(figures[1] as Element).find(({ tagName }) => tagName === 'svg') as Element;
    const words = below(svg)
      .filter(({ tagName }) => tagName === 'text')
      .map(textOf);
    expect(words.filter((it) => /^\d+$/.test(it)).sort()).toEqual(['4', '9']);
  });

  test('brings in no style, no script and no colour', () => {
    const main = /<main>[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
    expect(main).not.toMatch(/<style|<script|ecmeta|class="zr|javascript/);
    for (const [, colour = ''] of main.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/g)) {
      const [red, green, blue] = colour.length === 4 ? [...colour.slice(1)] : (colour.slice(1).match(/../g) ?? []);
      expect([red, red]).toEqual([green, blue]);
    }
    expect(main).toMatch(/fill="url\(#chart-1-\d+\)"/);
  });

  test('twice in one process it is the same page, and no id in it is used twice', () => {
    expect(pageOf(CHARTS)).toBe(page);
    const two = pageOf(`${BARS}\n${BARS}`);
    const ids = [...two.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [, id] of two.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });
});
