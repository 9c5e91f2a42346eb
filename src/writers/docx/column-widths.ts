/** Room beside the text of a cell: its two margins and a line (twips). */
const PADDING = 190;
const NARROWEST = 2;

/**
 * Columns of a table of the given whole width (twips), from the widest line of each column (字) at a text size (half-points). Columns are as wide as
 * their words where all fit, sharing what is left over; where not, the widest give way first. The widths add up to the whole exactly: WPS
 * sizes columns by nothing else.
 */
export function columnWidths(widest: readonly number[], whole: number, textSize: number): number[] {
  const wishes = widest.map((width) => Math.max(width, NARROWEST) * textSize * 10 + PADDING);
  const limit = sum(wishes) <= whole ? Number.POSITIVE_INFINITY : limitFor(wishes, whole);
  const kept = wishes.map((wish) => Math.min(wish, limit));
  const widths = kept.map((width) => Math.max(1, Math.floor((width * whole) / sum(kept))));
  return widths.map((width, index) => (index === widths.length - 1 ? width + whole - sum(widths) : width));
}

/** The width at which columns are cut off so that together they fill the whole. */
function limitFor(wishes: readonly number[], whole: number): number {
  let left = whole;
  const rising = [...wishes].sort((a, b) => a - b);
  for (const [index, wish] of rising.entries()) {
    const share = left / (rising.length - index);
    if (wish >= share) return share;
    left -= wish;
  }
  return Number.POSITIVE_INFINITY;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
