import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { numberCharts } from '../../../src/document/chart.ts';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { hasOpenXmlValidator, openXmlErrors } from '../../office/open-xml.ts';
import { sampleDocument } from '../../office/sample.ts';
import { bodyOf, paragraphsOf, wordsOf, writeBytes, writeParts } from './unpack.ts';

const CHARTS = `正文。

:::chart{kind="combined"}

谈话进度（统计截至2013年5月20日）

| 周 | 已谈 | 到期应谈 |
| :-- | --: | --: |
| 5.6—12 | :figure[4]{id="progress.by-week.2013-05-06.met" value="4"} | :figure[0]{id="progress.by-week.2013-05-06.due" value="0"} |
| 5.13—19 | :figure[不适用]{id="progress.by-week.2013-05-13.met"} | :figure[10]{id="progress.by-week.2013-05-13.due" value="10"} |

应谈共:figure[10]{id="coverage.all.required"}项。

:::

:::chart{kind="bars"}

分类情况

| 类别 | 合并前 | 合并后 |
| :-- | --: | --: |
| 甲类&<一> | :figure[3]{id="suggestions.by-category.a" value="3"} | :figure[2]{id="suggestions.by-category.a.merged" value="2"} |

:::

:::chart{kind="matrix"}

对谈情况

| 姓名 | 张一 |
| :-: | :-: |
| 李二 | ● |

图例。

:::
`;

const document = sampleDocument({ attachments: [], body: parseMarkdown(CHARTS) });
numberCharts([document.body]);

/** Text of one tag in XML, in order. */
const texts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, words = '']) => words);

describe('图 in the .docx', () => {
  let parts: Record<string, string> = {};
  let body = '';
  beforeAll(async () => {
    parts = await writeParts(document);
    body = parts['word/document.xml'] ?? '';
  });

  test('a chart that Word draws, its numbers with it, those that do not apply left out', () => {
    const chart = parts['word/charts/chart1.xml'] ?? '';
    expect(texts(chart, 'c:v')).toEqual([
      ...['已谈', '5.6—12', '5.13—19', '4'],
      ...['到期应谈', '5.6—12', '5.13—19', '0', '10'],
    ]);
    expect(chart).toMatch(/<c:barChart>[\s\S]*<\/c:barChart><c:lineChart>/);
    expect(texts(parts['word/charts/chart2.xml'] ?? '', 'c:v')).toContain('甲类&amp;&lt;一&gt;');
  });

  test('a workbook in it holds the same numbers, so that the office can edit it', async () => {
    const raw = unzipSync(await writeBytes(document));
    const book = unzipSync(raw['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array());
    expect(texts(strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array()), 'v')).toEqual(
      expect.arrayContaining(['4', '0', '10']),
    );
    expect(strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('到期应谈');
  });

  test('the caption stands below the chart, over a matrix, each numbered', () => {
    const order = [...body.matchAll(/<w:drawing>|<w:pStyle w:val="ChartCaption"\/>|<w:tbl>/g)].map(([it]) => it);
    const caption = '<w:pStyle w:val="ChartCaption"/>';
    expect(order).toEqual(['<w:drawing>', caption, '<w:drawing>', caption, caption, '<w:tbl>']);
    expect(paragraphsOf(body, 'ChartCaption').map(wordsOf)).toEqual([
      '图1\u3000谈话进度（统计截至2013年5月20日）',
      '图2\u3000分类情况',
      '图3\u3000对谈情况',
    ]);
    expect(paragraphsOf(body, 'BodyText').map(wordsOf)).toEqual(expect.arrayContaining(['应谈共10项。', '图例。']));
  });

  test('its alternative text says every number', () => {
    expect(body).toContain(
      'descr="图1\u3000谈话进度（统计截至2013年5月20日）。5.6—12，已谈4，到期应谈0；5.13—19，已谈不适用，到期应谈10。应谈共10项。"',
    );
  });

  test('it is read in black and white: greys, hatching, a dashed line, a label on every value', () => {
    const [one = '', two = ''] = [parts['word/charts/chart1.xml'], parts['word/charts/chart2.xml']];
    const colours = [...`${one}${two}`.matchAll(/srgbClr val="(..)(..)(..)"/g)];
    expect(colours.length).toBeGreaterThan(0);
    for (const [, red, green, blue] of colours) expect([red, red]).toEqual([green, blue]);
    expect(two).toContain('<a:pattFill prst="wdUpDiag">');
    expect(one).toContain('<a:prstDash val="dash"/>');
    for (const chart of [one, two]) expect(chart.match(/<c:showVal val="1"\/>/g)).toHaveLength(2);
  });

  test('its fonts are those of the layout, none is the theme’s or Office’s', async () => {
    const chart = (await writeParts(document, { profile: 'win', fonts: { body: '新仿宋', latin: 'Times' } }))[
      'word/charts/chart1.xml'
    ];
    const fonts = new Set(
      [...(chart ?? '').matchAll(/<a:(\w+) typeface="([^"]*)"/g)].map(([, slot, font]) => `${slot} ${font}`),
    );
    expect([...fonts].sort()).toEqual(['cs Times', 'ea 新仿宋', 'latin Times']);
    expect(chart).not.toContain('en-US');
  });

  test('the style of its paragraph leaves it its height', () => {
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Chart">[\s\S]*?<w:spacing w:line="240" w:lineRule="auto"\/>/);
  });

  test('twice in one process it is the same file, byte for byte, and no name in it is by chance', async () => {
    const [one, two] = [await writeBytes(document), await writeBytes(document)];
    expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
    const names = Object.entries(parts).flatMap(([path, xml]) =>
      path.endsWith('.rels') || path.startsWith('word/charts/')
        ? [...xml.matchAll(/"(rId[^"]*)"/g)].map(([, id]) => id)
        : [],
    );
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(name).toMatch(/^rId\d{1,5}$/);
    for (const id of body.matchAll(/r:id="(rId[^"]*)"/g))
      expect(parts['word/_rels/document.xml.rels']).toContain(`"${id[1]}"`);
  });

  test.skipIf(!hasOpenXmlValidator)('the Open XML validator has nothing to say', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'talkreport-charts-')), 'charts.docx');
    writeFileSync(path, await writeBytes(document));
    expect(await openXmlErrors(path)).toEqual([]);
  });

  test('a wide matrix turns its page, a chart never does', async () => {
    const wide = `:::chart{kind="matrix"}\n\n对谈情况\n\n| 姓名 | ${'张一一 | '.repeat(20)}\n| ${':-: | '.repeat(21)}\n| 李二 | ${'● | '.repeat(20)}\n\n:::\n`;
    const turned = await bodyOf(sampleDocument({ attachments: [], body: parseMarkdown(wide) }));
    expect(turned).toContain('w:orient="landscape"');
    expect(body).not.toContain('w:orient="landscape"');
  });
});
