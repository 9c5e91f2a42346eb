import { xmlText } from '../finding/xml.ts';
import { childOf, childrenOf, isElement, parseXml, textOf } from './xml-tree.ts';

/** Something that is to stand in a run's text, before the character `at`. */
export type Mark = { readonly at: number; readonly opens: boolean; readonly mark: string };

/**
 * A run with marks between its words: cut in two at each of them, both of the same look. A run that holds more than one text (a tab, a break)
 * is left whole: what opens stands before it, the rest behind.
 */
export function splitRun(run: string, length: number, marks: readonly Mark[]): string {
  const element = parseXml(run);
  const [words, ...more] = childrenOf(element, 'w:t');
  const own = element.children.filter(isElement).filter(({ name }) => name !== 'w:rPr');
  const text = words === undefined ? '' : textOf(words);
  if (words === undefined || more.length > 0 || own.length !== 1 || text.length !== length) return whole(run, marks);
  const look = childOf(element, 'w:rPr');
  const properties = look === undefined ? '' : run.slice(look.start, look.end);
  const opening = run.slice(0, element.inner.start);
  const piece = (start: number, end: number): string =>
    start === end
      ? ''
      : `${opening}${properties}<w:t xml:space="preserve">${xmlText(text.slice(start, end))}</w:t></w:r>`;
  let out = '';
  let last = 0;
  for (const { at, mark } of marks) {
    out += piece(last, at) + mark;
    last = at;
  }
  return out + piece(last, length);
}

function whole(run: string, marks: readonly Mark[]): string {
  const words = (those: readonly Mark[]): string => those.map(({ mark }) => mark).join('');
  return words(marks.filter(({ opens }) => opens)) + run + words(marks.filter(({ opens }) => !opens));
}
