import { placeIn } from './compare-pair.ts';
import { shortened } from './comparison.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { isHeading, type Unit } from './unit.ts';

/** Where a row stands in the found document. */
type Place = { readonly table: number; readonly row: number };

/** 挪到别的表: rows that stand, word for word or nearly so, under the heading of another table. A table that was cut in two is still the one. */
export function rowsAstray(pairs: readonly Pair[]): Trouble[] {
  const rows = pairs.flatMap(({ expected, found }) =>
    expected?.row !== undefined && found?.row !== undefined
      ? [{ expected, found, own: expected.row, place: found.row }]
      : [],
  );
  const headings = rows.filter(({ expected }) => isHeading(expected));
  const tableAt = (place: Place): number | undefined =>
    headings
      .filter((it) => it.place.table === place.table && it.place.row <= place.row)
      .sort((one, other) => other.place.row - one.place.row)[0]?.own.table;
  const known = new Set(headings.map(({ own }) => own.table));
  return rows.flatMap(({ expected, found, own, place }): Trouble[] => {
    const under = tableAt(place);
    const [cell] = found.cells;
    if (under === undefined || under === own.table || !known.has(own.table) || cell === undefined) return [];
    const message = `「${wordsOf(expected)}」这一行挪到了别的表里：表头不同，说的就是另一件事，请挪回原来的表`;
    return [{ ...placeIn(cell, 0, cell.text.length), rule: 'word-moved', message }];
  });
}

const wordsOf = ({ cells }: Unit): string => shortened(cells.map(({ text }) => text.trim()).join('，'));
