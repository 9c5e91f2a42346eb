import type { MarkedLine } from './figure-places.ts';

/** Tags that stand within a line; all others begin a new one. */
const INLINE = new Set(['a', 'b', 'code', 'data', 'del', 'em', 'span', 'strong', 'sup', 'time']);

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => SIGNS[name] ?? '');

type Reading = {
  readonly lines: MarkedLine[];
  text: string;
  figures: MarkedLine['figures'][number][];
  /** Figures that are open: their ids and where they begin. */
  readonly open: { readonly id: string; readonly start: number }[];
  table: number;
  row: number;
  column: number;
  inCell: boolean;
};

/** The text of an HTML report of ours with its figures; the sources behind it are left out. */
export function htmlLines(page: string): MarkedLine[] {
  const main = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '';
  const reading: Reading = {
    lines: [],
    text: '',
    figures: [],
    open: [],
    table: -1,
    row: -1,
    column: -1,
    inCell: false,
  };
  for (const [, slash = '', name, attributes = '', words] of main.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) reading.text += unescaped(words);
    else if (name === 'data') readFigure(slash, attributes, reading);
    else if (name === 'br') reading.text += '\n';
    else if (name !== undefined && !INLINE.has(name)) readBlock(slash, name, reading);
  }
  endLine(reading);
  return reading.lines;
}

function readFigure(slash: string, attributes: string, reading: Reading): void {
  if (slash === '') {
    const id = unescaped(/ data-figure="([^"]*)"/.exec(attributes)?.[1] ?? '');
    reading.open.push({ id, start: reading.text.length });
    return;
  }
  const begun = reading.open.pop();
  if (begun !== undefined) reading.figures.push({ ...begun, end: reading.text.length });
}

function readBlock(slash: string, name: string, reading: Reading): void {
  endLine(reading);
  const cell = name === 'td' || name === 'th';
  if (slash !== '') {
    if (cell) reading.inCell = false;
    return;
  }
  if (name === 'table') Object.assign(reading, { table: reading.table + 1, row: -1 });
  else if (name === 'tr') Object.assign(reading, { row: reading.row + 1, column: -1 });
  else if (cell) Object.assign(reading, { column: reading.column + 1, inCell: true });
}

function endLine(reading: Reading): void {
  const { text, figures, table, row, column, inCell } = reading;
  if (text.trim() !== '')
    reading.lines.push({ text, figures, words: [], cell: inCell ? { table, row, column } : undefined });
  reading.text = '';
  reading.figures = [];
}
