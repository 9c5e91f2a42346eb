import { numberWordsIn } from '../statements/number-words.ts';
import type { Line } from '../word-file/read-body.ts';
import type { LineMark } from '../word-file/read-line.ts';
import { hashInWordBookmark } from '../writers/docx/mark-names.ts';

/** A piece of a document that is compared as a whole: a sentence, or a row of a table. */
export type Unit = {
  readonly kind: 'sentence' | 'row';
  readonly text: string;
  /** Cells of a row, sentences of one. */
  readonly cells: readonly Cell[];
  /** Numbers replaced by a sign, blanks taken out: what stays when only numbers change. */
  readonly skeleton: string;
  /** Where a row stands, both from 0. */
  readonly row: { readonly table: number; readonly row: number } | undefined;
};

/** Words of one line: where they stand there, and the marks on them (offsets in these words). */
export type Cell = {
  readonly line: number;
  readonly offset: number;
  readonly text: string;
  readonly marks: readonly LineMark[];
  /** 序号: the first cell of a row, where it is a number. */
  readonly ordinal: boolean;
  /** Where the words go on in another paragraph, and which: a sentence that an editor broke in two. */
  readonly broken?: { readonly at: number; readonly line: number } | undefined;
};

/** A sentence and the mark that ends it. */
const SENTENCE = /[^。！？；!?;]*[。！？；!?;]?/gu;

/** The units of a document: rows of tables whole, everything else sentence by sentence. */
export function unitsOf(lines: readonly Line[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line?.cell === undefined) {
      if (line !== undefined) for (const it of sentencesOf(line, at)) units.push(it);
      at += 1;
      continue;
    }
    const { table, row } = line.cell;
    let end = at + 1;
    while (lines[end]?.cell?.table === table && lines[end]?.cell?.row === row) end += 1;
    units.push(rowOf(lines.slice(at, end), at, { table, row }));
    at = end;
  }
  return units;
}

const sentencesOf = (line: Line, at: number): Unit[] =>
  [...line.text.matchAll(SENTENCE)]
    .filter(([text]) => text.trim() !== '')
    .map(({ 0: text, index }) => unitOf('sentence', [cellOf(line, at, index, text)], undefined));

/** Several paragraphs of one cell are one. */
function rowOf(lines: readonly Line[], first: number, row: NonNullable<Unit['row']>): Unit {
  const cells: Cell[] = [];
  lines.forEach((line, index) => {
    const column = line.cell?.column ?? 0;
    const cell = cellOf(line, first + index, 0, line.text);
    const known = cells[column];
    if (known === undefined) cells[column] = cell;
    else if (known.text === '') cells[column] = cell;
    else if (cell.text !== '') cells.push(cell);
  });
  return unitOf('row', cells.filter(Boolean), row);
}

const cellOf = (line: Line, at: number, offset: number, text: string): Cell => ({
  line: at,
  offset,
  text,
  ordinal: line.cell?.column === 0 && /^\d+$/.test(text.trim()),
  marks: line.marks
    .filter((mark) => isIn(mark, offset, offset + text.length))
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - offset),
      end: Math.min(text.length, mark.end - offset),
    })),
});

/** Whole figures; of a text of several sentences that a record says, each has its part. */
const isIn = ({ name, start, end }: LineMark, from: number, to: number): boolean =>
  hashInWordBookmark(name) === undefined ? start >= from && end <= to : start < to && from < end;

/** Whether a unit is the first row of a table, and says what its columns are called. */
export const isHeading = ({ row, cells }: Unit): boolean => row?.row === 0 && cells.length > 1;

function unitOf(kind: Unit['kind'], cells: readonly Cell[], row: Unit['row']): Unit {
  const text = cells.map((cell) => cell.text).join('\t');
  return { kind, text: bare(text), cells, skeleton: `${kind} ${skeletonOf(text)}`, row };
}

/** A row with other cells. */
export const ofCells = ({ kind, row }: Unit, cells: readonly Cell[]): Unit => unitOf(kind, cells, row);

/** A sentence whose end stands behind it, or at the head of the next paragraph, as the one that it was. */
export function joinUnits(head: Unit, tail: Unit): Unit | undefined {
  const [first, second] = [head.cells[0], tail.cells[0]];
  if (first === undefined || second === undefined) return undefined;
  const at = first.text.length;
  const goesOn =
    second.line === (first.broken?.line ?? first.line) && second.offset === first.offset + at - (first.broken?.at ?? 0);
  if (!goesOn && (first.broken || second.offset !== 0)) return undefined;
  const marks = second.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at }));
  const cell: Cell = {
    ...first,
    text: first.text + second.text,
    marks: [...first.marks, ...marks],
    broken: goesOn ? first.broken : { at, line: second.line },
  };
  return unitOf('sentence', [cell], undefined);
}

/** Blanks that a reader does not see as words. */
const bare = (text: string): string => text.replace(/[ \u3000\u00a0\n]+/g, '');

/** Whether nothing stands in a unit. */
export const isEmpty = ({ text }: Unit): boolean => text.trim() === '';

/** A text with its numbers taken out. */
export function skeletonOf(text: string): string {
  let from = 0;
  let skeleton = '';
  for (const { start, end } of numberWordsIn(text)) {
    skeleton += `${text.slice(from, start)}#`;
    from = end;
  }
  return bare(skeleton + text.slice(from));
}
