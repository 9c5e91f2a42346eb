import { LETTER_SIZES, NATIONAL, PAPER, POINT } from '../standard/page.ts';
import { own } from '../text/own.ts';
import { field, record } from './field.ts';
import { list, millimetres, naming, points, positive, text, word } from './values.ts';

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

const margin = millimetres.refine((value) => value >= 10 && value <= 80, {
  message: '边距要在 10 到 80 毫米之间：请写毫米数，例如 26，或 2.6厘米',
});

const level = positive.refine((value) => value <= 4, { message: '层次只有 1 到 4' });

const fontsSchema = record({
  title: field(['标题', '题目', '名称'], '标题的字体，例如 方正小标宋_GBK', text.optional()),
  body: field(['正文'], '正文的字体，例如 仿宋', text.optional()),
  heading1: field(['一级标题'], '一级标题的字体，例如 黑体', text.optional()),
  heading2: field(['二级标题'], '二级标题的字体，例如 楷体', text.optional()),
  heading3: field(['三级标题'], '三级标题的字体，不写同正文', text.optional()),
  heading4: field(['四级标题'], '四级标题的字体，不写同正文', text.optional()),
  pageNumber: field(['页码'], '页码的字体，例如 宋体', text.optional()),
  mark: field(['标志'], '发文机关标志的字体，不写同标题', text.optional()),
  latin: field(['西文'], '数字和英文字母的字体，例如 Times New Roman；不写同所在文字', text.optional()),
});

/** 版面: where a unit deviates from the national values (GB/T 9704-2012). Every key may be absent. */
export const layoutSchema = record({
  fonts: field(['字体'], '换用的字体；不写的按版式', fontsSchema.optional()),
  titleSize: field(['标题字号'], '标题的字号，例如 二号、小二，或者磅数', sizeOfLetters.optional()),
  bodySize: field(['正文字号'], '正文的字号，例如 三号，或者磅数', sizeOfLetters.optional()),
  marginTop: field(['上边距'], '上边距（天头），单位毫米，例如 37', margin.optional()),
  marginBottom: field(['下边距'], '下边距，单位毫米，例如 35', margin.optional()),
  marginLeft: field(['左边距'], '左边距（订口），单位毫米，例如 28', margin.optional()),
  marginRight: field(['右边距'], '右边距，单位毫米，例如 26', margin.optional()),
  lines: field(['每面行数'], '每面多少行，例如 22；不写行距就按它算', positive.optional()),
  characters: field(['每行字数'], '每行多少字，例如 28；字距按它算', positive.optional()),
  linePitch: field(['行距'], '行距固定值，单位磅，例如 28.95', points.optional()),
  boldLevels: field(['加粗层次'], '哪几层标题加粗，例如 [2, 3]；标准没有加粗', list(level).optional()),
  pageNumber: field(['页码'], '页码在单页右边、双页左边，还是居中', word('pageNumber').optional()),
}).superRefine((layout, context) => {
  const wrong = unfit(layout);
  if (wrong !== undefined) context.addIssue({ code: 'custom', ...naming(wrong.message, [wrong.key]) });
});
