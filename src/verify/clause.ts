import { skeletonOf } from './unit.ts';

/** 分句 of a text, without the mark that ends it, and where it stands. */
export type Clause = { readonly text: string; readonly start: number; readonly end: number };

const CLAUSE = /[^，,。！？；!?;\t]+/gu;

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

/** 分句 or item of a list, with what stands in its brackets: what may change places as a whole. */
export type Piece = { readonly start: number; readonly end: number; readonly text: string };

const BREAK = /[，,；;。！？、：:\t]/;

/** A note on how a whole list was counted, whatever item it stands behind. */
const ON_LIST = /^[（(](?:按|以上)/u;

/** The pieces of a text. Marks of punctuation within brackets break nothing: 措施甲（责任人李四，期限5月6日） is one. */
export function piecesIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [start, depth] = [0, 0];
  const close = (end: number): void => {
    const piece = text.slice(start, end).replace(/\s+/g, '');
    if (piece !== '') pieces.push({ start, end, text: piece });
    start = end + (BREAK.test(text.charAt(end)) ? 1 : 0);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (depth === 0 && ON_LIST.test(text.slice(at, at + 3))) close(at);
    if (/[（(]/.test(char)) depth += 1;
    else if (/[）)]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && BREAK.test(char)) close(at);
  }
  close(text.length);
  return pieces;
}

/** A piece without what its brackets add. */
export const headOf = ({ text }: Piece): string => text.replace(/[（(].*$/u, '');

/** A piece as it reads whichever comes first of what it joins: 张一与王三. */
export const inAnyOrder = (piece: Piece): string => {
  const head = headOf(piece);
  return (
    head
      .split(/[与和及]/)
      .sort()
      .join('与') + piece.text.slice(head.length)
  );
};

/** What a piece says of its numbers, the numbers apart. */
export const labelOf = (piece: Piece): string => skeletonOf(headOf(piece));

/** The piece in which a place stands. */
export const pieceAt = (pieces: readonly Piece[], at: number): Piece | undefined =>
  pieces.find(({ start, end }) => start <= at && at <= end);
