import type { IParagraphOptions } from 'docx';
import { characters } from './geometry.ts';
import { spansToRuns } from './runs.ts';
import type { Span } from './spans.ts';

/** A block of the body: a paragraph as the library's options, or a table as XML text. */
export type Block = IParagraphOptions | string;

/** Where a block stands: how deep in lists (二字 each), and whether in a quotation. */
export type Place = { readonly indent: number; readonly style: 'BodyText' | 'Quote' };

export const BODY: Place = { indent: 0, style: 'BodyText' };

/** 空一行. */
export const blankLine = (): IParagraphOptions => ({ style: 'Normal', keepNext: true });

export function paragraphOf(spans: readonly Span[], place: Place = BODY): Block {
  const indent = place.indent === 0 ? {} : { indent: { left: characters(2 * place.indent) } };
  return { style: place.style, ...indent, children: spansToRuns(spans) };
}

/** Puts a number or a mark before the words of the first paragraph. */
export function withFirst(blocks: readonly Block[], mark: Span): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || typeof first === 'string') return [paragraphOf([mark]), ...blocks];
  return [{ ...first, children: [...spansToRuns([mark]), ...(first.children ?? [])] }, ...rest];
}

/** Keeps the last paragraph on the page of what follows, so that 署名 and date never stand alone (7.3.5.5). */
export const keepLastWithNext = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 && typeof block !== 'string' ? { ...block, keepNext: true } : block,
  );

/** A paragraph behind each table that has none: without it Word joins two tables, or calls the file damaged. */
export const separateTables = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return typeof block === 'string' && (next === undefined || typeof next === 'string')
      ? [block, { style: 'AfterTable' }]
      : [block];
  });
