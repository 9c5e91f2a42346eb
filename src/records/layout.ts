import { LETTER_SIZES, NATIONAL, PAPER, POINT } from '../standard/page.ts';
import { own } from '../text/own.ts';
import { amount, list, naming, positive, record, text, word } from './fields.ts';

const NUMERALS = '一二三四五';

/** 字号: `二号`, `2号`, `小2号`, `22` or `22磅` → points, to half a point. */
const sizeOfLetters = text.transform((value, context) => {
  const named = value.replace(/[1-5]/, (digit) => NUMERALS[Number(digit) - 1] ?? digit).replace(/^(小.)号$/, '$1');
  const points =
    own(LETTER_SIZES, value) ??
    own(LETTER_SIZES, named) ??
    Number(/^(\d+(?:\.\d+)?)\s*(?:磅|pt)?$/.exec(value)?.[1] ?? Number.NaN);
  if (points >= 8 && points <= 72) return Math.round(points * 2) / 2;
  context.addIssue({ code: 'custom', message: `「${value}」不是字号：请写成 二号、小二，或者磅数，例如 22` });
  return 0;
});

type Written = {
  readonly marginTop?: number | undefined;
  readonly marginBottom?: number | undefined;
  readonly marginLeft?: number | undefined;
  readonly marginRight?: number | undefined;
  readonly bodySize?: number | undefined;
  readonly linePitch?: number | undefined;
  readonly lines?: number | undefined;
  readonly characters?: number | undefined;
};

/** Points that the margins leave for text, down the page and across it. */
const heightOf = ({ marginTop = NATIONAL.marginTop, marginBottom = NATIONAL.marginBottom }: Written): number =>
  (PAPER.height - marginTop - marginBottom) / POINT;
const widthOf = ({ marginLeft = NATIONAL.marginLeft, marginRight = NATIONAL.marginRight }: Written): number =>
  (PAPER.width - marginLeft - marginRight) / POINT;

const rounded = (value: number): number => Math.floor(value * 10) / 10;

/** What of a layout cannot be: the key it is said of, and why. `undefined` where everything fits. */
function unfit(layout: Written): { key: keyof Written; message: string } | undefined {
  const { bodySize = NATIONAL.bodySize, linePitch, lines = NATIONAL.lines, characters = NATIONAL.characters } = layout;
  const height = heightOf(layout);
  const width = widthOf(layout);
  if (height < 400)
    return { key: 'marginTop', message: '上下边距太大，版心不到 141 毫米高：请改小「{marginTop}」或下边距' };
  if (width < 280)
    return { key: 'marginLeft', message: '左右边距太大，版心不到 99 毫米宽：请改小「{marginLeft}」或右边距' };
  if (linePitch !== undefined && linePitch < bodySize)
    return { key: 'linePitch', message: `「{linePitch}」${linePitch} 磅比 ${bodySize} 磅的字还矮，字会被切掉：请改大` };
  if (linePitch !== undefined && layout.lines !== undefined && lines * linePitch > height)
    return {
      key: 'lines',
      message: `${lines} 行放不下：版心高 ${rounded(height)} 磅，行距 ${linePitch} 磅只能排 ${Math.floor(height / linePitch)} 行；请改「{lines}」、行距或边距`,
    };
  if (linePitch === undefined && height / lines < bodySize)
    return {
      key: layout.lines === undefined ? 'bodySize' : 'lines',
      message: `${lines} 行放不下：版心高 ${rounded(height)} 磅，每行只有 ${rounded(height / lines)} 磅，装不下 ${bodySize} 磅的字；请改每面行数、正文字号或边距`,
    };
  if (layout.characters !== undefined && width / characters < bodySize - 1)
    return {
      key: 'characters',
      message: `一行排不下 ${characters} 字：版心宽 ${rounded(width)} 磅，${bodySize} 磅的字最多排 ${Math.floor(width / (bodySize - 1))} 字；请改「{characters}」、正文字号或边距`,
    };
  return undefined;
}

const margin = amount.refine((value) => value >= 10 && value <= 80, {
  message: '边距要在 10 到 80 毫米之间，只写数字，单位是毫米',
});

const level = positive.refine((value) => value <= 4, { message: '层次只有 1 到 4' });

/** 版面: where a unit deviates from the national values (GB/T 9704-2012). Every key may be absent. */
export const layoutSchema = record({
  fonts: record({
    title: text.optional(),
    body: text.optional(),
    heading1: text.optional(),
    heading2: text.optional(),
    heading3: text.optional(),
    heading4: text.optional(),
    pageNumber: text.optional(),
    mark: text.optional(),
    latin: text.optional(),
  }).optional(),
  titleSize: sizeOfLetters.optional(),
  bodySize: sizeOfLetters.optional(),
  marginTop: margin.optional(),
  marginBottom: margin.optional(),
  marginLeft: margin.optional(),
  marginRight: margin.optional(),
  lines: positive.optional(),
  characters: positive.optional(),
  linePitch: amount.optional(),
  boldLevels: list(level).optional(),
  pageNumber: word('pageNumber').optional(),
}).superRefine((layout, context) => {
  const wrong = unfit(layout);
  if (wrong !== undefined) context.addIssue({ code: 'custom', ...naming(wrong.message, [wrong.key]) });
});
