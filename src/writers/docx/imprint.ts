import type { Document } from '../../document/document.ts';
import type { FrontField } from '../../document/front-words.ts';
import { type Imprint, printedOf, recipientsOf } from '../../document/letterhead.ts';
import { textWidth } from '../../text/text-width.ts';
import type { Block, TableBlock } from './block.ts';
import { countPages } from './count-pages.ts';
import type { Part } from './page.ts';
import { frontXml } from './runs.ts';
import { type Sheet, SIZE } from './sheet.ts';
import { IMPRINT_LINE } from './styles.ts';
import { escapeXml } from './xml.ts';

/** One 字 of 4号 (twips). */
const CHARACTER = SIZE.四号 * 10;

/** 0.35 mm and 0.25 mm, in eighths of a point (7.4.1). */
const THICK = 8;
const THIN = 6;

/**
 * 版记 (7.4): a table that stands on the lower edge of the 版心 of the page its anchor is on, its first and last lines thick, the ones between thin.
 * Of a 信函 it has neither lines nor 印发机关 and 印发日期 (10.1).
 */
export function imprintToBlock(imprint: Imprint, lined: boolean, sheet: Sheet): TableBlock {
  const inner = sheet.textWidth - 2 * CHARACTER;
  const recipients = recipientsOf(imprint);
  const printed = lined ? printedOf(imprint) : undefined;
  // 主送 stands above 抄送 without a line between them (7.4.2).
  const first =
    recipients.length === 0 ? [] : [recipients.map(({ label, names }) => recipientXml(`${label}：`, names)).join('')];
  const rows = [...first, ...(printed === undefined ? [] : [printedXml(printed, sheet)])];
  const heights = [
    ...(recipients.length === 0
      ? []
      : [recipients.reduce((sum, { names }) => sum + linesOf(names, inner) * IMPRINT_LINE, 0)]),
    ...(printed === undefined ? [] : [IMPRINT_LINE]),
  ];
  const line = (side: string, size: number): string =>
    lined ? `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>` : `<w:${side} w:val="nil"/>`;
  const body = rows.map(
    (content) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${sheet.textWidth}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`,
  );
  return {
    xml:
      `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${sheet.margin.left}" w:tblpYSpec="bottom"/>` +
      `<w:tblOverlap w:val="never"/><w:tblW w:w="${sheet.textWidth}" w:type="dxa"/>` +
      `<w:tblBorders>${line('top', THICK)}${line('bottom', THICK)}${line('insideH', THIN)}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
      '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      `<w:tblGrid><w:gridCol w:w="${sheet.textWidth}"/></w:tblGrid>${body.join('')}</w:tbl>`,
    heights,
  };
}

/** Lines of names behind a label of three characters. */
const linesOf = (names: string, inner: number): number =>
  Math.max(1, Math.ceil((textWidth(names) * CHARACTER) / (inner - 3 * CHARACTER)));

const paragraphXml = (properties: string, runs: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Imprint"/>${properties}</w:pPr>${runs}</w:p>`;

const runXml = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;

const textXml = (text: string): string => runXml(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);

const markedXml = (field: FrontField, text: string): string => (text === '' ? '' : frontXml(field, textXml(text)));

/** One 字 in from both sides, later lines behind the colon. */
const recipientXml = (label: string, names: string): string =>
  paragraphXml(
    `<w:ind w:left="${(1 + label.length) * CHARACTER}" w:right="${CHARACTER}" w:hanging="${label.length * CHARACTER}"/><w:jc w:val="both"/>`,
    textXml(label) + markedXml(label.startsWith('主送') ? 'addressee' : 'copies', names),
  );

/** 印发机关 左空一字, 印发日期 右空一字, on one line (7.4.3). */
const printedXml = ({ issuer, date }: { issuer: string; date: string }, sheet: Sheet): string =>
  paragraphXml(
    `<w:tabs><w:tab w:val="right" w:pos="${sheet.textWidth - CHARACTER}"/></w:tabs><w:ind w:left="${CHARACTER}"/>`,
    markedXml('issuer', issuer) + runXml('<w:tab/>') + markedXml('printedOn', date),
  );

/** How much of the page it takes, with a line between it and the text (twips). */
const imprintHeight = ({ heights }: TableBlock, sheet: Sheet): number =>
  heights.reduce((sum, height) => sum + height, 0) + sheet.line;

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
