import type { FigureId } from '../figures/figure.ts';

/**
 * 一段: words of a document with the figures and the words of records among them. Offsets are those of the text, end excluded. `cell` counts from 0.
 */
export type MarkedLine = {
  readonly text: string;
  readonly figures: readonly { readonly id: FigureId; readonly start: number; readonly end: number }[];
  readonly words: readonly {
    readonly of: string;
    readonly field: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
};

/** 文中的数据: the n-th figure (from 1) as it is printed, and the sentence that it stands in; `at` is where it begins in that. */
export type FigurePlace = {
  readonly n: number;
  readonly id: FigureId;
  readonly text: string;
  readonly sentence: string;
  readonly at: number;
};

/** The figures of a document, numbered in the order of its text. */
export function figurePlaces(lines: readonly MarkedLine[]): FigurePlace[] {
  const cells = cellsOf(lines);
  const places = lines.flatMap((line) =>
    [...line.figures]
      .sort((one, other) => one.start - other.start)
      .map(({ id, start, end }) => ({ id, text: shown(line.text.slice(start, end)), ...around(line, start, cells) })),
  );
  return places.map((place, index) => ({ n: index + 1, ...place }));
}

/** Lines that are cells, by where they stand. */
export const cellsOf = (lines: readonly MarkedLine[]): ReadonlyMap<string, MarkedLine> =>
  new Map(lines.flatMap((line) => (line.cell === undefined ? [] : [[keyOf(line.cell), line]])));

type Cell = NonNullable<MarkedLine['cell']>;

const keyOf = ({ table, row, column }: Cell): string => `${table} ${row} ${column}`;

export const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The sentence around an offset; of a cell, what its row and its column are called stand for one. */
export function around(
  { text, cell }: MarkedLine,
  start: number,
  cells: ReadonlyMap<string, MarkedLine>,
): Pick<FigurePlace, 'sentence' | 'at'> {
  if (cell === undefined) return sentenceAt(text, start);
  const at = (place: Cell): MarkedLine | undefined => cells.get(keyOf(place));
  const head = cell.row === 0 ? '' : shown(at({ ...cell, row: 0 })?.text ?? '');
  const before = Array.from({ length: cell.column }, (_, column) => at({ ...cell, column }));
  const row = shown(before.find((it) => it !== undefined && namesItsRow(it))?.text ?? '');
  const label = [row, head].filter((words) => words !== '').join('／');
  const lead = label === '' ? '' : `${label}：`;
  return { sentence: lead + shown(text), at: lead.length + shown(text.slice(0, start)).length };
}

/** Neither a figure nor a number of its row (序号). */
const namesItsRow = ({ text, figures }: MarkedLine): boolean => figures.length === 0 && !/^\s*\d*\s*$/u.test(text);

const ENDS = /[。！？；\n]/u;

/** The sentence around an offset, without what ends it. */
function sentenceAt(text: string, offset: number): Pick<FigurePlace, 'sentence' | 'at'> {
  let start = offset;
  while (start > 0 && !ENDS.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && !ENDS.test(text[end] ?? '')) end++;
  const lead = text.slice(start, offset).trimStart();
  return { sentence: lead + text.slice(offset, end).trimEnd(), at: lead.length };
}

const CLAUSE = /[，,。；：]/u;

/**
 * The figures that words lead to: a figure's number in the document (`7`), what is printed (`96.9%`), or words beside it (谈话率), those nearest to
 * them. Several places mean that the words do not tell which.
 */
export function placesFor(query: string, places: readonly FigurePlace[]): FigurePlace[] {
  const named = placesNamed(query, places);
  if (named.length > 0) return named;
  const distances = places.map((place) => ({ place, far: distanceTo(query, place) }));
  const least = distances.reduce((nearest, { far }) => Math.min(nearest, far), Number.POSITIVE_INFINITY);
  return least === Number.POSITIVE_INFINITY
    ? []
    : distances.filter(({ far }) => far === least).map(({ place }) => place);
}

/** The figures that are asked for by their number, their id, or just what is printed. */
export function placesNamed(query: string, places: readonly FigurePlace[]): FigurePlace[] {
  const number = /^第?(\d+)[个处]?$/u.exec(query)?.[1];
  const numbered = number === undefined ? [] : places.filter(({ n }) => n === Number(number));
  return numbered.length > 0 ? numbered : places.filter(({ id, text }) => id === query || text === query);
}

/** Signs between words and a figure; a comma keeps them apart as ten signs do, and words behind a figure mean it less than words before it. */
function distanceTo(query: string, { sentence, at, text }: FigurePlace): number {
  let least = Number.POSITIVE_INFINITY;
  for (let from = sentence.indexOf(query); from >= 0; from = sentence.indexOf(query, from + 1)) {
    if (from < at + text.length && at < from + query.length) return 0;
    const before = from < at;
    const between = before ? sentence.slice(from + query.length, at) : sentence.slice(at + text.length, from);
    const commas = between.split(CLAUSE).length - 1;
    least = Math.min(least, between.length + 10 * commas + (before ? 0 : 5));
  }
  return least;
}

/** What stands for itself in several places is one. */
export const idsOf = (places: readonly FigurePlace[]): FigureId[] => [...new Set(places.map(({ id }) => id))];
