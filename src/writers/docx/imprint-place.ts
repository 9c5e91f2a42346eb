import type { Document } from '../../document/document.ts';
import type { Block } from './block.ts';
import { countPages } from './count-pages.ts';
import { imprintHeight, imprintToBlock } from './imprint.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';

/**
 * 版记 at the foot of the last face, which is an even one because paper is printed on both sides (7.4.1): on the last page where that is even and
 * has room; else on the next page, if that is even; else behind a blank face, and then neither of the two shows its number (7.5). A 信函
 * has it on its last face, whichever that is.
 */
export function withImprint(parts: readonly Part[], document: Document, sheet: Sheet): readonly Part[] {
  const { imprint, letterhead } = document;
  const last = parts.at(-1);
  if (imprint === undefined || last === undefined) return parts;
  const letter = letterhead?.form === 'letter';
  const table = imprintToBlock(imprint, !letter, sheet);
  if (table.heights.length === 0) return parts;
  const blocks: Block[] = [table, { style: 'AfterTable' }];
  const { count, free } = countPages(parts);
  const even = count % 2 === 0;
  const fits = !last.landscape && free >= imprintHeight(table, sheet);
  if (fits && (even || letter)) return [...parts.slice(0, -1), { ...last, blocks: [...last.blocks, ...blocks] }];
  // LibreOffice gives the break of a section to its first paragraph, and none to a table that floats.
  const own: Part = { blocks: [{ style: 'AfterTable' }, ...blocks], sheet, landscape: false, numbered: true };
  if (letter) return [...parts, own];
  if (!even) return [...parts, { ...own, startsEven: true }];
  const blank: Part = { blocks: [{ style: 'Normal' }], sheet, landscape: false, numbered: false };
  return [...parts, blank, { ...own, numbered: false, startsEven: true }];
}
