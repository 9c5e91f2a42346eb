import { twips } from '../../standard/page.ts';
import { characters, type Sheet } from './sheet.ts';

/** Where a line of the closing stands: indents in twips and how it lies between them. */
export type Box = { readonly left: number; readonly right: number; readonly alignment: 'left' | 'center' | 'right' };

/** 左空二字. */
export const LEFT_IN = 2;

/** The places of 署名 and date for their widths (twips). */
export function closingBoxes(
  name: number,
  date: number,
  sealed: boolean,
  sheet: Sheet,
): { readonly name: Box; readonly date: Box } {
  return sealed ? sealedBoxes(name, date, sheet) : unsealedBoxes(name, date, sheet);
}

/**
 * 加盖印章 (7.3.5.1): the date 右空四字 and the name centred on it. Both are centred in one box that ends at the edge, so that they share their
 * centre whatever the font makes of the digits; for a long name the box is as wide as the name.
 */
function sealedBoxes(name: number, date: number, sheet: Sheet): { name: Box; date: Box } {
  const width = Math.max(2 * characters(sheet, 4) + date, Math.min(name, sheet.textWidth));
  const box: Box = { left: Math.max(0, sheet.textWidth - width), right: 0, alignment: 'center' };
  return { name: box, date: box };
}

/**
 * 不加盖印章 (7.3.5.2): the name 右空二字 and the date beginning two characters right of it; a date longer than the name 右空二字 itself, and the name
 * moved left accordingly.
 */
function unsealedBoxes(name: number, date: number, sheet: Sheet): { name: Box; date: Box } {
  const two = characters(sheet, 2);
  if (date > name) {
    const left = Math.max(0, sheet.textWidth - two - date - two);
    return { name: { left, right: 0, alignment: 'left' }, date: { left: 0, right: two, alignment: 'right' } };
  }
  const left = Math.max(0, sheet.textWidth - two - name);
  const dateLeft = Math.min(left + two, sheet.textWidth - date);
  // A date that just fits gets room beyond the edge: an engine that spaces digits from 汉字 would put 日 on a line of its own.
  const slack = -two;
  return {
    name: { left: 0, right: two, alignment: 'right' },
    date: { left: dateLeft, right: slack, alignment: 'left' },
  };
}

/** A seal's width, by which names of a row stand apart so that seals neither cross nor touch. */
const SEAL = twips(44);
const MOST_IN_ROW = 3;

/** Names of sealed units in rows of three, or of fewer where they are long, with the centres of the columns (twips). */
export function sealedRows(
  names: readonly string[],
  widest: number,
  sheet: Sheet,
): { readonly rows: readonly (readonly string[])[]; readonly centres: readonly number[] } {
  const column = Math.max(SEAL, widest + characters(sheet, 1));
  const inRow = Math.max(1, Math.min(MOST_IN_ROW, names.length, Math.floor(sheet.textWidth / column)));
  const rows = Array.from({ length: Math.ceil(names.length / inRow) }, (_, index) =>
    names.slice(index * inRow, (index + 1) * inRow),
  );
  const centres = Array.from({ length: inRow }, (_, index) =>
    Math.round((sheet.textWidth * (2 * index + 1)) / (2 * inRow)),
  );
  return { rows, centres };
}

/** A 签名章 is about 40 mm wide: the post ends two characters left of it. */
const STAMP = twips(40);

export const placeStamp = (sheet: Sheet): Box => ({
  left: 0,
  right: characters(sheet, 4) + STAMP + characters(sheet, LEFT_IN),
  alignment: 'right',
});
