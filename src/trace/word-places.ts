import { around, cellsOf, type MarkedLine, shown } from './figure-places.ts';

/** 文中取自记录的文字: which record says it, in which field, and the sentence that it stands in. */
export type WordPlace = {
  readonly of: string;
  readonly field: string;
  readonly text: string;
  readonly sentence: string;
};

/**
 * The words of records in a document. In a row of a table one cell is marked for all of them: the others are words of the same record, of a field
 * that is not known (an empty one). Words beside a figure are found by the figure.
 */
export function wordPlaces(lines: readonly MarkedLine[]): WordPlace[] {
  const cells = cellsOf(lines);
  const rows = new Map<string, MarkedLine['words']>();
  for (const { cell, words } of lines)
    if (cell !== undefined) rows.set(rowOf(cell), [...(rows.get(rowOf(cell)) ?? []), ...words]);
  return lines.flatMap((line) => {
    const own = line.words.map((word) => ({ ...word, text: shown(line.text.slice(word.start, word.end)) }));
    const others = line.cell === undefined || own.length > 0 ? [] : (rows.get(rowOf(line.cell)) ?? []);
    const whole = others.map(({ of }) => ({ of, field: '', text: shown(line.text), start: 0, end: line.text.length }));
    return [...own, ...whole]
      .filter(({ of, text }) => text !== '' && !of.startsWith('figures/'))
      .map(({ of, field, text, start }) => ({ of, field, text, sentence: around(line, start, cells).sentence }));
  });
}

const rowOf = ({ table, row }: NonNullable<MarkedLine['cell']>): string => `${table} ${row}`;

/** The words that are just those asked for, each record and field once. */
export const wordsNamed = (query: string, places: readonly WordPlace[]): WordPlace[] =>
  once(places.filter(({ text }) => text === query));

/** The words that those asked for are a part of. */
export const wordsWith = (query: string, places: readonly WordPlace[]): WordPlace[] =>
  once(places.filter(({ text }) => text.includes(query)));

const once = (places: readonly WordPlace[]): WordPlace[] => [
  ...new Map(places.map((it) => [`${it.of} ${it.field}`, it])).values(),
];
