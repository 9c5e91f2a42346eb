import { type IParagraphOptions, Tab } from 'docx';
import type { Document } from '../../document/document.ts';
import { guardsOf, type Letterhead, markOf } from '../../document/letterhead.ts';
import { chineseDay } from '../../text/day.ts';
import { textWidth } from '../../text/text-width.ts';
import { type Block, blankLine, room } from './block.ts';
import { MARK_BELOW_TEXT_TOP, markParagraph, markTable, shapeOfMark } from './mark.ts';
import { frontRuns, plainRun, styledRun } from './runs.ts';
import { characters, type Sheet } from './sheet.ts';

/** 红色分隔线 (7.2.7): 4 mm below the number, of 1.5 pt. */
const RED_RULE = { bottom: { style: 'single', size: 12, space: 7, color: 'FF0000' } } as const;

/** 版头 as blocks that begin the first page (7.2, 10.1, 10.3); nothing where the document has none. */
export function letterheadToBlocks(document: Document, sheet: Sheet): Block[] {
  const { letterhead } = document;
  if (letterhead === undefined) return [];
  switch (letterhead.form) {
    case 'none':
      return [...guards(letterhead), blankLine()];
    case 'letter':
      return [...letterLines(letterhead, sheet), blankLine(), blankLine()];
    case 'red':
      return [...guardsAndMark(letterhead, sheet), ...numberLines(letterhead, sheet), blankLine(), blankLine()];
    case 'minutes':
      return [
        ...guardsAndMark(letterhead, sheet),
        ...minutesLines(document, letterhead, sheet),
        blankLine(),
        blankLine(),
      ];
  }
}

/** 份号, 密级, 紧急程度 have a line each, and the 标志 stands where it stands whether or not they are there (7.2.1–7.2.4). */
const GUARD_LINES = 3;

const guards = (letterhead: Letterhead): IParagraphOptions[] =>
  guardsOf(letterhead).map(({ kind, field, text }) => ({
    style: kind === 'serial' ? 'Serial' : 'Grade',
    children: frontRuns(field, text),
  }));

/** Lines that together are less high by so much. */
const tightened = (lines: readonly IParagraphOptions[], by: number, sheet: Sheet): IParagraphOptions[] => {
  const line = sheet.line - Math.ceil(by / lines.length);
  return by > 0 ? lines.map((one) => ({ ...one, spacing: { line, lineRule: 'exact' as const } })) : [...lines];
};

/** The lines of 份号, 密级, 紧急程度, always three high, and the 发文机关标志 35 mm below the upper edge of the 版心. */
function guardsAndMark(letterhead: Letterhead, sheet: Sheet): Block[] {
  const present = guards(letterhead);
  const lines = [...present, ...Array.from({ length: GUARD_LINES - present.length }, blankLine)];
  const shape = shapeOfMark(letterhead, sheet);
  const { lines: names, word } = markOf(letterhead);
  const down = MARK_BELOW_TEXT_TOP - lines.length * sheet.line - shape.above;
  const mark = names.length > 1 ? markTable(names, word ?? '', shape, sheet) : markParagraph(names[0] ?? '', shape);
  // Three lines leave a large 标志 a hair too little: they give it up.
  return [...tightened(lines, -down, sheet), ...(down >= 20 ? [room(down)] : []), mark];
}

/** 发文字号 (7.2.5), two lines below the 标志: centred, or, with 签发人, 居左空一字 on the last line of these; the red rule below. */
// Set in by its first line: with a left indent the red rule would be shorter than the 版心.
function numberLines(letterhead: Letterhead, sheet: Sheet): IParagraphOptions[] {
  const { number = '', signers } = letterhead;
  const below = { spacing: { before: 2 * sheet.line, line: sheet.line, lineRule: 'exact' as const } };
  if (signers.length === 0)
    return [
      {
        style: 'DocumentNumber',
        ...below,
        alignment: 'center',
        border: RED_RULE,
        children: frontRuns('number', number),
      },
    ];
  const rows = signerRows(signers);
  const { label, columns } = signerStops(signers, sheet);
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    // Behind the label the first name stands by itself: a stop just where it ends would be missed.
    const [first, ...rest] = index === 0 ? [label, ...columns.slice(1)] : columns;
    return {
      style: 'DocumentNumber',
      ...(index === 0 ? below : {}),
      ...(last ? { border: RED_RULE } : {}),
      indent: { firstLine: characters(sheet, 1) },
      tabStops: [first ?? 0, ...rest].map((position) => ({ type: 'left' as const, position })),
      children: [
        ...(last ? frontRuns('number', number) : []),
        plainRun(new Tab(), index === 0 ? '签发人：' : ''),
        ...row.flatMap((name, place) => [
          ...(place === 0 ? [] : [plainRun(new Tab())]),
          ...frontRuns('signer', name, (text) => styledRun('SignerName', text)),
        ]),
      ],
    };
  });
}

/** 签发人, two on a line (7.2.6). */
const signerRows = (signers: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(signers.length / 2) }, (_, index) => signers.slice(2 * index, 2 * index + 2));

/** Where `签发人：` and the columns of names begin, so that the last column ends 居右空一字 (twips). */
function signerStops(signers: readonly string[], sheet: Sheet): { label: number; columns: number[] } {
  const name = Math.max(...signers.map(textWidth));
  const end = sheet.textWidth - characters(sheet, 1);
  const columns = (signers.length > 1 ? [2 * name + 1, name] : [name]).map((width) => end - characters(sheet, width));
  return { label: (columns[0] ?? end) - characters(sheet, '签发人：'.length), columns };
}

/** Below the 标志 of 纪要: its number, and the issuing unit and the date on one line above the red rule, as is the custom (10.3 leaves it open). */
function minutesLines({ signature }: Document, { number }: Letterhead, sheet: Sheet): IParagraphOptions[] {
  const first = { spacing: { before: 2 * sheet.line, line: sheet.line, lineRule: 'exact' as const } };
  const numbered: IParagraphOptions[] =
    number === undefined
      ? []
      : [{ style: 'DocumentNumber', ...first, alignment: 'center', children: frontRuns('number', number) }];
  return [
    ...numbered,
    {
      style: 'DocumentNumber',
      ...(numbered.length === 0 ? first : {}),
      border: RED_RULE,
      indent: { firstLine: characters(sheet, 1) },
      tabStops: [{ type: 'right', position: sheet.textWidth - characters(sheet, 1) }],
      children: [
        ...frontRuns('signature', signature.name),
        plainRun(new Tab()),
        ...frontRuns('date', chineseDay(signature.date)),
      ],
    },
  ];
}

/** Under the first red lines of a 信函 (10.1): the number flush right on the first line, 份号, 密级, 紧急程度 flush left. */
function letterLines(letterhead: Letterhead, sheet: Sheet): IParagraphOptions[] {
  const left = guardsOf(letterhead);
  const number = letterhead.number ?? '';
  return Array.from({ length: Math.max(1, left.length) }, (_, index): IParagraphOptions => {
    const guard = left[index];
    return {
      style: guard?.kind === 'grade' ? 'Grade' : 'Serial',
      tabStops: [{ type: 'right', position: sheet.textWidth }],
      children: [
        ...(guard === undefined ? [plainRun('')] : frontRuns(guard.field, guard.text)),
        ...(index === 0 && number !== ''
          ? [plainRun(new Tab()), ...frontRuns('number', number, (text) => styledRun('NumberText', text))]
          : []),
      ],
    };
  });
}
