import { beforeAll, describe, expect, test } from 'vitest';
import { docx } from '../../src/writers/docx/write-docx.ts';
import { convertToPdf, greyShare, inkBox, linesOf, missingOffice, type PlacedWord, placedWords } from './measure.ts';
import { plainDocument, sampleDocument } from './sample.ts';

const missing = missingOffice();
if (missing !== undefined) console.warn(`office checks skipped: ${missing}`);

const MARGIN = { top: 37, left: 28, right: 26, bottom: 35 };
const PAPER = { width: 210, height: 297 };
const WHOLE = { left: 0, right: PAPER.width, top: 0, bottom: PAPER.height };
const TEXT_BOTTOM = PAPER.height - MARGIN.bottom;
const CHARACTER = 156 / 28;

async function convert(document: Parameters<typeof docx.write>[0]): Promise<string> {
  return convertToPdf(await written(document));
}

async function written(document: Parameters<typeof docx.write>[0]): Promise<Uint8Array> {
  const bytes = await docx.write(document, { profile: 'gov' });
  return typeof bytes === 'string' ? new Uint8Array() : bytes;
}

const inText = (line: PlacedWord): boolean => line.bottom < TEXT_BOTTOM + 1;
const lineOf = (pages: readonly PlacedWord[][], words: string): PlacedWord => {
  const found = pages.flatMap(linesOf).find(({ text }) => text === words);
  if (found === undefined) throw new Error(`no line is ${words}`);
  return found;
};

describe.skipIf(missing !== undefined)('a page of nothing but 汉字 in LibreOffice', () => {
  let pdf = '';
  let pages: PlacedWord[][] = [];
  beforeAll(async () => {
    pdf = await convert(plainDocument());
    pages = placedWords(pdf);
  });

  test('has 22 lines (5.2.3)', () => {
    for (const page of pages.slice(1, 4)) expect(linesOf(page).filter(inText)).toHaveLength(22);
  });

  test('has 28 characters on a full line and 26 behind the indent of two', () => {
    const lengths = linesOf(pages[1] ?? [])
      .filter(inText)
      .map((line) => [...line.text].length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths).toContain(26);
  });

  test('sets its lines 28.95 pt apart', () => {
    const tops = linesOf(pages[1] ?? [])
      .filter(inText)
      .map(({ top }) => top);
    const pitch = ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / 21 / (25.4 / 72);
    expect(pitch).toBeCloseTo(28.95, 1);
  });

  test('keeps 订口 28 ± 1 mm and the right margin of 26 ± 1 mm (5.2.1)', () => {
    const ink = inkBox(pdf, 2, { ...WHOLE, bottom: 262 });
    expect(Math.abs(ink.left - MARGIN.left)).toBeLessThan(1);
    expect(Math.abs(PAPER.width - ink.right - MARGIN.right)).toBeLessThan(1);
  });

  test.each([
    [1, 'right', PAPER.width - MARGIN.right - 4.94],
    [2, 'left', MARGIN.left + 4.94],
    [3, 'right', PAPER.width - MARGIN.right - 4.94],
  ] as const)('numbers page %i at the %s, one 字 in, its line 7 mm under the 版心 (7.5)', (page, side, edge) => {
    expect(linesOf(pages[page - 1] ?? []).at(-1)?.text).toBe(`—${page}—`);
    const number = inkBox(pdf, page, { ...WHOLE, top: TEXT_BOTTOM + 2 });
    expect(Math.abs(number[side] - edge)).toBeLessThan(1);
    const dash = inkBox(pdf, page, { ...WHOLE, top: TEXT_BOTTOM + 2, right: number.left + 3 });
    expect(dash.top - TEXT_BOTTOM).toBeGreaterThan(6.5);
    expect(dash.top - TEXT_BOTTOM).toBeLessThan(7.5);
  });
});

describe.skipIf(missing !== undefined)('the parts of a report in LibreOffice', () => {
  let unsealed: PlacedWord[][] = [];
  let sealed: PlacedWord[][] = [];
  beforeAll(async () => {
    const signature = { name: '青岭县农业农村局', date: '2026-09-08' };
    unsealed = placedWords(await convert(sampleDocument({ signature: { ...signature, sealed: false } })));
    sealed = placedWords(await convert(sampleDocument({ signature: { ...signature, sealed: true } })));
  });

  test('the title is centred (7.3.1)', () => {
    const title = lineOf(unsealed, '谈心谈话活动开展情况的报告');
    expect(Math.abs((title.left + title.right) / 2 - (MARGIN.left + 78))).toBeLessThan(0.6);
  });

  test('主送机关 stands flush left, headings two characters in (7.3.2, 7.3.3)', () => {
    expect(Math.abs(lineOf(unsealed, '中共青岭县委：').left - MARGIN.left)).toBeLessThan(0.3);
    expect(Math.abs(lineOf(unsealed, '一、基本情况').left - MARGIN.left - 2 * CHARACTER)).toBeLessThan(0.4);
  });

  test('without a seal 署名 ends 右空二字 and the date begins two characters right of it (7.3.5.2)', () => {
    const name = lineOf(unsealed, '青岭县农业农村局');
    const date = lineOf(unsealed, '2026年9月8日');
    expect(Math.abs(PAPER.width - MARGIN.right - name.right - 2 * CHARACTER)).toBeLessThan(0.6);
    expect(Math.abs(date.left - name.left - 2 * CHARACTER)).toBeLessThan(0.6);
  });

  test('with a seal the date ends 右空四字 and 署名 is centred on it (7.3.5.1)', () => {
    const name = lineOf(sealed, '青岭县农业农村局');
    const date = lineOf(sealed, '2026年9月8日');
    // LibreOffice knows no autoSpaceDE=0: its date is wider by a quarter character at each of four joints.
    expect(Math.abs(PAPER.width - MARGIN.right - date.right - 4 * CHARACTER)).toBeLessThan(3.5);
    expect(Math.abs((name.left + name.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(0.5);
  });

  test('an attachment begins a page, its mark on the first line and its title on the third (7.3.7)', () => {
    const page = linesOf(unsealed[3] ?? []);
    expect(page[0]?.text).toBe('附件1');
    expect(page[1]?.text).toBe('谈心谈话覆盖情况统计表');
    expect(((page[1]?.bottom ?? 0) - (page[0]?.bottom ?? 0)) / 10.21).toBeCloseTo(2, 0);
  });

  test('a draft says 草稿 on every page', async () => {
    const draft = await convert(sampleDocument({ draft: true }));
    const clean = await convert(sampleDocument());
    // A watermark is drawn, not typed: it is the grey that a clean copy does not have.
    for (const page of [1, 2]) expect(greyShare(draft, page)).toBeGreaterThan(greyShare(clean, page) + 0.01);
  });
});
