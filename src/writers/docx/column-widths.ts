/** Room beside the text of a cell: its two margins and a line (twips). */
const PADDING = 190;

/** No column is narrower than this (字); those of a matrix, which hold a sign each, may be. */
const NARROWEST = 2;
export const SIGN = 1;

const wishesOf = (widest: readonly number[], textSize: number, narrowest: number): number[] =>
  widest.map((width) => Math.max(width, narrowest) * textSize * 10 + PADDING);

/** Whether every column can be as wide as its words. */
export const allFit = (widest: readonly number[], whole: number, textSize: number, narrowest: number): boolean =>
  sum(wishesOf(widest, textSize, narrowest)) <= whole;

/**
 * Columns of a table of the given whole width (twips), from the widest line of each column (字) at a text size (half-points). Columns are as wide as
 * their words where all fit, sharing what is left over; where not, the narrow ones keep their width, and the wide ones share the rest by the
 * square root of their wishes, so that a long column is neither starved nor greedy. The widths add up to the whole exactly: WPS
 * sizes columns by nothing else.
 */
export function columnWidths(
  widest: readonly number[],
  whole: number,
  textSize: number,
  narrowest: number = NARROWEST,
): number[] {
  const wishes = wishesOf(widest, textSize, narrowest);
  const kept = sum(wishes) <= whole ? wishes : squeeze(wishes, whole);
  const widths = kept.map((width) => Math.max(1, Math.floor((width * whole) / sum(kept))));
  return widths.map((width, index) => (index === widths.length - 1 ? width + whole - sum(widths) : width));
}

function squeeze(wishes: readonly number[], whole: number): number[] {
  const { limit, left } = waterLevel(wishes, whole);
  const roots = wishes.map((wish) => (wish < limit ? 0 : Math.sqrt(wish)));
  return wishes.map((wish, index) => (wish < limit ? wish : (left * (roots[index] ?? 0)) / sum(roots)));
}

/** The width that an equal share of the rest comes to, once every column that wishes for less has what it wishes for; and that rest. */
function waterLevel(wishes: readonly number[], whole: number): { limit: number; left: number } {
  let left = whole;
  const rising = [...wishes].sort((a, b) => a - b);
  for (const [index, wish] of rising.entries()) {
    const limit = left / (rising.length - index);
    if (wish >= limit) return { limit, left };
    left -= wish;
  }
  return { limit: Number.POSITIVE_INFINITY, left };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
