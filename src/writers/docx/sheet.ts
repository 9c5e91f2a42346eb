import { PAPER, twips } from '../../standard/page.ts';
import { type Fonts, fontsOf, type Layout, valuesOf } from '../layout.ts';

/** A4 (5.1), in twips. */
export const SHEET_SIZE = { width: twips(PAPER.width), height: twips(PAPER.height) } as const;

/** 字号 that do not follow the text's, as half-points. */
export const SIZE = { 四号: 28, 小四: 24, 五号: 21 } as const;

/** One 字 of the page number's own size (4号 is 14 pt), by which it stands in from the margin (7.5). */
export const PAGE_NUMBER_INDENT = SIZE.四号 * 10;

/** The 一字线 of a page number stands 7 mm under the 版心 (7.5): this far from there the number's line of 16 pt ends (twips). */
const NUMBER_BELOW_TEXT = 584;

/** 版面 worked out of a layout, in twips; sizes in half-points. */
export type Sheet = {
  readonly fonts: Fonts;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Distance of the page number from the lower edge of the paper. */
  readonly footer: number;
  /** 版心. */
  readonly textWidth: number;
  readonly textHeight: number;
  /** 一行: the most that the lines leave each other, or the pitch that the office wants. */
  readonly line: number;
  readonly lines: number;
  /** 一字 on the grid: the width of the 版心 divided by the characters of a line. */
  readonly character: number;
  /** What each character gives up of the space behind it: 28 × 16 pt are wider than 156 mm. */
  readonly letterSpacing: number;
  readonly titleSize: number;
  readonly bodySize: number;
  readonly boldLevels: readonly number[];
  readonly pageNumber: 'sides' | 'centre';
};

/** Twips of millimetres as Word's own dialog box has them: 37, 35, 28 and 26 mm leave 156 × 225 mm to the twip. */
const MARGIN_TWIPS: Readonly<Record<number, number>> = { 37: 2098, 35: 1984, 28: 1587, 26: 1474 };
const marginOf = (millimetres: number): number => MARGIN_TWIPS[millimetres] ?? twips(millimetres);

export function sheetOf(layout: Layout): Sheet {
  const values = valuesOf(layout);
  const margin = {
    top: marginOf(values.marginTop),
    right: marginOf(values.marginRight),
    bottom: marginOf(values.marginBottom),
    left: marginOf(values.marginLeft),
  };
  const textWidth = SHEET_SIZE.width - margin.left - margin.right;
  const textHeight = SHEET_SIZE.height - margin.top - margin.bottom;
  const line =
    values.linePitch === undefined ? Math.floor(textHeight / values.lines) : Math.round(values.linePitch * 20);
  return {
    fonts: fontsOf(layout),
    margin,
    footer: Math.max(0, margin.bottom - NUMBER_BELOW_TEXT),
    textWidth,
    textHeight,
    line,
    lines: Math.floor(textHeight / line),
    character: Math.round(textWidth / values.characters),
    letterSpacing: Math.floor(textWidth / values.characters - values.bodySize * 20),
    titleSize: values.titleSize * 2,
    bodySize: values.bodySize * 2,
    boldLevels: values.boldLevels,
    pageNumber: values.pageNumber,
  };
}

/** Width of the given number of characters (字). */
export const characters = ({ character }: Sheet, count: number): number => Math.round(character * count);

/**
 * The sheet turned for a wide table (clause 8): its head at the portrait page's left edge, so that its top margin is that page's left, its right
 * margin that page's top.
 */
export function turned(sheet: Sheet): Sheet {
  const { top, right, bottom, left } = sheet.margin;
  const lines = Math.floor(sheet.textWidth / sheet.line);
  return {
    ...sheet,
    margin: { top: left, right: top, bottom: right, left: bottom },
    textWidth: sheet.textHeight,
    textHeight: sheet.textWidth,
    lines,
  };
}
