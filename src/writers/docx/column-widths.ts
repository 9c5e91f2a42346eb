import { CHARACTER } from './geometry.ts';

/** The widest a cell asks to be before it is set in several lines, in 字. */
const COMFORTABLE = 14;
const NARROWEST = 2;

/**
 * Columns of a table of the given whole width (twips): as wide as their widest words where all fit, else cut to a comfortable width first.
 * What is left over, or missing, is shared in proportion. The widths add up to the whole exactly; WPS sizes columns by nothing else.
 */
export function columnWidths(widest: readonly number[], whole: number, textSize: number): number[] {
  const padding = CHARACTER * 0.8;
  const wish = (width: number): number => Math.max(width, NARROWEST) * textSize * 10 + padding;
  const natural = widest.map(wish);
  const wishes = sum(natural) <= whole ? natural : widest.map((width) => wish(Math.min(width, COMFORTABLE + Math.sqrt(width))));
  const widths = wishes.map((width) => Math.max(1, Math.floor((width * whole) / sum(wishes))));
  return widths.map((width, index) => (index === widths.length - 1 ? width + whole - sum(widths) : width));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
