import { placeIn } from './compare-pair.ts';
import { shortened } from './comparison.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, isHeading, ofCells } from './unit.ts';

/** Rows of which something is said as a whole, and the pairs as they would lie without that: what else differs is still to be looked for. */
export type Exchanged = { readonly troubles: readonly Trouble[]; readonly pairs: readonly Pair[] };

/** A row and the one that stands for it, of as many cells; `right` are those that are expected, as far as exchanges were taken back. */
type Row = {
  readonly pair: Pair;
  readonly heading: boolean;
  right: readonly Cell[];
  readonly found: readonly Cell[];
};

/**
 * 对调: cells or columns that stand in the place of one another, two rows that say each what the other should, a row that went into its neighbour:
 * one act of an editor is one fault. Columns that moved together with their headings are none.
 */
export function exchangedCells(pairs: readonly Pair[]): Exchanged {
  const troubles: Trouble[] = [];
  const gone = new Set<Pair>();
  const right = new Map<Pair, readonly Cell[]>();
  for (const rows of tablesOf(pairs).values()) {
    const order = movedColumns(rows);
    if (order !== undefined) for (const row of rows) row.right = order.map((at) => row.right[at] as Cell); // It is one of them.
    troubles.push(...exchangedColumns(rows), ...exchangedRows(rows));
    for (const row of rows) right.set(row.pair, row.right);
  }
  troubles.push(...swallowedRows(pairs, right, gone));
  return {
    troubles,
    pairs: pairs
      .filter((pair) => !gone.has(pair))
      .map((pair) => {
        const cells = right.get(pair);
        return cells === undefined || pair.expected === undefined || cells === pair.expected.cells
          ? pair
          : { ...pair, expected: ofCells(pair.expected, cells) };
      }),
  };
}

/** Tables of which some row is another than expected. */
function tablesOf(pairs: readonly Pair[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  const altered = new Set<string>();
  for (const pair of pairs) {
    const { expected, found } = pair;
    if (expected?.row === undefined || found?.row === undefined) continue;
    if (expected.cells.length < 2 || expected.cells.length !== found.cells.length) continue;
    const key = `${expected.row.table} ${found.row.table}`;
    const row = { pair, heading: isHeading(expected), right: expected.cells, found: found.cells };
    const rows = tables.get(key);
    if (rows === undefined) tables.set(key, [row]);
    else rows.push(row);
    if (expected.text !== found.text) altered.add(key);
  }
  return new Map([...tables].filter(([key]) => altered.has(key)));
}

const plain = (cell: Cell | undefined): string => (cell?.text ?? '').normalize('NFKC').replace(/\s+/g, '');

const isSame = (one: Cell | undefined, other: Cell | undefined): boolean => plain(one) === plain(other);

/** Which expected column stands in each place, where they were put in another order, heading and all. */
function movedColumns(rows: readonly Row[]): readonly number[] | undefined {
  const heading = rows.find((row) => row.heading);
  if (heading === undefined) return undefined;
  const names = heading.right.map(plain);
  const order = heading.found.map((cell) => names.indexOf(plain(cell)));
  if (new Set(order).size !== names.length || order.includes(-1)) return undefined;
  if (order.every((at, place) => at === place)) return undefined;
  const body = rows.filter((row) => !row.heading);
  const astray = (at: (place: number) => number): number =>
    body.reduce(
      (sum, { right, found }) => sum + found.filter((cell, place) => !isSame(cell, right[at(place)])).length,
      0,
    );
  const moved = astray((place) => order[place] ?? place);
  return moved === 0 || moved < astray((place) => place) ? order : undefined;
}

/** Two cells of a row that stand in the place of one another. */
function swapIn({ right, found }: Row): readonly [number, number] | undefined {
  const differ = right.flatMap((cell, at) => (isSame(cell, found[at]) ? [] : [at]));
  for (const one of differ)
    for (const other of differ)
      if (one < other && isSame(found[one], right[other]) && isSame(found[other], right[one])) return [one, other];
  return undefined;
}

/** Two columns whose headings stayed where they were, or whose headings alone went; and cells of one row. */
function exchangedColumns(rows: readonly Row[]): Trouble[] {
  const swaps = rows.flatMap((row) => {
    const swap = swapIn(row);
    return swap === undefined ? [] : [{ row, swap, key: swap.join() }];
  });
  const times = new Map<string, number>();
  for (const { row, key } of swaps) if (!row.heading) times.set(key, (times.get(key) ?? 0) + 1);
  const whole = new Set(
    [...times].flatMap(([key, count]) => {
      const [one = 0, other = 0] = key.split(',').map(Number);
      const able = rows.filter(({ heading, right }) => !heading && !isSame(right[one], right[other]));
      return count > 1 && count === able.length ? [key] : [];
    }),
  );
  const said = new Set<string>();
  return swaps.flatMap(({ row, swap, key }): Trouble[] => {
    const [one, other] = swap;
    const [first, second] = [row.right[one], row.right[other]];
    const found = row.found[one];
    if (first === undefined || second === undefined || found === undefined) return [];
    row.right = row.right.map((cell, at) => (at === one ? second : at === other ? first : cell));
    const column = whole.has(key) && !row.heading;
    if (column && said.has(key)) return [];
    said.add(key);
    const heading = rows.find((it) => it.heading)?.right;
    const [name, next] = column ? [plain(heading?.[one]), plain(heading?.[other])] : [plain(first), plain(second)];
    const words = column ? '两列的内容' : '';
    return [movedTrouble(found, `「${shortened(name)}」和「${shortened(next)}」${words}对调了：请各归其位`)];
  });
}

/** Rows that one may have been exchanged with, beyond which it was no exchange: a word was replaced all over the column. */
const MOST_PARTNERS = 20;

/** Two rows that say in several columns each what the other should. */
function exchangedRows(rows: readonly Row[]): Trouble[] {
  const differ = ({ right, found }: Row): number[] =>
    right.flatMap((cell, at) => (isSame(cell, found[at]) ? [] : [at]));
  const byCell = new Map<string, Row[]>();
  const keyOf = (at: number, is: Cell | undefined, should: Cell | undefined): string =>
    `${at}\n${plain(is)}\n${plain(should)}`;
  for (const row of rows)
    for (const at of differ(row)) {
      const key = keyOf(at, row.found[at], row.right[at]);
      const there = byCell.get(key) ?? [];
      if (there.length < MOST_PARTNERS) byCell.set(key, [...there, row]);
    }
  return rows.flatMap((row): Trouble[] => {
    const own = differ(row);
    const [first] = own;
    if (first === undefined) return [];
    const partners = byCell.get(keyOf(first, row.right[first], row.found[first])) ?? [];
    for (const other of partners) {
      const exchanged = own.filter(
        (at) =>
          isSame(row.found[at], other.right[at]) &&
          isSame(other.found[at], row.right[at]) &&
          !isSame(other.found[at], other.right[at]),
      );
      if (other === row || exchanged.length < 2) continue;
      const [ours, theirs] = [row.right, other.right];
      row.right = ours.map((cell, at) => (exchanged.includes(at) ? (theirs[at] ?? cell) : cell));
      other.right = theirs.map((cell, at) => (exchanged.includes(at) ? (ours[at] ?? cell) : cell));
      const place = row.found[first];
      const names = `「${labelOf(ours)}」和「${labelOf(theirs)}」`;
      return place === undefined ? [] : [movedTrouble(place, `${names}两行的内容对调了：请各归其位`)];
    }
    return [];
  });
}

/** What a row is known by. */
const labelOf = (cells: readonly Cell[]): string =>
  shortened(plain(cells[0]?.ordinal ? (cells[1] ?? cells[0]) : cells[0]));

const movedTrouble = (cell: Cell, message: string): Trouble => ({
  ...placeIn(cell, 0, cell.text.length),
  rule: /\d/.test(cell.text) ? 'figure-moved' : 'word-moved',
  message,
});

/** Rows that are gone, and all of whose words stand among those of the row above or below. */
function swallowedRows(pairs: readonly Pair[], right: Map<Pair, readonly Cell[]>, gone: Set<Pair>): Trouble[] {
  const missing = pairs.filter(({ expected, found }) => expected?.row !== undefined && found === undefined);
  if (missing.length === 0) return [];
  const placeOf = (table: number, row: number): string => `${table} ${row}`;
  const altered = new Map<string, Pair>();
  for (const pair of pairs) {
    const { expected, found } = pair;
    if (expected?.row !== undefined && found !== undefined && expected.text !== found.text)
      altered.set(placeOf(expected.row.table, expected.row.row), pair);
  }
  return missing.flatMap((pair): Trouble[] => {
    const { row, cells } = pair.expected ?? {};
    if (row === undefined || cells === undefined) return [];
    for (const beside of [row.row - 1, row.row + 1]) {
      const other = altered.get(placeOf(row.table, beside));
      const own = other?.expected?.cells;
      const found = other?.found?.cells;
      if (other === undefined || found === undefined || found.length !== cells.length) continue;
      const holds = (it: readonly Cell[] | undefined, from: number): boolean =>
        found.every((cell, at) => at < from || plain(cell).includes(plain(it?.[at])));
      const from = cells[0]?.ordinal ? 1 : 0;
      const [place] = found;
      if (!holds(own, from) || !holds(cells, from) || place === undefined) continue;
      gone.add(pair);
      right.set(other, found);
      const message = `「${labelOf(cells)}」这一行并进了「${labelOf(own ?? found)}」这一行：请分开写，确实要合并的请改记录再重新生成`;
      return [{ ...placeIn(place, 0, place.text.length), rule: 'row-dropped', message }];
    }
    return [];
  });
}
