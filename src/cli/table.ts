import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** What a last column needs at least, if anybody is to read it. */
const NARROWEST = 20;

/** On a narrow terminal the last column stands below the others. */
function stacked(row: readonly string[], width: number): string {
  const last = wrap(row.at(-1) ?? '', Math.max(10, width - 2)).map((line) => `  ${line}`);
  return [row.slice(0, -1).join('  '), ...last].map((line) => line.trimEnd()).join('\n');
}

/** Rows in columns that line up under Chinese text; the last column goes on in lines of its own at the width of the terminal (0: never). */
export const columns = (rows: readonly (readonly string[])[], width: number): string =>
  `${rowsInColumns(rows, width).join('\n')}\n`;

/** The same, row by row: a row may take several lines. */
export function rowsInColumns(rows: readonly (readonly string[])[], width: number): string[] {
  const shown = rows.map((row) => row.map((cell) => printable(cell).replaceAll('\n', ' ')));
  const widths = (shown[0] ?? []).map((_, at) =>
    shown.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), 0),
  );
  const beside = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  if (width > 0 && beside > 0 && width - beside < NARROWEST) return shown.map((row) => stacked(row, width));
  return shown.map((row) => {
    const lead = row
      .slice(0, -1)
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join('  ');
    const last = row.at(-1) ?? '';
    const indent = row.length > 1 ? displayWidth(lead) + 2 : 0;
    const [first = '', ...rest] = width === 0 ? [last] : wrap(last, Math.max(10, width - indent));
    return [`${pad(lead, indent)}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)]
      .map((line) => line.trimEnd())
      .join('\n');
  });
}
