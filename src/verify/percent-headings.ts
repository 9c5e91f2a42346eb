import type { Pair } from './pair-units.ts';
import { type Cell, isHeading, ofCells } from './unit.ts';

/** 谈话率（%） over a column says of all its numbers what the sign would say behind each. */
const PERCENT = /[（(][%％][）)]\s*$/u;
const SIGN = /\s*[%％]\s*$/u;

/** The pairs as they would lie, had the records been printed without the signs that an editor put into the heading. */
export function withPercentHeadings(pairs: readonly Pair[]): readonly Pair[] {
  const columns = new Map<number, readonly number[]>();
  for (const { expected, found } of pairs) {
    if (expected?.row === undefined || found?.row === undefined || !isHeading(expected)) continue;
    const signed = found.cells.flatMap((cell, at) =>
      PERCENT.test(cell.text) && !PERCENT.test(expected.cells[at]?.text ?? '') ? [at] : [],
    );
    if (signed.length > 0) columns.set(found.row.table, signed);
  }
  if (columns.size === 0) return pairs;
  return pairs.map((pair) => {
    const { expected, found } = pair;
    const signed = found?.row && columns.get(found.row.table);
    if (expected === undefined || found === undefined || signed === undefined) return pair;
    const bare = (cell: Cell, at: number): Cell =>
      signed.includes(at) && /\d\s*$/u.test(found.cells[at]?.text ?? '')
        ? { ...cell, text: cell.text.replace(SIGN, '') }
        : cell;
    return { ...pair, expected: ofCells(expected, expected.cells.map(bare)) };
  });
}
