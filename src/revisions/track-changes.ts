import { align, type Step } from '../alignment/align.ts';
import { childOf, isElement, parseXml, valOf, type XmlElement } from '../word-file/xml-tree.ts';
import type { Placed } from './content.ts';
import { likeness } from './likeness.ts';
import { emptyMark, type Marker, markerOf } from './mark.ts';
import { alteredParagraph, deletedParagraph, insertedParagraph } from './paragraphs.ts';
import { alteredTable, markedTable, sameGrid } from './tables.ts';
import { tokensOf } from './tokens.ts';

/** Whose changes they are, and of which day (ISO, with its time): fixed, so that the same two documents always give the same bytes. */
export type Revision = { readonly author: string; readonly date: string };

/**
 * 修订: the main part of the new document (`word/document.xml`) with everything in which it differs from the old one marked as inserted or
 * deleted. Accepted, it reads as the new one; rejected, as the old one. Layout, pictures, headers and footers are those of the new one.
 */
export function trackChanges(before: string, after: string, { author, date }: Revision): string {
  const marker = markerOf(author, date);
  const [old, now] = [bodyOf(before), bodyOf(after)];
  if (old === undefined || now === undefined) return after;
  const steps = align(blocksOf(old, before), blocksOf(now, after), { key: keyOf, alike });
  const blocks = steps.flatMap((step) => blockXml(step, marker));
  const section = childOf(now, 'w:sectPr');
  const end = section === undefined ? '' : after.slice(section.start, section.end);
  return after.slice(0, now.inner.start) + separated(blocks, marker) + end + after.slice(now.inner.end);
}

const bodyOf = (xml: string): XmlElement | undefined => childOf(parseXml(xml), 'w:body');

const blocksOf = (body: XmlElement, xml: string): Placed[] =>
  body.children
    .filter((child): child is XmlElement => isElement(child) && child.name !== 'w:sectPr')
    .map((element) => ({ element, xml }));

const styleOf = ({ element }: Placed): string => valOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? '';

/** Paragraphs that read the same in the same style are the same; tables, that have the same words in the same cells. */
function keyOf(block: Placed): string {
  const { element, xml } = block;
  const words = tokensOf(element, xml);
  if (element.name !== 'w:tbl') return [element.name, styleOf(block), ...words.map(({ key }) => key)].join('\u0001');
  const cells = xml.slice(element.start, element.end).split('<w:tc>').length;
  return [element.name, cells, ...words.map(({ key }) => key)].join('\u0001');
}

function alike(one: Placed, other: Placed): number {
  if (one.element.name !== other.element.name) return 0;
  if (one.element.name === 'w:tbl') return sameGrid(one, other) ? likeness(one, other) : 0;
  return styleOf(one) === styleOf(other) ? likeness(one, other) : 0;
}

function blockXml(step: Step<Placed>, marker: Marker): string[] {
  switch (step.kind) {
    case 'same':
      return [step.after.xml.slice(step.after.element.start, step.after.element.end)];
    case 'altered':
      return [
        step.after.element.name === 'w:tbl'
          ? alteredTable(step.before, step.after, marker)
          : alteredParagraph(step.before, step.after, marker),
      ];
    case 'removed':
      return marked(step.before, 'del', marker);
    case 'added':
      return marked(step.after, 'ins', marker);
    default:
      return step satisfies never;
  }
}

/** What is neither paragraph nor table (a bookmark between them) says nothing: of the new document it stays, of the old one it goes. */
function marked(block: Placed, name: 'ins' | 'del', marker: Marker): string[] {
  const { element, xml } = block;
  if (element.name === 'w:tbl') return [markedTable(block, name, marker)];
  if (element.name === 'w:p') return [(name === 'ins' ? insertedParagraph : deletedParagraph)(block, marker)];
  return name === 'ins' ? [xml.slice(element.start, element.end)] : [];
}

/** Word takes two tables without a paragraph between them for one. What stands between a deleted and an inserted one belongs to neither. */
function separated(blocks: readonly string[], marker: Marker): string {
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1];
      const touching = block.startsWith('<w:tbl>') && before?.endsWith('</w:tbl>');
      return touching
        ? `<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:rPr>${emptyMark('del', marker)}</w:rPr></w:pPr></w:p>${block}`
        : block;
    })
    .join('');
}
