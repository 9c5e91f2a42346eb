import { numberWordsIn } from '../statements/number-words.ts';
import { saysSame } from './check-marks.ts';
import { figureAt, type Placed, placeIn } from './compare-pair.ts';
import { type Comparison, shortened } from './comparison.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { here } from './number-troubles.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { isHeading, type Unit } from './unit.ts';

/**
 * Sentences that were moved as they are, though others differ from them by their numbers alone: 应谈4人 under another heading says something else.
 * One that took the sentence before it along is where it was.
 */
export function movedFigures({ known, units, pairs }: Comparison): Trouble[] {
  const before = (list: readonly Unit[], unit: Unit): string => list[list.indexOf(unit) - 1]?.text ?? '';
  return pairs.flatMap(({ expected, found, moved }): Trouble[] => {
    if (!moved || expected === undefined || found === undefined || expected.kind === 'row') return [];
    const [cell] = found.cells;
    const unique = known.skeletons.get(found.skeleton) === 1;
    if (unique || cell === undefined || expected.text !== found.text) return [];
    const number = numberWordsIn(cell.text).find((it) => it.telling);
    if (number === undefined || before(known.units, expected) === before(units, found)) return [];
    const message = `「${shortened(cell.text)}」挪了地方，和它前后的话对不上：这样的句子不止一处，请核对它说的是哪一项`;
    return [{ ...here(cell, number), rule: 'figure-moved', message }];
  });
}

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

/** Leaves out the figures that went from one place and came in another with their mark on: an editor carried them there. */
export function withoutCarried(placed: readonly Placed[], known: ExpectedDocument): Placed[] {
  const carried = new Set<Placed>();
  for (const come of placed) {
    const { difference, found } = come;
    if (difference.kind !== 'added' || found === undefined) continue;
    const figure = figureAt(found, difference.found, known);
    const says = [...(figure === undefined ? [] : (known.printed.get(figure) ?? []))];
    if (!says.some((words) => saysSame(difference.found.words, words))) continue;
    const gone = placed.find((it) => it.difference.kind === 'deleted' && it.figure === figure && !carried.has(it));
    if (gone !== undefined) carried.add(gone).add(come);
  }
  return placed.filter((it) => !carried.has(it));
}
