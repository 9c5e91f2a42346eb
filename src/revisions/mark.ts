import { xmlAttributes, xmlText } from '../finding/xml.ts';
import { type Token, tokensText } from './tokens.ts';

/** 修订标记: who made the changes and when, and a number for each mark. */
export type Marker = {
  readonly author: string;
  /** ISO: 2013-06-08T00:00:00Z. */
  readonly date: string;
  /** The number of the next mark: two marks of a document never share one. */
  readonly next: () => number;
};

/** Numbers of marks begin here, above those of bookmarks. */
const FIRST = 900_001;

export function markerOf(author: string, date: string): Marker {
  let number = FIRST;
  return { author, date, next: () => number++ };
}

const attributes = ({ author, date, next }: Marker): string =>
  xmlAttributes({ 'w:id': next(), 'w:author': author, 'w:date': date });

/** A mark on a paragraph's end or on a row. */
export const emptyMark = (name: 'ins' | 'del', marker: Marker): string => `<w:${name}${attributes(marker)}/>`;

/** What a content control that was inserted as a whole stands between. */
export function aroundControl(marker: Marker): { before: string; opening: string; closing: string; after: string } {
  const [one, other] = [marker.next(), marker.next()];
  const start = (id: number): string =>
    `<w:customXmlInsRangeStart${xmlAttributes({ 'w:id': id, 'w:author': marker.author, 'w:date': marker.date })}/>`;
  const end = (id: number): string => `<w:customXmlInsRangeEnd w:id="${id}"/>`;
  return { before: start(one), opening: end(one), closing: start(other), after: end(other) };
}

/** What tokens of one look stand in: `w:t` for what stays or comes, `w:delText` for what goes. */
function runXml(tokens: readonly Token[], name: 'w:t' | 'w:delText'): string {
  const parts: string[] = [];
  let text: Token[] = [];
  const flush = (): void => {
    if (text.length > 0) parts.push(`<${name} xml:space="preserve">${xmlText(tokensText(text))}</${name}>`);
    text = [];
  };
  for (const token of tokens) {
    if (token.kind === 'text') text.push(token);
    else {
      flush();
      parts.push(token.xml);
    }
  }
  flush();
  return `<w:r>${tokens[0]?.look ?? ''}${parts.join('')}</w:r>`;
}

function byLook(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last?.[0]?.look === token.look) last.push(token);
    else groups.push([token]);
  }
  return groups;
}

export const keptXml = (tokens: readonly Token[]): string =>
  byLook(tokens)
    .map((group) => runXml(group, 'w:t'))
    .join('');

export const insertedXml = (tokens: readonly Token[], marker: Marker): string =>
  tokens.length === 0 ? '' : `<w:ins${attributes(marker)}>${keptXml(tokens)}</w:ins>`;

/** Pictures and text boxes refer to parts of their own file: those of the old one are gone without a mark. */
export function deletedXml(tokens: readonly Token[], marker: Marker): string {
  const words = tokens.filter(({ kind }) => kind !== 'object');
  const runs = byLook(words).map((group) => runXml(group, 'w:delText'));
  return runs.length === 0 ? '' : `<w:del${attributes(marker)}>${runs.join('')}</w:del>`;
}
