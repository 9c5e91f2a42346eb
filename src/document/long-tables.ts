import type { AlignType, Root, RootContent, TableCell, TableRow } from 'mdast';
import { wordsAsNodes } from './word-marks.ts';

/** Tables with fewer rows are left to the parser as they stand. */
const LONG = 30;

/** What may make a line that looks like a table part of something else: fences, containers, HTML, definitions of links, bare carriage returns. */
const OTHERWISE = /^ {0,3}(?:```|~~~|:::|<|\[[^\]\n]+\]:)|\r/m;

const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

/** A stretch of the source: Markdown, or a long table as its lines, the head and the delimiters first. */
type Stretch = { readonly markdown: string } | { readonly lines: readonly string[] };

/**
 * Parses Markdown whose tables may have ten thousand rows. The parser of Markdown takes a table as one piece, and by a hundred times the memory
 * of what comes of it; here a row of plain words is read by itself, and only rows with markup go through the parser, in portions.
 * What comes of it is the same (a test holds the two together). `undefined`: there is no long table, or one that is not surely a table.
 */
export function parseLongTables(source: string, parse: (markdown: string) => Root): Root | undefined {
  if (OTHERWISE.test(source)) return undefined;
  const stretches = stretchesOf(source.split('\n'));
  if (!stretches.some((it) => 'lines' in it)) return undefined;
  const children: RootContent[] = [];
  for (const stretch of stretches) {
    const parsed = 'lines' in stretch ? tableOf(stretch.lines, parse) : parse(stretch.markdown).children;
    if (parsed === undefined) return undefined;
    for (const child of parsed) children.push(child);
  }
  return { type: 'root', children };
}

/** Long tables stand between blank lines; every line of theirs begins and ends with a bar. */
function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: string[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    while (end < lines.length && lines[end]?.startsWith('|')) end += 1;
    const between = (at === 0 || lines[at - 1]?.trim() === '') && (lines[end] ?? '').trim() === '';
    if (end - at >= LONG && between && DELIMITERS.test(lines[at + 1]?.trimEnd() ?? '')) {
      stretches.push({ markdown: open.join('\n') }, { lines: lines.slice(at, end) });
      open = [];
    } else {
      for (const it of lines.slice(at, Math.max(end, at + 1))) open.push(it);
      end = Math.max(end, at + 1);
    }
    at = end;
  }
  return [...stretches, { markdown: open.join('\n') }];
}

const PORTION = 200;

function tableOf([head = '', delimiters = '', ...lines]: readonly string[], parse: (markdown: string) => Root) {
  const first = parse(`${head}\n${delimiters}`).children;
  const [table] = first;
  if (table?.type !== 'table' || first.length !== 1) return undefined;
  const rows: (TableRow | undefined)[] = lines.map((line) => rowOf(line));
  const left = [...rows.keys()].filter((at) => rows[at] === undefined);
  for (let from = 0; from < left.length; from += PORTION) {
    const portion = left.slice(from, from + PORTION);
    const [parsed, ...others] = parse([head, delimiters, ...portion.map((at) => lines[at])].join('\n')).children;
    if (parsed?.type !== 'table' || others.length > 0 || parsed.children.length !== portion.length + 1)
      return undefined;
    portion.forEach((at, index) => {
      rows[at] = parsed.children[index + 1];
    });
  }
  const align: AlignType[] = table.align ?? [];
  return [{ ...table, align, children: [...table.children, ...rows.flatMap((row) => row ?? [])] }];
}

/** A row of plain words; `undefined` where a cell has markup. */
function rowOf(line: string): TableRow | undefined {
  const cells = plainCells(line);
  if (cells === undefined) return undefined;
  const marked = new Set<string>();
  return {
    type: 'tableRow',
    children: cells.map((text): TableCell => ({ type: 'tableCell', children: wordsAsNodes(text, marked) })),
  };
}

/** Marks that mean nothing to Markdown inside a line, when none of the others are about. */
const PLAIN = /^(?:[^\s!-/:-@[-`{-~]|\\[!-/:-@[-`{-~]|[-.,/%()+]| (?! ))*$/u;

/** The cells of a table's line, if each is nothing but words with escaped marks: the words themselves. */
function plainCells(line: string): string[] | undefined {
  const trimmed = line.trimEnd();
  if (!trimmed.endsWith('|') || trimmed.endsWith('\\|')) return undefined;
  const cells = trimmed.slice(1, -1).split(/(?<!\\)\|/);
  const words: string[] = [];
  for (const cell of cells) {
    const text = cell.replace(/^ +| +$/g, '');
    if (!PLAIN.test(text)) return undefined;
    words.push(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  }
  return words;
}
