import { AlignmentType, type IParagraphOptions, Tab } from 'docx';
import type { Document } from '../../document/document.ts';
import { attendanceField } from '../../document/front-words.ts';
import { noteInBrackets } from '../../document/letterhead.ts';
import { chineseDay } from '../../text/day.ts';
import { textWidth } from '../../text/text-width.ts';
import { blankLine } from './block.ts';
import { type Box, closingBoxes, LEFT_IN, placeStamp, sealedRows } from './closing-boxes.ts';
import { frontRuns, plainRun, styledRun } from './runs.ts';
import { characters, type Sheet } from './sheet.ts';

type Signature = Document['signature'];

/** Lines left free above a 署名 that is to be sealed: a 42 mm seal pressed over name and date then ends within one line of the text (7.3.5.1). */
const ROOM_FOR_SEAL = 2;

/** 落款 (GB/T 9704-2012, 7.3.5): 署名 and 成文日期, a blank line (with a seal: two) below the text; by a unit, by several, or by a 签名章. */
export function closingToBlocks(signature: Signature, sheet: Sheet): IParagraphOptions[] {
  if (signature.underTitle) return [];
  const date = chineseDay(signature.date);
  if (signature.stampOf !== undefined) return stamped(signature.stampOf, date, sheet);
  const names = [signature.name, ...(signature.others ?? [])].filter((name) => name !== '');
  return signature.sealed ? sealed(names, date, sheet) : unsealed(names, date, sheet);
}

const blankLines = (count: number): IParagraphOptions[] => Array.from({ length: count }, blankLine);

const widthOf = (text: string, sheet: Sheet): number => Math.round(textWidth(text) * sheet.character);

const placed = ({ left, right, alignment }: Box): Pick<IParagraphOptions, 'indent' | 'alignment'> => ({
  indent: { left, right },
  alignment: AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'center' ? 'CENTER' : 'RIGHT'],
});

/** 不加盖印章 (7.3.5.2). Of several units the lead comes first, the others below it, all beginning where the longest does. */
function unsealed(names: readonly string[], date: string, sheet: Sheet): IParagraphOptions[] {
  const widest = Math.max(0, ...names.map((name) => widthOf(name, sheet)));
  const boxes = closingBoxes(widest, widthOf(date, sheet), false, sheet);
  const start = sheet.textWidth - boxes.name.right - widest;
  const box: Box =
    names.length > 1 && start >= 0 ? { left: boxes.name.left || start, right: 0, alignment: 'left' } : boxes.name;
  return [
    blankLine(),
    ...names.map((name) => ({ style: 'IssuingBody', ...placed(box), children: frontRuns('signature', name) })),
    { style: 'IssueDate', ...placed(boxes.date), children: frontRuns('date', date) },
  ];
}

/** 加盖印章 (7.3.5.1). Of several units each row of names has room for its seals, and the date stands under the last of all. */
function sealed(names: readonly string[], date: string, sheet: Sheet): IParagraphOptions[] {
  const [name = ''] = names;
  if (names.length > 1) return sealedByMany(names, date, sheet);
  const boxes = closingBoxes(widthOf(name, sheet), widthOf(date, sheet), true, sheet);
  return [
    ...blankLines(ROOM_FOR_SEAL),
    ...(name === '' ? [] : [{ style: 'IssuingBody', ...placed(boxes.name), children: frontRuns('signature', name) }]),
    { style: 'IssueDate', ...placed(boxes.date), children: frontRuns('date', date) },
  ];
}

/** A seal is 42 mm: with the lines of the names themselves, three blank ones keep the seals of two rows apart. */
const BETWEEN_SEALS = 3;

function sealedByMany(names: readonly string[], date: string, sheet: Sheet): IParagraphOptions[] {
  const widest = Math.max(...names.map((name) => widthOf(name, sheet)));
  const { rows, centres } = sealedRows(names, widest, sheet);
  const lines = rows.flatMap((row, index): IParagraphOptions[] => [
    ...blankLines(index === 0 ? ROOM_FOR_SEAL : BETWEEN_SEALS),
    {
      style: 'IssuingBody',
      tabStops: centres.slice(0, row.length).map((position) => ({ type: 'center', position })),
      children: row.flatMap((name) => [plainRun(new Tab()), ...frontRuns('signature', name)]),
    },
  ]);
  const last = centres[(rows.at(-1)?.length ?? 1) - 1] ?? 0;
  return [
    ...lines,
    {
      style: 'IssueDate',
      tabStops: [{ type: 'center', position: last }],
      children: [plainRun(new Tab()), ...frontRuns('date', date)],
    },
  ];
}

/** 签名章 (7.3.5.3): two lines down, 右空四字, the signer's post two characters left of it; the date a line below, 右空四字. */
function stamped(post: string, date: string, sheet: Sheet): IParagraphOptions[] {
  const four = characters(sheet, 4);
  return [
    ...blankLines(2),
    { style: 'IssuingBody', ...placed(placeStamp(sheet)), children: frontRuns('signerPost', post) },
    blankLine(),
    { style: 'IssueDate', ...placed({ left: 0, right: four, alignment: 'right' }), children: frontRuns('date', date) },
  ];
}

/** 题下署名: the unit in 楷体 under the title and the date in brackets under it, as reports without a head have it. */
export function underTitleToBlocks({ underTitle, name, date }: Signature): IParagraphOptions[] {
  if (!underTitle) return [];
  const dated = [plainRun('（'), ...frontRuns('date', chineseDay(date)), plainRun('）')];
  const lines = [frontRuns('signature', name), dated].filter((runs) => runs.length > 0);
  return lines.map((children) => ({ style: 'UnderTitle', children }));
}

/** 附注 (7.3.6): under the date, 左空二字, in brackets. */
export const noteToBlocks = (note: string | undefined): IParagraphOptions[] =>
  note === undefined ? [] : [{ style: 'Note', children: frontRuns('note', noteInBrackets(note)) }];

/** 出席、请假、列席 (10.3): a blank line below the text, 左空二字, the word in 黑体, later lines under the first name. */
export const attendanceToBlocks = (attendance: Document['attendance'], sheet: Sheet): IParagraphOptions[] =>
  (attendance ?? []).flatMap(({ label, names }, index): IParagraphOptions[] => [
    ...(index === 0 ? [blankLine()] : []),
    {
      style: 'Attendance',
      indent: { left: characters(sheet, LEFT_IN + label.length + 1), hanging: characters(sheet, label.length + 1) },
      children: [styledRun('Lead1', `${label}：`), ...frontRuns(attendanceField(label), names.join('、'))],
    },
  ]);
