import type { Form, FormCell, FormRow } from '../../document/form.ts';
import { plainText } from '../../document/walk.ts';
import { textWidth } from '../../text/text-width.ts';
import { type Block, room } from './block.ts';
import { plainRun, spansToXml } from './runs.ts';
import { type Sheet, SIZE } from './sheet.ts';
import { phrasingToSpans } from './spans.ts';
import { CELL } from './tables.ts';
import { titleBlock } from './title.ts';

/** Line above the table, and what is left free at the foot of the page so that no program breaks it for a hair's breadth (twips). */
const ABOVE = 520;
const SPARE = 240;

/**
 * 表单: its title, on a new page; the line above the table, unit at the left and number at the right; and the table. Rows that fill share
 * what the others leave of the page, so that a form of short texts is one page whole; longer texts run on to the next.
 */
export function formToBlocks(form: Form, sheet: Sheet): Block[] {
  const widths = widthsOf(form.columns, sheet);
  const heights = heightsOf(form.children, widths, sheet);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = form.children.map((row, index) => rowToXml(row, widths, heights[index] ?? 0)).join('');
  return [
    { ...titleBlock('FormTitle', form.title, sheet) },
    room(ABOVE / 4),
    {
      style: 'FormLine',
      tabStops: [{ type: 'right', position: sheet.textWidth }],
      children: [plainRun(`${form.above[0]}\t${form.above[1]}`)],
    },
    { xml: `<w:tbl>${propertiesOf(sheet)}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`, heights },
  ];
}

/** The columns by their shares; the last takes what rounding leaves. */
function widthsOf(columns: readonly number[], { textWidth: whole }: Sheet): number[] {
  const sum = columns.reduce((total, width) => total + width, 0);
  const widths = columns.map((width) => Math.floor((width * whole) / sum));
  const rest = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

const heightOfLines = (lines: number): number => Math.round(lines * CELL.line.normal) + CELL.above + CELL.border;

/** The least height of each row (twips): of its own text or more. */
function heightsOf(rows: readonly FormRow[], widths: readonly number[], sheet: Sheet): number[] {
  const own = rows.map((row) =>
    heightOfLines(Math.max(row.lines, ...row.children.map((it, at) => linesOf(it, at, row, widths)))),
  );
  const titleAndLine = sheet.line + ABOVE + ABOVE / 4;
  const left = sheet.textHeight - titleAndLine - SPARE - own.reduce((sum, height) => sum + height, 0);
  const shares = rows.reduce((sum, { fill = 0 }) => sum + fill, 0);
  return own.map((height, index) => {
    const share = rows[index]?.fill ?? 0;
    return share === 0 || left <= 0 ? height : height + Math.floor((left * share) / shares);
  });
}

/** How many lines the words of a cell take in its width. */
function linesOf(cell: FormCell, at: number, row: FormRow, widths: readonly number[]): number {
  const from = row.children.slice(0, at).reduce((sum, { span }) => sum + span, 0);
  const fit = Math.max(1, Math.floor((widthOf(widths, from, cell.span) - CELL.beside) / (SIZE.小四 * 10)));
  const indent = cell.kind === 'text' ? 2 : 0;
  return cell.children.reduce((sum, it) => sum + Math.max(1, Math.ceil((textWidth(plainText(it)) + indent) / fit)), 0);
}

const widthOf = (widths: readonly number[], from: number, span: number): number =>
  widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);

function rowToXml({ children, fill }: FormRow, widths: readonly number[], height: number): string {
  let at = 0;
  const cells = children.map((cell) => {
    const width = widthOf(widths, at, cell.span);
    at += cell.span;
    return cellToXml(cell, width);
  });
  // A row that may hold a long text may break over two pages; every other one stays whole.
  const whole = fill === undefined ? '<w:cantSplit/>' : '';
  return `<w:tr><w:trPr>${whole}<w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellToXml({ kind, span, children }: FormCell, width: number): string {
  const { style, place } = look(kind);
  const gridSpan = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const paragraphs = children.map(
    (it) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${spansToXml(phrasingToSpans(it.children))}</w:p>`,
  );
  const empty = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}<w:vAlign w:val="${place}"/></w:tcPr>` +
    `${paragraphs.join('') || empty}</w:tc>`
  );
}

function look(kind: FormCell['kind']): { readonly style: string; readonly place: 'center' | 'top' | 'bottom' } {
  switch (kind) {
    case 'label':
      return { style: 'FormLabel', place: 'center' };
    case 'words':
      return { style: 'FormWords', place: 'center' };
    case 'text':
      return { style: 'FormText', place: 'top' };
    case 'signature':
      return { style: 'FormSignature', place: 'bottom' };
    default:
      return kind satisfies never;
  }
}

/** Lines all around, the outer ones heavier, as printed forms have them. */
const propertiesOf = (sheet: Sheet): string => {
  const line = (side: string, size: number): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const outer = ['top', 'left', 'bottom', 'right'].map((side) => line(side, 12)).join('');
  const inner = ['insideH', 'insideV'].map((side) => line(side, 6)).join('');
  return (
    `<w:tblPr><w:tblW w:w="${sheet.textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${outer}${inner}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
  );
};
