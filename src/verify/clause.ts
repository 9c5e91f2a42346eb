import { skeletonOf } from './unit.ts';

/** 分句 of a text, without the mark that ends it, and where it stands. */
export type Clause = { readonly text: string; readonly start: number; readonly end: number };

const CLAUSE = /[^，,。！？；\t]+/gu;

export const clausesIn = (text: string): Clause[] =>
  [...text.matchAll(CLAUSE)].flatMap(({ 0: whole, index }) => {
    const clause = whole.replace(/\s+/g, '');
    return clause === '' ? [] : [{ text: clause, start: index, end: index + whole.length }];
  });

/** How often each clause stands in a text. */
export function countClauses(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of texts.flatMap(clausesIn)) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Clauses that no other could be taken for: none differs from them by its numbers alone, or not at all. */
export function sureClauses(clauses: readonly string[]): Set<string> {
  const times = new Map<string, number>();
  const skeletons = clauses.map(skeletonOf);
  for (const skeleton of skeletons) times.set(skeleton, (times.get(skeleton) ?? 0) + 1);
  return new Set(clauses.filter((_, at) => times.get(skeletons[at] ?? '') === 1));
}
