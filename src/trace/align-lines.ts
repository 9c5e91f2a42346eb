import { align } from '../alignment/align.ts';
import { stretchesOf } from '../alignment/differences.ts';
import { similarities } from '../alignment/shared-pairs.ts';
import type { MarkedLine } from './figure-places.ts';

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What stays of a line when only its numbers change. */
const skeletonOf = (text: string): string => bare(text).replace(/[\d.]+|[〇零一二三四五六七八九十百千万两]+/gu, '#');

/** A line that is long enough to say whether two documents are one: cells are all alike. */
const LONG = 12;

/** Of the long lines of a document so many are those of the other, numbers apart, or it is no version of that. */
const ENOUGH = 0.5;

/**
 * Puts the marks of a document as its records make it on the text of one that has none any more: line by line the same words, else words that are
 * alike, and in a line what stands where the marked words stood. A document of other records is left as it is.
 */
export function marksByText(found: readonly MarkedLine[], expected: readonly MarkedLine[]): readonly MarkedLine[] {
  const similarity = similarities();
  const asked = expected.filter(({ figures, words }) => figures.length + words.length > 0);
  const there = new Set(found.map(({ text }) => skeletonOf(text)));
  const long = asked.map(({ text }) => skeletonOf(text)).filter(({ length }) => length >= LONG);
  if (long.filter((it) => there.has(it)).length < ENOUGH * long.length) return found;
  const steps = align(asked, found, {
    key: ({ text }) => bare(text),
    looseKey: ({ text }) => skeletonOf(text),
    alike: (one, other) =>
      (one.cell === undefined) === (other.cell === undefined) ? similarity(bare(one.text), bare(other.text)) : 0,
  });
  const marked = new Map<MarkedLine, MarkedLine>();
  for (const step of steps)
    if (step.kind === 'same' || step.kind === 'altered') marked.set(step.after, withMarks(step.after, step.before));
  return found.map((line) => marked.get(line) ?? line);
}

/** A line with the marks of the one that it was. */
function withMarks(line: MarkedLine, from: MarkedLine): MarkedLine {
  const placeIn = placesIn(from.text, line.text);
  const moved = <Mark extends { readonly start: number; readonly end: number }>(marks: readonly Mark[]): Mark[] =>
    marks.map((mark) => ({ ...mark, ...placeIn(mark) })).filter(({ start, end }) => end > start);
  return { ...line, figures: moved(from.figures), words: moved(from.words) };
}

/** Numbers whole, everything else sign by sign. */
const piecesOf = (text: string): string[] => text.match(/\d[\d.,]*|./gsu) ?? [];

type Range = { readonly start: number; readonly end: number };

/** Where the words of a range are in the other text: what takes the place of any of them is theirs. */
function placesIn(before: string, after: string): (range: Range) => Range {
  const stretches = stretchesOf(piecesOf(before), piecesOf(after), (piece) => piece);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const { kind, before: from, after: to } of stretches) {
    const [old, now] = [from.join(''), to.join('')];
    for (let index = 0; index < old.length; index++) {
      starts.push(kind === 'same' ? at + index : at);
      ends.push(kind === 'same' ? at + index + 1 : at + now.length);
    }
    at += now.length;
  }
  return ({ start, end }) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at });
}
