import type { Table, TableRow } from 'mdast';
import { columnWidths } from './column-widths.ts';
import { SIZE, TEXT_WIDTH } from './geometry.ts';
import { spansToXml } from './runs.ts';
import { phrasingToSpans, type Span, spansText } from './spans.ts';
import { textWidth } from './text-width.ts';

/** With this many columns or more the text of a table is 五号 instead of 小四. */
const MANY_COLUMNS = 7;

/** Columns whose cells are no wider than this (字) are centred. */
const SHORT = 8;

type Cell = readonly Span[];
type Column = { readonly width: number; readonly align: 'left' | 'center' | 'right' };

/**
 * A GFM table → w:tbl as XML text: its rows are many, and the library's objects for them slow. Fixed layout as wide as the 版心, thin lines,
 * the head in 黑体 and repeated on each page, no row broken over two. A row with fewer cells than the table has columns is filled up with empty ones.
 */
export function tableToXml(table: Table): string {
  const rows = table.children.map(cellsOf);
  const count = Math.max(1, ...rows.map((row) => row.length));
  const small = count >= MANY_COLUMNS;
  const columns = columnsOf(rows, count, small, table.align ?? []);
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('');
  const suffix = small ? 'Small' : '';
  const body = rows.map((row, index) => rowToXml(row, columns, index === 0, suffix)).join('');
  return `<w:tbl>${TABLE_PROPERTIES}<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const cellsOf = (row: TableRow): Cell[] => row.children.map((cell) => phrasingToSpans(cell.children));

const LINE_OF = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const TABLE_PROPERTIES =
  `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>` +
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(LINE_OF).join('')}</w:tblBorders>` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>';

function columnsOf(
  rows: readonly Cell[][],
  count: number,
  small: boolean,
  align: NonNullable<Table['align']>,
): Column[] {
  const widest = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    row.forEach((cell, index) => {
      widest[index] = Math.max(widest[index] ?? 0, ...spansText(cell).split('\n').map(textWidth));
    });
  }
  const widths = columnWidths(widest, TEXT_WIDTH, small ? SIZE.五号 : SIZE.小四);
  return widths.map((width, index) => ({
    width,
    align: align[index] ?? ((widest[index] ?? 0) <= SHORT ? 'center' : 'left'),
  }));
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
