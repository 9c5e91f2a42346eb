import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/walk.ts';
import { textWidth } from '../../text/text-width.ts';
import type { Block } from './block.ts';
import { countPages } from './count-pages.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';

/** Lines of a paragraph that may well move to the next page as a whole. */
const SHORT = 3;

/** Lines by which two programs may differ over where a page ends, and that the names of attachments may take beyond one each. */
const SLACK = 4;

/**
 * Whether the last paragraph of the text has to be kept with 落款, so that 署名 and date never stand on a page without text (7.3.5.5). A short one always. A
 * long one only where 落款 would begin a page: Word then takes its last line over, but LibreOffice the whole paragraph, and with it perhaps all the text
 * of a first page (7.3.3).
 */
export function mustKeepWithClosing(
  { body, letterhead }: Document,
  closing: readonly Block[],
  partsOfText: () => readonly Part[],
  sheet: Sheet,
): boolean {
  // 纪要 have no 落款 (10.3).
  if (letterhead?.form === 'minutes') return false;
  const last = body.children.at(-1);
  if (last?.type !== 'paragraph') return true;
  const lines = Math.ceil((textWidth(plainText(last)) + 2) / (sheet.textWidth / sheet.character));
  if (lines <= SHORT) return true;
  return countPages(partsOfText()).free < (closing.length + SLACK) * sheet.line;
}
