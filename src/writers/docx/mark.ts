import type { IParagraphOptions } from 'docx';
import type { Letterhead } from '../../document/letterhead.ts';
import { HEAD } from '../../standard/head.ts';
import { twips } from '../../standard/page.ts';
import { textWidth } from '../../text/text-width.ts';
import { longestLine, MARK_GAP, markPoints } from '../mark-size.ts';
import type { TableBlock } from './block.ts';
import { frontRuns, frontXml, sizedRun } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { escapeXml } from './xml.ts';

/**
 * 发文机关标志 laid out: its size (half-points), the line it stands on, and how far below that line's top its ink begins (twips); how wide its characters are
 * set (per cent), where a name is too long for the smallest size.
 */
export type MarkShape = {
  readonly size: number;
  readonly line: number;
  readonly above: number;
  readonly scale: number;
};

/** In an exact line of 1.25 times the size, the ink of a 汉字 of 小标宋 begins a quarter of the size below the line's top (measured in LibreOffice). */
const LINE_OF_SIZE = 1.25;
const INK_BELOW_TOP = 0.243;

/** Size of the 标志 so that its longest line, with the word beside it in a joint one, stays on one line of the 版心. */
export function shapeOfMark(letterhead: Letterhead, sheet: Sheet): MarkShape {
  const points = markPoints(letterhead, sheet.textWidth / 20);
  return {
    size: points * 2,
    line: Math.round(points * 20 * LINE_OF_SIZE),
    above: Math.round(points * 20 * INK_BELOW_TOP),
    scale: Math.min(100, Math.floor((sheet.textWidth * 5) / (points * longestLine(letterhead)))),
  };
}

/** How far below the upper edge of the 版心 the ink of the 标志 begins (7.2.4). */
export const MARK_BELOW_TEXT_TOP = twips(HEAD.markBelowTextTop);

/** The 标志 of one unit: a paragraph on one line. */
export const markParagraph = (text: string, { size, line, scale }: MarkShape): IParagraphOptions => ({
  style: 'IssuerMark',
  spacing: { line, lineRule: 'exact' },
  children: frontRuns('issuers', text, (words) => sizedRun(size, words, scale)),
});

/** The 标志 of several units (7.2.4): their names one under the other, the lead unit first and all equally wide, the word to the right of all of them. */
export function markTable(lines: readonly string[], word: string, shape: MarkShape, sheet: Sheet): TableBlock {
  const character = (shape.size * shape.scale) / 10;
  const names = Math.round(Math.max(...lines.map(textWidth)) * character) + 20;
  const beside = Math.round((textWidth(word) + MARK_GAP) * character) + 20;
  const left = Math.max(0, Math.floor((sheet.textWidth - names - beside) / 2));
  const cells =
    cell(names, lines.map((line) => markXml(line, 'distribute', shape)).join('')) +
    cell(beside, markXml(word, 'right', shape));
  return {
    xml:
      `<w:tbl><w:tblPr><w:tblW w:w="${names + beside}" w:type="dxa"/><w:tblInd w:w="${left}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
      '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      `<w:tblGrid><w:gridCol w:w="${names}"/><w:gridCol w:w="${beside}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr></w:tbl>`,
    heights: [lines.length * shape.line],
  };
}

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const markXml = (text: string, jc: 'distribute' | 'right', shape: MarkShape): string =>
  `<w:p><w:pPr><w:pStyle w:val="IssuerMark"/><w:spacing w:line="${shape.line}" w:lineRule="exact"/><w:jc w:val="${jc}"/></w:pPr>` +
  (text === '' ? '' : frontXml('issuers', markRun(text, shape))) +
  '</w:p>';

const markRun = (text: string, { size, scale }: MarkShape): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${scale === 100 ? '' : `<w:w w:val="${scale}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
