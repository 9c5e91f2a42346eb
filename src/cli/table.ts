import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Cuts text to a display width, with an ellipsis where something was cut. */
function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (displayWidth(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Rows in columns that line up under Chinese text; the last column is cut at the width of the terminal (0: never). */
export function columns(rows: readonly (readonly string[])[], width: number): string {
  const shown = rows.map((row) => row.map((cell) => printable(cell).replaceAll('\n', ' ')));
  const widths = (shown[0] ?? []).map((_, at) =>
    shown.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), 0),
  );
  const lines = shown.map((row) => {
    const lead = row
      .slice(0, -1)
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join('  ');
    const last = row.at(-1) ?? '';
    const room = width === 0 ? Number.POSITIVE_INFINITY : Math.max(10, width - displayWidth(lead) - 2);
    return `${row.length > 1 ? `${lead}  ` : ''}${clip(last, room)}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}
