import { align } from '../alignment/align.ts';
import { placeIn } from './compare-pair.ts';
import { shortened } from './comparison.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, isHeading, ofCells } from './unit.ts';

/** Tables that lost a column, and the pairs as they would lie had it never been there: what else differs is still to be looked for. */
export type WithoutColumns = { readonly troubles: readonly Trouble[]; readonly pairs: readonly Pair[] };

/** A column that numbers the rows says nothing of them. */
const ORDINAL = /^(?:序号|编号|№)$/u;

/** 删列: a column that went with its heading is one fault, however many rows there are. */
export function droppedColumns(pairs: readonly Pair[]): WithoutColumns {
  const lost = new Map<number, ReadonlySet<number>>();
  const headed = new Set(
    pairs.flatMap(({ expected }) => (expected?.row && expected.row.row > 0 ? [expected.row.table] : [])),
  );
  const troubles = pairs.flatMap(({ expected, found }): Trouble[] => {
    if (expected?.row === undefined || found?.row === undefined || !isHeading(expected)) return [];
    if (!headed.has(expected.row.table)) return [];
    const columns = columnsLost(expected.cells, found.cells);
    if (columns.length === 0) return [];
    lost.set(expected.row.table, new Set(columns));
    const names = columns.flatMap((at) => nameOf(expected.cells[at])).filter((name) => !ORDINAL.test(name));
    const [place] = found.cells;
    if (names.length === 0 || place === undefined) return [];
    const quoted = names.map((name) => `「${shortened(name)}」`).join('、');
    const message = `表里少了${quoted}${names.length > 1 ? `这 ${names.length} 列` : '这一列'}：误删的请补上，确实不要的请改模板再重新生成`;
    return [{ ...placeIn(place, 0, place.text.length), rule: 'column-dropped', message }];
  });
  if (lost.size === 0) return { troubles, pairs };
  return { troubles, pairs: pairs.map((pair) => without(pair, lost)) };
}

const nameOf = (cell: Cell | undefined): string => (cell?.text ?? '').replace(/\s+/g, '');

/** Which of the expected headings stand there no more, where all the others do. */
function columnsLost(expected: readonly Cell[], found: readonly Cell[]): number[] {
  if (found.length >= expected.length) return [];
  const steps = align(
    expected.map((cell, at) => ({ name: nameOf(cell), at })),
    found.map((cell) => ({ name: nameOf(cell), at: -1 })),
    { key: ({ name }) => name, alike: (one, other) => (one.name === other.name ? 1 : 0) },
  );
  const gone = steps.flatMap((step) => (step.kind === 'removed' ? [step.before.at] : []));
  return gone.length === expected.length - found.length ? gone : [];
}

/** A row that is as many cells shorter as its table lost columns, as it would be without them. */
function without(pair: Pair, lost: ReadonlyMap<number, ReadonlySet<number>>): Pair {
  const { expected, found } = pair;
  const columns = expected?.row && lost.get(expected.row.table);
  if (expected === undefined || columns === undefined) return pair;
  if (found !== undefined && found.cells.length !== expected.cells.length - columns.size) return pair;
  return {
    ...pair,
    expected: ofCells(
      expected,
      expected.cells.filter((_, at) => !columns.has(at)),
    ),
  };
}
