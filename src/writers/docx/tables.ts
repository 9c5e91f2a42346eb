import type { RootContent, Table, TableRow } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { textWidth } from '../../text/text-width.ts';
import type { TableBlock } from './block.ts';
import { allFit, columnWidths, SIGN } from './column-widths.ts';
import { spansToXml } from './runs.ts';
import { type Sheet, SIZE } from './sheet.ts';
import { phrasingToSpans, type Span, spansText } from './spans.ts';

/** With this many columns or more the text of a table is 五号 instead of 小四. */
const MANY_COLUMNS = 7;

/** Columns whose cells are no wider than this (字) are centred. */
const SHORT = 8;

/** What a column of long texts needs to be read (字), and of texts longer than a paragraph's line. */
const READABLE = { long: 8, prose: 14 } as const;
const PROSE = 28;

/** Line, margins above and below, and margins left and right of a cell's text, in twips: fixed, so that every program breaks pages alike. */
export const CELL = { line: { normal: 360, small: 310 }, above: 80, beside: 170, border: 15 } as const;

type Cell = readonly Span[];
type Column = { readonly width: number; readonly align: 'left' | 'center' | 'right' };

/**
 * A GFM table → w:tbl as XML text: its rows are many, and the library's objects for them slow. Fixed layout as wide as the 版心, thin lines,
 * the head in 黑体 and repeated on each page, no row broken over two. A row with fewer cells than the table has columns is filled up with empty ones.
 */
export function tableToBlock(table: Table, sheet: Sheet, narrowest?: number): TableBlock {
  const rows = table.children.map(cellsOf);
  const widest = widestOf(rows);
  const small = widest.length >= MANY_COLUMNS;
  const columns = columnsOf(widest, small, table.align ?? [], sheet, narrowest);
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('');
  const suffix = small ? 'Small' : '';
  const body = rows.map((row, index) => rowToXml(row, columns, index === 0, suffix)).join('');
  return {
    xml: `<w:tbl>${propertiesOf(sheet)}<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`,
    heights: rows.map((row) => heightOf(row, columns, small)),
  };
}

/** Whether a table has more to say than a portrait 版心 has room for, and so wants a page turned (clause 8). */
export function isTooWide(node: RootContent, sheet: Sheet): boolean {
  const matrix = isChart(node) && node.attributes.kind === 'matrix';
  const table = matrix ? node.children.find((it) => it.type === 'table') : node;
  if (table?.type !== 'table') return false;
  const widest = widestOf(table.children.map(cellsOf));
  const size = widest.length >= MANY_COLUMNS ? SIZE.五号 : SIZE.小四;
  if (matrix && widest.length >= MANY_COLUMNS) return !allFit(widest, sheet.textWidth, size, SIGN);
  const needs = widest.map((width) => Math.min(width, width > PROSE ? READABLE.prose : READABLE.long));
  return needs.reduce((sum, width) => sum + width * size * 10 + CELL.beside, 0) > sheet.textWidth;
}

const cellsOf = (row: TableRow): Cell[] => row.children.map((cell) => phrasingToSpans(cell.children));

/** The widest line of each column (字). */
function widestOf(rows: readonly Cell[][]): number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widest = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    row.forEach((cell, index) => {
      widest[index] = Math.max(widest[index] ?? 0, ...spansText(cell).split('\n').map(textWidth));
    });
  }
  return widest;
}

const LINE_OF = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const propertiesOf = (sheet: Sheet): string =>
  `<w:tblPr><w:tblW w:w="${sheet.textWidth}" w:type="dxa"/><w:jc w:val="center"/>` +
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(LINE_OF).join('')}</w:tblBorders>` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>';

function columnsOf(
  widest: readonly number[],
  small: boolean,
  align: NonNullable<Table['align']>,
  sheet: Sheet,
  narrowest: number | undefined,
): Column[] {
  const widths = columnWidths(widest, sheet.textWidth, small ? SIZE.五号 : SIZE.小四, narrowest);
  return widths.map((width, index) => ({
    width,
    align: align[index] ?? ((widest[index] ?? 0) <= SHORT ? 'center' : 'left'),
  }));
}

/** Height of a row: of its tallest cell, each line of which holds as many whole characters as fit. */
function heightOf(row: readonly Cell[], columns: readonly Column[], small: boolean): number {
  const size = (small ? SIZE.五号 : SIZE.小四) * 10;
  const lines = row.map((cell, index) => {
    const room = ((columns[index]?.width ?? 0) - CELL.beside) / size;
    const whole = Math.max(1, Math.floor(room));
    const linesOf = (text: string): number => (textWidth(text) <= room ? 1 : Math.ceil(textWidth(text) / whole));
    return spansText(cell)
      .split('\n')
      .reduce((sum, text) => sum + linesOf(text), 0);
  });
  return Math.max(1, ...lines) * (small ? CELL.line.small : CELL.line.normal) + CELL.above + CELL.border;
}

function rowToXml(row: readonly Cell[], columns: readonly Column[], head: boolean, suffix: string): string {
  const style = `Table${head ? 'Head' : 'Text'}${suffix}`;
  const cells = columns.map(({ width, align }, index) => {
    const alignment = head ? '' : `<w:jc w:val="${align}"/>`;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${alignment}</w:pPr>${spansToXml(row[index] ?? [])}</w:p></w:tc>`
    );
  });
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}
