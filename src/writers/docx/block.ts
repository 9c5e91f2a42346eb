import type { IParagraphOptions } from 'docx';
import { spansToRuns } from './runs.ts';
import { characters, type Sheet } from './sheet.ts';
import type { Span } from './spans.ts';

/** A table as XML text, and the height of each of its rows (twips), the head first: by these its pages are counted. */
export type TableBlock = { readonly xml: string; readonly heights: readonly number[] };

/** A block of the body: a paragraph as the library's options, or a table. */
export type Block = IParagraphOptions | TableBlock;

export const isTable = (block: Block): block is TableBlock => 'xml' in block;

/** Where a block stands: on which sheet, how deep in lists (二字 each), and whether in a quotation. */
export type Place = { readonly sheet: Sheet; readonly indent: number; readonly style: 'BodyText' | 'Quote' };

export const bodyOn = (sheet: Sheet): Place => ({ sheet, indent: 0, style: 'BodyText' });

/** 空一行. */
export const blankLine = (): IParagraphOptions => ({ style: 'Normal', keepNext: true });

/** Room of a height (twips), where lines of the text would be too coarse. */
export const room = (height: number): IParagraphOptions => ({
  style: 'Normal',
  keepNext: true,
  spacing: { line: Math.max(20, Math.round(height)), lineRule: 'exact' },
});

export function paragraphOf(spans: readonly Span[], place: Place): Block {
  const indent = place.indent === 0 ? {} : { indent: { left: characters(place.sheet, 2 * place.indent) } };
  return { style: place.style, ...indent, children: spansToRuns(spans) };
}

/** Puts a number or a mark before the words of the first paragraph. */
export function withFirst(blocks: readonly Block[], mark: Span, place: Place): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || isTable(first)) return [paragraphOf([mark], place), ...blocks];
  return [{ ...first, children: [...spansToRuns([mark]), ...(first.children ?? [])] }, ...rest];
}

/** Keeps the last paragraph on the page of what follows, so that 署名 and date never stand alone (7.3.5.5). */
export const keepLastWithNext = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === blocks.length - 1 && !isTable(block) ? { ...block, keepNext: true } : block));

/** A paragraph behind each table that has none: without it Word joins two tables, or calls the file damaged. */
export const separateTables = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return isTable(block) && (next === undefined || isTable(next)) ? [block, { style: 'AfterTable' }] : [block];
  });
