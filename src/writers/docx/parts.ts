import type { RootContent } from 'mdast';
import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/walk.ts';
import { textWidth } from '../../text/text-width.ts';
import { attachmentListToBlocks, attachmentToBlocks } from './attachments.ts';
import { type Block, blankLine, bodyOn, isTable, keepLastWithNext } from './block.ts';
import { nodesToBlocks } from './blocks.ts';
import { attendanceToBlocks, closingToBlocks, noteToBlocks, underTitleToBlocks } from './closing.ts';
import { countPages } from './count-pages.ts';
import { letterheadToBlocks } from './letterhead.ts';
import type { Part } from './page.ts';
import { frontRuns, plainRun } from './runs.ts';
import { type Sheet, turned } from './sheet.ts';
import { isTooWide } from './tables.ts';
import { titleBlock } from './title.ts';

/** 版头, 标题, 主送机关, 正文, 附件说明, 署名, 成文日期, 附注, 附件: in the order of the standard (7.2, 7.3), portrait but for wide tables (8). */
export function partsOf(document: Document, sheet: Sheet): Part[] {
  const { letterhead } = document;
  if (document.bare) return bareParts(document, sheet);
  const sections = (pieces: readonly Piece[]): Part[] =>
    joined(pieces).map((piece, index) => ({
      ...piece,
      blocks: index === 0 ? piece.blocks : withoutBreak(piece.blocks),
      sheet: piece.landscape ? turned(sheet) : sheet,
      numbered: true,
      ...(index === 0 && letterhead?.form === 'letter' ? { letter: letterhead } : {}),
    }));
  const text = frontAndBody(document, sheet);
  const closing = end(document, sheet);
  const kept = mustKeepWithClosing(document, closing, () => sections(text), sheet) ? keepLast(text) : text;
  return sections([...kept, { landscape: false, blocks: closing }, ...attached(document, sheet)]);
}

/** The body alone, on pages without numbers. */
const bareParts = ({ body }: Document, sheet: Sheet): Part[] => [
  { blocks: withoutBreak(nodesToBlocks(body.children, bodyOn(sheet))), sheet, landscape: false, numbered: false },
];

type Piece = { readonly landscape: boolean; readonly blocks: readonly Block[] };

function frontAndBody(document: Document, sheet: Sheet): Piece[] {
  const { title, addressee, body, signature } = document;
  const front: Block[] = [
    ...letterheadToBlocks(document, sheet),
    titleBlock('Title', title, sheet, 'title'),
    ...underTitleToBlocks(signature),
    blankLine(),
    ...(addressee === undefined ? [] : [addresseeBlock(addressee)]),
  ];
  return [{ landscape: false, blocks: front }, ...turnedApart(body.children, sheet)];
}

const keepLast = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, blocks: keepLastWithNext(piece.blocks) } : piece,
  );

/** Tables too wide for the page on turned pages of their own, everything else between them. */
function turnedApart(nodes: readonly RootContent[], sheet: Sheet): Piece[] {
  return nodes.map((node) => {
    const landscape = isTooWide(node, sheet);
    return { landscape, blocks: nodesToBlocks([node], bodyOn(landscape ? turned(sheet) : sheet)) };
  });
}

const end = (document: Document, sheet: Sheet): Block[] => {
  const minutes = document.letterhead?.form === 'minutes';
  return [
    ...attachmentListToBlocks(document.attachments, sheet),
    ...attendanceToBlocks(document.attendance, sheet),
    // 纪要 bear unit and date in their head, and no seal (10.3).
    ...(minutes ? [] : closingToBlocks(document.signature, sheet)),
    ...noteToBlocks(document.note),
  ];
};

/** 附件, one with a wide table turned as a whole. */
const attached = ({ attachments }: Document, sheet: Sheet): Piece[] =>
  attachments.map(({ body }, index) => {
    const landscape = body.children.some((node) => isTooWide(node, sheet));
    return { landscape, blocks: attachmentToBlocks(index, attachments, landscape ? turned(sheet) : sheet) };
  });

/** Neighbours of one kind as one; pieces of nothing fall away. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: { landscape: boolean; blocks: Block[] }[] = [];
  for (const { landscape, blocks } of pieces) {
    if (blocks.length === 0) continue;
    const last = result.at(-1);
    if (last?.landscape === landscape) last.blocks = [...last.blocks, ...blocks];
    else result.push({ landscape, blocks: [...blocks] });
  }
  return result;
}

/** A section begins a page by itself: a paragraph that did so too would leave one empty. */
const withoutBreak = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 && !isTable(block) ? { ...block, pageBreakBefore: false } : block));

/** 主送机关 (7.3.2): flush left, a full-width colon behind it. */
const addresseeBlock = (addressee: string): Block => ({
  style: 'Addressee',
  children: [...frontRuns('addressee', addressee.replace(/[:：\s]+$/u, '')), plainRun('：')],
});

/** Lines of a paragraph that may well move to the next page as a whole. */
const SHORT = 3;

/** Lines by which two programs may differ over where a page ends, and that the names of attachments may take beyond one each. */
const SLACK = 4;

/**
 * Whether the last paragraph of the text has to be kept with 落款, so that 署名 and date never stand on a page without text (7.3.5.5). A short one always. A
 * long one only where 落款 would begin a page: Word then takes its last line over, but LibreOffice the whole paragraph, and with it perhaps all the text
 * of a first page (7.3.3).
 */
function mustKeepWithClosing(
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
