import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { WordNode } from './directives.ts';

/**
 * How words of a record are marked in a text, before it is Markdown: by characters that are none (Unicode keeps U+FDD0 to U+FDEF for such use), so that
 * whatever a template does with a text, and whatever it puts around it, is left as it was. The record and its field stand before the words, a
 * character for half a byte.
 */
const [BEGIN, END, DIGIT] = ['\uFDD0', '\uFDD1', 0xfdd2];
const MARK = /\uFDD0([\uFDD2-\uFDE1]*)([^\uFDD0-\uFDEF]*)\uFDD1/g;

/** What a mark is written with, behind the words of a text and before them. For the inside of a pattern. */
export const MARK_END = '\\uFDD1';
export const MARK_BEHIND = `${MARK_END}*`;
export const MARK_BEFORE = '(?:\\uFDD0[\\uFDD2-\\uFDE1]*)*';

/** No text may bring in a mark. */
export const withoutMarks = (text: string): string => text.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD');

/** Words that a record says, and which record and field. */
export type MarkedWord = { readonly of: string; readonly field: string; readonly text: string };

/** Words with their mark; none where there are no words. */
export const markWord = (text: string, of: string, field: string): string =>
  text === '' ? '' : BEGIN + encoded(`${of} ${field}`) + text + END;

const encoder = new TextEncoder();

/** As one flat string: put together piece by piece, marks would take many times the memory of the words. */
function encoded(text: string): string {
  const codes: number[] = [];
  for (const byte of encoder.encode(text)) codes.push(DIGIT + (byte >> 4), DIGIT + (byte & 15));
  return String.fromCharCode(...codes);
}

function decoded(digits: string): { readonly of: string; readonly field: string } {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (digits.charCodeAt(2 * at) - DIGIT) * 16 + digits.charCodeAt(2 * at + 1) - DIGIT;
  const text = new TextDecoder().decode(bytes);
  const space = text.lastIndexOf(' ');
  return { of: text.slice(0, space), field: text.slice(space + 1) };
}

const BEGIN_OR_END = /\uFDD0[\uFDD2-\uFDE1]*|\uFDD1/g;

/** The words alone. */
export const unmarked = (text: string): string => text.replace(BEGIN_OR_END, '');

/** What is left of a mark that was cut apart, or that stood around others, goes. */
function textNode(marked: string): Text[] {
  const value = unmarked(marked);
  return value === '' ? [] : [{ type: 'text', value }];
}

/** A text as its words and what stands between them. `marked`: records that have their mark in this row already, and get no other. */
export function wordsAsNodes(value: string, marked?: Set<string>): PhrasingContent[] {
  if (!value.includes(BEGIN)) return textNode(value);
  const nodes: PhrasingContent[] = [];
  let plain = '';
  let from = 0;
  for (const found of value.matchAll(MARK)) {
    const [whole, digits = '', words = ''] = found;
    plain += value.slice(from, found.index);
    from = found.index + whole.length;
    const attributes = decoded(digits);
    if (marked?.has(attributes.of)) plain += words;
    else {
      marked?.add(attributes.of);
      const word: WordNode = { type: 'textDirective', name: 'word', attributes, children: textNode(words) };
      nodes.push(...textNode(plain), word);
      plain = '';
    }
  }
  return [...nodes, ...textNode(plain + value.slice(from))];
}

/** Marks become nodes in a tree: each in running text, in a row of a table the first of each record. Elsewhere (in code, in an address) they go. */
export function placeWords(node: Nodes, marked?: Set<string>): void {
  if (!('children' in node)) return;
  const own = node.type === 'tableRow' ? new Set<string>() : marked;
  const children: Nodes[] = [];
  for (const child of node.children) {
    if (child.type === 'text') for (const it of wordsAsNodes(child.value, own)) children.push(it);
    else children.push(child);
    placeWords(child, own);
    if ('value' in child && child.type !== 'text') child.value = unmarked(child.value);
  }
  // The same children, texts among them cut where words are marked.
  node.children = children as typeof node.children;
}
