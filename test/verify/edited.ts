import { matchesOf, plain, type Stretch, splice, textsIn } from './edits.ts';

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** A place of the words of an element, whatever runs they are cut into. */
export type Place = { readonly of: Stretch; readonly from: number; readonly to: number; readonly words: string };

/** Where a pattern stands in the words of the elements. */
export const placesIn = (elements: readonly Stretch[], pattern: RegExp): Place[] =>
  elements.flatMap((of) =>
    [...plain(of.text).matchAll(pattern)].map(({ 0: words, index }) => ({
      of,
      from: index,
      to: index + words.length,
      words,
    })),
  );

export const paragraphsOf = (xml: string): Stretch[] => matchesOf(xml, PARAGRAPH);

/** The element with other words in a place: the first run takes them, the others give up what stood there. */
export function put(xml: string, { of, from, to }: Place, words: string): string {
  let [at, text, given] = [plain(of.text).length, of.text, false];
  for (const it of textsIn(of.text).reverse()) {
    const [start, end] = [at - it.text.length, at];
    at = start;
    const [cut, stop] = [Math.max(from, start), Math.min(to, end)];
    const first = start <= from && (from < end || (from === to && from === end));
    if (cut > stop || (cut === stop && !first)) continue;
    const own: string = first && !given ? words : '';
    if (first) given = true;
    text = splice(text, { start: it.start + cut - start, end: it.start + stop - start }, own);
  }
  return splice(xml, of, text);
}

/** The first paragraph that says `from` says `to` instead. Between ^ and $ it is all that the paragraph says. */
export function edited(xml: string, from: string, to: string): string {
  const words = /^\^(.*)\$$/u.exec(from)?.[1];
  const escaped = (words ?? from).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [place] = placesIn(paragraphsOf(xml), new RegExp(words === undefined ? escaped : `^${escaped}$`, 'gu'));
  if (place === undefined) throw new Error(`the document does not say 「${from}」`);
  return put(xml, place, to);
}
