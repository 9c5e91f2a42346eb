import type { Nodes } from 'mdast';
import { isFigure, isWord } from './directives.ts';
import type { Document } from './document.ts';
import { frontWords } from './front-words.ts';
import type { MarkedWord } from './word-marks.ts';

/** The words of a node, without marks. Cells, items and paragraphs are kept apart by a line break. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const blocks = node.children.some((child) => BLOCKS.has(child.type));
  return node.children.map(plainText).join(blocks ? '\n' : '');
}

const BLOCKS = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
  ...['form', 'formRow', 'formCell'],
]);

/** The figures in a tree, in the order of the text, with the words that stand for them. */
export function figuresInTree(root: Nodes): { readonly id: string; readonly text: string }[] {
  const found: { id: string; text: string }[] = [];
  const look = (node: Nodes): void => {
    if (isFigure(node)) found.push({ id: node.attributes.id, text: plainText(node) });
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return found;
}

/** The figures of a document, its attachments included. */
export const figuresIn = (document: Document): { readonly id: string; readonly text: string }[] =>
  [document.body, ...document.attachments.map(({ body }) => body)].flatMap(figuresInTree);

/** The words of records in a tree, in the order of the text. */
export function wordsInTree(root: Nodes): MarkedWord[] {
  const found: MarkedWord[] = [];
  const look = (node: Nodes): void => {
    if (isWord(node)) found.push({ of: node.attributes.of, field: node.attributes.field, text: plainText(node) });
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return found;
}

/** The words of records in a document, its attachments and what stands around its text included. */
export const wordsIn = (document: Document): MarkedWord[] => [
  ...frontWords(document),
  ...[document.body, ...document.attachments.map(({ body }) => body)].flatMap(wordsInTree),
];
