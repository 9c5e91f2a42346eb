import type { Document } from '../../document/document.ts';
import { guardsOf } from '../../document/letterhead.ts';
import { textWidth } from '../../text/text-width.ts';
import { MARK_BELOW_TEXT_TOP, shapeOfMark } from './mark.ts';
import type { Sheet } from './sheet.ts';
import { titleLines } from './title-lines.ts';

/** Lines that a first page must have left for 正文: a heading and a line below it. */
const LEFT_FOR_TEXT = 2;

/** A document whose first face shows 正文 (7.3.3), and what was done or is to be done for it. */
export type FirstFace = { readonly document: Document; readonly remarks: readonly string[] };

/**
 * 公文首页必须显示正文 (7.3.3). Where 主送机关 leave no room for it they move to the 版记 (7.3.2); where there is no 版记, or the rest alone is too long, it is
 * said.
 */
export function withTextOnFirstFace(document: Document, sheet: Sheet): FirstFace {
  const room = sheet.textHeight - LEFT_FOR_TEXT * sheet.line - frontHeight(document, sheet);
  const { addressee, imprint } = document;
  const lines =
    addressee === undefined ? 0 : Math.ceil((textWidth(addressee) + 1) / (sheet.textWidth / sheet.character));
  if (lines * sheet.line <= room) return { document, remarks: [] };
  if (addressee === undefined || imprint === undefined || room < 0)
    return { document, remarks: ['首页排不下正文（GB/T 9704 7.3.3）：请缩短标题或主送机关'] };
  return {
    document: { ...document, addressee: undefined, imprint: { ...imprint, addressee } },
    remarks: [`主送机关有 ${lines} 行，首页排不下正文，已经移到版记（GB/T 9704 7.3.2）`],
  };
}

/** Height of what stands above 主送机关 (twips). */
function frontHeight(document: Document, sheet: Sheet): number {
  const { letterhead, signature } = document;
  const longest = Math.floor(sheet.textWidth / (sheet.titleSize * 10));
  const title = titleLines(document.title, longest).length + 1 + (signature.underTitle ? 2 : 0);
  if (letterhead === undefined) return title * sheet.line;
  const guards = guardsOf(letterhead).length;
  if (letterhead.form === 'none') return (guards + 1 + title) * sheet.line;
  if (letterhead.form === 'letter') return (Math.max(1, guards) + 3 + title) * sheet.line;
  const { line } = shapeOfMark(letterhead, sheet);
  const rows = Math.max(1, Math.ceil(letterhead.signers.length / 2));
  return MARK_BELOW_TEXT_TOP + line * letterhead.issuers.length + (2 + rows + 2 + title) * sheet.line;
}
