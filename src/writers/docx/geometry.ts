/**
 * 版面 in twips (1/20 pt, 1/1440 inch), the unit of WordprocessingML. The standard's paper, margins and grid (GB/T 9704-2012, 5.1–5.2):
 * A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters.
 */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const PAGE = { width: 11906, height: 16838 } as const;

/** `footer` is the distance from the lower edge that puts the 一字线 of the page number 7 mm under the 版心 (7.5). */
export const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1587, footer: 1400, header: twips(15) } as const;

/** Width of the 版心, 156 mm. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

export const LINES = 22;
export const CHARACTERS = 28;

/** 一行: the most that 22 lines leave each other in 225 mm; 580 would be one line too few. */
export const LINE = 579;

/** 一字 on the grid: the width of the 版心 divided by 28. */
export const CHARACTER = Math.round(TEXT_WIDTH / CHARACTERS);

/** Width of the given number of characters (字). */
export const characters = (count: number): number => Math.round(CHARACTER * count);

/** 3号 is 16 pt in Word, and 28 × 16 pt do not fit: each character gives up 0.25 pt of the space behind it. */
export const LETTER_SPACING = -5;

/** 字号 as half-points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const;

/** One 字 of the page number's own size (4号 is 14 pt), by which it stands in from the margin (7.5). */
export const PAGE_NUMBER_INDENT = SIZE.四号 * 10;
