import { genreOf } from './check-words.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { indentOf, tenths, typedBefore } from './place.ts';

/** 版头 (7.2.5, 7.2.6): where the number stands, and who signs what goes upwards. */
export const checkLetterhead: Check = (checked) => {
  const { head } = checked.structure;
  const signed = head.some(({ part }) => part === '签发人');
  const numbers = head
    .filter(({ part, line }) => part === '发文字号' || /号\s*签发人/u.test(line.text))
    .map(({ line }) => line);
  return [...signerMissing(checked, numbers[0], signed), ...numbers.flatMap((line) => numberPlace(line, signed))];
};

/** 上行文应当标注签发人姓名. */
function signerMissing(checked: Checked, number: Line | undefined, signed: boolean): Seen[] {
  const { head } = checked.structure;
  const genre = genreOf(checked);
  const headed = head.some(({ part }) => part === '发文机关标志');
  if (signed || !headed || number === undefined || !['报告', '请示'].includes(genre)) return [];
  return [
    {
      id: 'docx-signer-missing',
      line: number,
      message: `${genre}是上行文，版头里没有签发人：请在发文字号同一行右边写“签发人：”和姓名`,
    },
  ];
}

/** Centred; with 签发人, 居左空一字. In a 信函 a tab takes it to the right. */
function numberPlace(line: Line, signed: boolean): Seen[] {
  const { alignment } = line.paragraph?.format ?? {};
  if (line.kind !== 'paragraph' || (line.text.includes('\t') && !signed) || alignment === 'right') return [];
  const id = 'docx-document-number-place';
  if (!signed)
    return alignment === 'center' ? [] : [{ id, line, message: `发文字号「${bareText(line).slice(0, 20)}」没有居中` }];
  const left = indentOf(line).first + typedBefore(line);
  if (alignment !== 'center' && Math.abs(left - 1) <= 0.3) return [];
  const is = alignment === 'center' ? '居中了' : `左边空了 ${tenths(left)} 字`;
  return [{ id, line, message: `上行文的发文字号${is}：应居左空一字，与最后一个签发人姓名在同一行` }];
}
