import type { Nodes, PhrasingContent } from 'mdast';
import { isFigure, isWord } from '../document/directives.ts';
import type { Document } from '../document/document.ts';
import { plainText } from '../document/walk.ts';
import type { MarkedLine } from './figure-places.ts';

/** The text of a document with its marks, a paragraph or a cell each: what a reader of the written file finds there. */
export function documentLines(document: Document): MarkedLine[] {
  const lines: MarkedLine[] = [];
  let tables = 0;
  const look = (node: Nodes): void => {
    if (node.type === 'table') {
      const table = tables++;
      node.children.forEach((cells, row) => {
        cells.children.forEach((cell, column) => {
          lines.push(lineOf(cell, { table, row, column }));
        });
      });
    } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'leafDirective')
      lines.push(lineOf(node, undefined));
    else if ('children' in node) for (const child of node.children) look(child);
  };
  for (const root of [document.body, ...document.attachments.map(({ body }) => body)]) look(root);
  return lines;
}

function lineOf(block: { readonly children: readonly PhrasingContent[] }, cell: MarkedLine['cell']): MarkedLine {
  const figures: MarkedLine['figures'][number][] = [];
  const words: MarkedLine['words'][number][] = [];
  let text = '';
  const read = (node: PhrasingContent): void => {
    if (isFigure(node)) {
      const words = plainText(node);
      figures.push({ id: node.attributes.id, start: text.length, end: text.length + words.length });
      text += words;
    } else if ('children' in node) {
      const start = text.length;
      for (const child of node.children) read(child);
      if (isWord(node)) words.push({ ...node.attributes, start, end: text.length });
    } else text += plainText(node);
  };
  for (const child of block.children) read(child);
  return { text, figures, words, cell };
}
