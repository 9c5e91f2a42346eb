import type { Line } from '../word-file/read-body.ts';
import type { Pair } from './pair-units.ts';
import { type Cell, ofCells, type Unit } from './unit.ts';

/** A day with its year. */
const DATE = /(\d{4})年(?=(\d{1,2}月\d{1,2}[日号]))/g;
const YEAR = /(\d{4})年/g;

/** The last year that is named before a place of a document. */
type YearBefore = (line: number, start: number) => string | undefined;

function yearBefore(lines: readonly Line[]): YearBefore {
  const named = lines.map(({ text }) => [...text.matchAll(YEAR)].map(({ 1: year = '', index }) => ({ year, index })));
  return (line, start) => {
    const here = named[line]?.filter(({ index }) => index < start).at(-1);
    for (let at = line; here === undefined && at >= 0; at--) {
      const last = at < line ? named[at]?.at(-1) : undefined;
      if (last !== undefined) return last.year;
    }
    return here?.year;
  };
}

/**
 * 省去的年份: sentences that say 5月7日 where 2012年5月7日 is expected, with what is expected said so, too: where all days of the document are of one
 * year, or that year was the last to be named, nobody can take it for another. In a table the year stays.
 */
export function withoutClearYears(pairs: readonly Pair[], lines: readonly Line[]): readonly Pair[] {
  const all = new Set(
    pairs.flatMap(({ expected }) => [...(expected?.text ?? '').matchAll(DATE)].map(([, year]) => year)),
  );
  const before = yearBefore(lines);
  return pairs.map((pair) => {
    const { expected, found } = pair;
    if (expected === undefined || found === undefined || expected.kind === 'row' || expected.text === found.text)
      return pair;
    const [cell] = found.cells;
    const cells = expected.cells.map((it) =>
      cell === undefined ? it : withoutYears(it, cell, all.size === 1, before),
    );
    return cells.every((it, at) => it === expected.cells[at])
      ? pair
      : { ...pair, expected: ofCells(expected, cells) as Unit };
  });
}

function withoutYears(expected: Cell, found: Cell, single: boolean, before: YearBefore): Cell {
  let cell = expected;
  for (const { 0: year, 1: digits, 2: day = '', index } of [...expected.text.matchAll(DATE)].reverse()) {
    const there = new RegExp(`(?<![\\d年])${day.slice(0, -1)}[日号]`, 'u').exec(found.text)?.index;
    if (there === undefined || found.text.includes(year + day)) continue;
    if (single || before(found.line, found.offset + there) === digits) cell = cut(cell, index, year.length);
  }
  return cell;
}

/** A cell without some of its words. */
function cut(cell: Cell, from: number, length: number): Cell {
  const after = (at: number): number => (at <= from ? at : Math.max(from, at - length));
  const marks = cell.marks.map((mark) => ({ ...mark, start: after(mark.start), end: after(mark.end) }));
  return { ...cell, text: cell.text.slice(0, from) + cell.text.slice(from + length), marks };
}
