import type { AlignType, Table, TableRow } from 'mdast';
import { plainText } from '../../document/walk.ts';
import { textWidth } from '../../text/text-width.ts';
import { columnWidths } from '../docx/column-widths.ts';
import { SIZE, sheetOf } from '../docx/sheet.ts';
import type { Anchors } from './anchors.ts';
import { inlinesToHtml } from './inline.ts';

/** Widths are shares of this: in the .docx the 版心. */
const TEXT_WIDTH = sheetOf({ profile: 'gov' }).textWidth;

/** With this many columns or more the text of a table is 五号 instead of 小四. */
const MANY_COLUMNS = 7;

/** Columns whose cells are no wider than this (字) are centred. */
const SHORT = 8;

/**
 * A GFM table: the columns as wide as in the .docx, the first row as head, which print repeats on each page. A row with fewer cells than the table
 * has columns is filled up with empty ones.
 */
export function tableToHtml(table: Table, anchors: Anchors, narrowest?: number): string {
  const count = table.children.reduce((most, row) => Math.max(most, row.children.length), 1);
  const widest = widestOf(table.children, count);
  const small = count >= MANY_COLUMNS;
  const widths = columnWidths(widest, TEXT_WIDTH, small ? SIZE.五号 : SIZE.小四, narrowest);
  const columns = widths.map((width) => `<col style="width:${((width * 100) / TEXT_WIDTH).toFixed(2)}%">`).join('');
  const aligns = widest.map((width, index) => alignOf(table.align?.[index], width));
  const [head, ...rows] = table.children;
  const body = rows.map((row) => rowToHtml(row, aligns, 'td', anchors)).join('');
  return (
    `<table${small ? ' class="small"' : ''}>\n<colgroup>${columns}</colgroup>\n` +
    (head === undefined ? '' : `<thead>\n${rowToHtml(head, aligns, 'th', anchors)}</thead>\n`) +
    (body === '' ? '' : `<tbody>\n${body}</tbody>\n`) +
    '</table>\n'
  );
}

function widestOf(rows: readonly TableRow[], count: number): number[] {
  const widest = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    row.children.forEach((cell, index) => {
      widest[index] = Math.max(widest[index] ?? 0, ...plainText(cell).split('\n').map(textWidth));
    });
  }
  return widest;
}

const alignOf = (asked: AlignType | undefined, width: number): string => asked ?? (width <= SHORT ? 'center' : 'left');

function rowToHtml(row: TableRow, aligns: readonly string[], tag: 'th' | 'td', anchors: Anchors): string {
  const cells = aligns.map((align, index) => {
    const attribute = tag === 'th' ? ' scope="col"' : align === 'left' ? '' : ` class="${align}"`;
    return `<${tag}${attribute}>${inlinesToHtml(row.children[index]?.children ?? [], anchors)}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>\n`;
}
