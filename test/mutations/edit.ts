import { locate } from '../../src/load/locate.ts';
import type { Origin } from '../../src/source/origin.ts';
import { positionAt } from '../../src/source/source-file.ts';
import type { Example, Texts } from './example.ts';

/** A record that is in a file. */
export type Located = { readonly origin: Origin };

/** Changed texts, and the line (from 1) of the change. */
export type Edit = { readonly texts: Texts; readonly file: string; readonly line: number };

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Replaces a stretch of a file. */
function splice(example: Example, file: string, start: number, end: number, text: string, at = start): Edit {
  const old = example.texts[file] ?? '';
  const made = old.slice(0, start) + text + old.slice(end);
  return { texts: { ...example.texts, [file]: made }, file, line: lineAt(made, at) };
}

/** Replaces the value of a field that is there, written as plain text; `talkers.0` is its first item. */
export function replace(example: Example, { origin }: Located, field: string, value: string): Edit {
  const { file, start, end } = locate({ origin, field }, example.sources);
  const quote = /["']/.test(file.text[start] ?? '') ? 0 : /["']/.test(file.text[start - 1] ?? '') ? 1 : 0;
  return splice(example, file.path, start - quote, end + quote, value);
}

/** The line of a field, from 1. */
export function lineOf(example: Example, { origin }: Located, field: string): number {
  const { file, start } = locate({ origin, field }, example.sources);
  return positionAt(file, start).line;
}

/** The text of a field as it is written. */
export function written(example: Example, { origin }: Located, field: string): string {
  const { file, start, end } = locate({ origin, field }, example.sources);
  return file.text.slice(start, end);
}

/** Adds a field behind another that is there and is written on one line. */
export function addBehind(example: Example, { origin }: Located, known: string, text: string): Edit {
  const { file, start, end } = locate({ origin, field: known }, example.sources);
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const before = file.text.slice(lineStart, start);
  const quoted = /["']/.test(file.text[end] ?? '') ? end + 1 : end;
  if (before.includes('{')) return splice(example, file.path, quoted, quoted, `, ${text}`, quoted + 2);
  const indent = ' '.repeat(/^[ -]*/.exec(before)?.[0].length ?? 0);
  const lineEnd = file.text.indexOf('\n', end);
  return splice(example, file.path, lineEnd, lineEnd, `\n${indent}${text}`, lineEnd + 1);
}

/** The lines of the list item that holds a record: from its dash to the next item or the end of the list. */
function linesOf(example: Example, { origin }: Located): { file: string; lines: string[]; from: number; to: number } {
  const { file, start } = locate({ origin }, example.sources);
  const lines = file.text.split('\n');
  let from = positionAt(file, start).line - 1;
  while (!/^\s*- /.test(lines[from] ?? '- ')) from -= 1;
  const indent = (lines[from] ?? '').indexOf('-');
  let to = from + 1;
  while (to < lines.length && (lines[to]?.trim() === '' || (lines[to]?.search(/\S/) ?? 0) > indent)) to += 1;
  return { file: file.path, lines, from, to };
}

/** Takes a record out. */
export function drop(example: Example, record: Located): Edit {
  const { file, lines, from, to } = linesOf(example, record);
  const made = [...lines.slice(0, from), ...lines.slice(to)].join('\n');
  return { texts: { ...example.texts, [file]: made }, file, line: from + 1 };
}

/** Puts a record written on one line (`{id: …}`) behind another of the same list. */
export function insertBehind(example: Example, record: Located, text: string): Edit {
  const { file, lines, from, to } = linesOf(example, record);
  const indent = ' '.repeat((lines[from] ?? '').indexOf('-'));
  const made = [...lines.slice(0, to), `${indent}- ${text}`, ...lines.slice(to)].join('\n');
  return { texts: { ...example.texts, [file]: made }, file, line: to + 1 };
}

/** Takes a field of a record out, with everything below it. */
export function removeField(example: Example, { origin }: Located, spellings: readonly string[]): Edit | undefined {
  for (const key of spellings) {
    const { file, start, end } = locate({ origin, key }, example.sources);
    if (file.text.slice(start, end) !== key) continue;
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    if (/^\s*$/.test(file.text.slice(lineStart, start))) return removeLines(example, file.path, lineStart);
    const rest = /^[^,}\]]*(?:\[[^\]]*\])?,?\s*/.exec(file.text.slice(start))?.[0] ?? '';
    const made = splice(example, file.path, start, start + rest.length, '');
    return { ...made, texts: tidy(made.texts, file.path) };
  }
  return undefined;
}

const tidy = (texts: Texts, file: string): Texts => ({ ...texts, [file]: (texts[file] ?? '').replace(/,\s*\}/g, '}') });

function removeLines(example: Example, file: string, from: number): Edit {
  const text = example.texts[file] ?? '';
  const indent = text.slice(from).search(/\S/);
  let to = text.indexOf('\n', from) + 1;
  while (to > 0 && to < text.length && text.slice(to).search(/\S/) > indent && /^ /.test(text.slice(to))) {
    to = text.indexOf('\n', to) + 1;
  }
  return splice(example, file, from, to, '');
}
