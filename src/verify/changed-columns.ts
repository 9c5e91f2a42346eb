import { placeIn } from './compare-pair.ts';
import { shortened } from './comparison.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, isHeading, ofCells, type Unit } from './unit.ts';

/** Columns that went or came, and the pairs as they would lie had they not: what else differs is still to be looked for. */
export type WithoutColumns = { readonly troubles: readonly Trouble[]; readonly pairs: readonly Pair[] };

/** A row and the one that stands for it. */
type Row = { readonly pair: Pair; readonly expected: Unit; readonly found: Unit };

/** A column that numbers the rows says nothing of them. */
const ORDINAL = /^(?:序号|编号|№)$/u;

/** 删列、添列: columns that went or came with their headings are one fault, however many rows there are. One that nobody filled in is none. */
export function changedColumns(pairs: readonly Pair[]): WithoutColumns {
  const troubles: Trouble[] = [];
  const instead = new Map<Pair, Pair>();
  for (const rows of tablesOf(pairs)) {
    const heading = rows.find(({ expected }) => isHeading(expected));
    if (heading === undefined || rows.length < 2) continue;
    const [old, now] = [heading.expected.cells.map(nameOf), heading.found.cells.map(nameOf)];
    const [gone, come] = [strangersOf(old, now), strangersOf(now, old)];
    // Where columns both went and came, one may have been called otherwise.
    if (gone.length > 0 === come.length > 0 || old.length - gone.length !== now.length - come.length) continue;
    const whole = rows.filter(
      ({ expected, found }) => expected.cells.length === old.length && found.cells.length === now.length,
    );
    const missing = gone.flatMap((at) => old[at] ?? []).filter((name) => !ORDINAL.test(name));
    const filled = come.filter(
      (at) => !ORDINAL.test(now[at] ?? '') && whole.some((row) => row !== heading && saysIn(row, at)),
    );
    if (missing.length > 0) {
      const message = `表里少了${columnsNamed(missing)}：误删的请补上，确实不要的请改模板再重新生成`;
      troubles.push(troubleAt(heading.found.cells[0], 'column-dropped', message));
    }
    if (filled.length > 0) {
      const message = `表里添了${columnsNamed(filled.flatMap((at) => now[at] ?? []))}，记录里没有：请先登记到记录里再重新生成，没有根据的请删去`;
      troubles.push(troubleAt(heading.found.cells[filled[0] ?? 0], 'column-added', message));
    }
    for (const { pair, expected, found } of whole)
      instead.set(pair, { ...pair, expected: without(expected, gone), found: without(found, come) });
  }
  return { troubles, pairs: instead.size === 0 ? pairs : pairs.map((pair) => instead.get(pair) ?? pair) };
}

/** Tables of which some row has more or fewer cells than it should. */
function tablesOf(pairs: readonly Pair[]): Row[][] {
  const tables = new Map<string, Row[]>();
  for (const pair of pairs) {
    const { expected, found } = pair;
    if (expected?.row === undefined || found?.row === undefined) continue;
    const key = `${expected.row.table} ${found.row.table}`;
    const rows = tables.get(key);
    if (rows === undefined) tables.set(key, [{ pair, expected, found }]);
    else rows.push({ pair, expected, found });
  }
  const isAltered = ({ expected, found }: Row): boolean => expected.cells.length !== found.cells.length;
  return [...tables.values()].filter((rows) => rows.some(isAltered));
}

const nameOf = ({ text }: Cell): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Where names stand that are not among the others. */
const strangersOf = (names: readonly string[], others: readonly string[]): number[] =>
  names.flatMap((name, at) => (others.includes(name) ? [] : [at]));

const saysIn = ({ found }: Row, at: number): boolean => (found.cells[at]?.text ?? '').trim() !== '';

const columnsNamed = (names: readonly string[]): string =>
  `${names.map((name) => `「${shortened(name)}」`).join('、')}${names.length > 1 ? `这 ${names.length} 列` : '这一列'}`;

const without = (unit: Unit, columns: readonly number[]): Unit =>
  columns.length === 0
    ? unit
    : ofCells(
        unit,
        unit.cells.filter((_, at) => !columns.includes(at)),
      );

const troubleAt = (cell: Cell | undefined, rule: Trouble['rule'], message: string): Trouble => ({
  ...(cell === undefined ? { line: 0, start: 0, end: 0 } : placeIn(cell, 0, cell.text.length)),
  rule,
  message,
});
