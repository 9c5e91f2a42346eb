import { AlignmentType, type IParagraphOptions } from 'docx';
import type { Document } from '../../document/document.ts';
import { chineseDay } from '../../text/day.ts';
import { blankLine } from './block.ts';
import { CHARACTER, characters, TEXT_WIDTH } from './geometry.ts';
import { plainRun } from './runs.ts';
import { textWidth } from './text-width.ts';

type Signature = Document['signature'];

/** Where a line of the closing stands: indents in twips and how it lies between them. */
type Box = { readonly left: number; readonly right: number; readonly alignment: 'left' | 'center' | 'right' };

/** Lines left free above a 署名 that is to be sealed: a 42 mm seal pressed over name and date then ends within one line of the text (7.3.5.1). */
const ROOM_FOR_SEAL = 2;

/** 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5), a blank line (with a seal: two) below the text. */
export function closingToBlocks(signature: Signature): IParagraphOptions[] {
  const { name, sealed } = signature;
  const date = chineseDay(signature.date);
  const boxes = closingBoxes(widthOf(name), widthOf(date), sealed);
  return [
    ...Array.from({ length: sealed ? ROOM_FOR_SEAL : 1 }, blankLine),
    ...(name === '' ? [] : [{ style: 'IssuingBody', ...placed(boxes.name), children: [plainRun(name)] }]),
    { style: 'IssueDate', ...placed(boxes.date), children: [plainRun(date)] },
  ];
}

const widthOf = (text: string): number => Math.round(textWidth(text) * CHARACTER);

const placed = ({ left, right, alignment }: Box): Pick<IParagraphOptions, 'indent' | 'alignment'> => ({
  indent: { left, right },
  alignment: AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'center' ? 'CENTER' : 'RIGHT'],
});

/** The places of 署名 and date for their widths (twips). */
export function closingBoxes(name: number, date: number, sealed: boolean): { readonly name: Box; readonly date: Box } {
  return sealed ? sealedBoxes(name, date) : unsealedBoxes(name, date);
}

/**
 * 加盖印章 (7.3.5.1): the date 右空四字 and the name centred on it. Both are centred in one box that ends at the edge, so that they share their
 * centre whatever the font makes of the digits; for a long name the box is as wide as the name.
 */
function sealedBoxes(name: number, date: number): { name: Box; date: Box } {
  const width = Math.max(2 * characters(4) + date, Math.min(name, TEXT_WIDTH));
  const box: Box = { left: Math.max(0, TEXT_WIDTH - width), right: 0, alignment: 'center' };
  return { name: box, date: box };
}

/**
 * 不加盖印章 (7.3.5.2): the name 右空二字 and the date beginning two characters right of it; a date longer than the name 右空二字 itself, and the name
 * moved left accordingly.
 */
function unsealedBoxes(name: number, date: number): { name: Box; date: Box } {
  const two = characters(2);
  if (date > name) {
    const left = Math.max(0, TEXT_WIDTH - two - date - two);
    return { name: { left, right: 0, alignment: 'left' }, date: { left: 0, right: two, alignment: 'right' } };
  }
  const left = Math.max(0, TEXT_WIDTH - two - name);
  const dateLeft = Math.min(left + two, TEXT_WIDTH - date);
  return { name: { left: 0, right: two, alignment: 'right' }, date: { left: dateLeft, right: 0, alignment: 'left' } };
}
