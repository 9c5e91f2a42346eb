import { agrees, type NumberWord, numberWordsIn } from '../statements/number-words.ts';
import { parseChineseNumeral } from '../text/numeral.ts';
import type { Line } from '../word-file/read-body.ts';
import { clausesIn } from './clause.ts';
import { figureWords, type Placed, placeIn } from './compare-pair.ts';
import type { Comparison } from './comparison.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import type { Cell } from './unit.ts';

/** Where a number stands. */
export const here = (cell: Cell, { start, end }: NumberWord): Pick<Trouble, 'line' | 'start' | 'end'> =>
  placeIn(cell, start, end);

const withUnit = ({ words, unit }: NumberWord): string => words + unit;

type Changed = { readonly expected: NumberWord; readonly found: NumberWord };

/** 改了的数: one of another value stands for it. */
export function changedNumber(
  { figure }: Placed,
  { expected, found }: Changed,
  cell: Cell,
  { known, facts, lines, pairs, placed }: Comparison,
): Trouble[] {
  if (isInOrder(cell, found, expected, lines, pairs)) return [];
  const place = { ...here(cell, found), figure };
  if (figure === undefined) {
    const message = `「${withUnit(found)}」与记录不符，按记录是「${withUnit(expected)}」：请改回，或先改记录再重新生成`;
    return [{ ...place, rule: 'number-changed', message }];
  }
  const other = placed.find(
    (it) =>
      it.figure !== undefined &&
      it.figure !== figure &&
      it.difference.kind === 'changed' &&
      agrees(found, it.difference.expected),
  );
  const right = `按记录是「${withUnit(expected)}」（${figureWords(figure, facts.figures)}）`;
  if (other?.figure !== undefined)
    return [
      {
        ...place,
        rule: 'figure-moved',
        message: `「${withUnit(found)}」放错了地方，这里${right}；它是另一个数（${other.figure}）：请各归其位`,
      },
    ];
  const printed = [...(known.printed.get(figure) ?? [])].join('、');
  const whole = printed === expected.words || printed === '' ? '' : `，应写「${printed}」`;
  return [
    {
      ...place,
      rule: 'figure-changed',
      message: `「${withUnit(found)}」与记录不符，${right}${whole}：请改回，或先改记录再重新生成`,
    },
  ];
}

/** 年 月 日 号, and the number of a document: what the text names, not what it counts. */
const NAMING_UNIT = /^[年月日号]$/;

/** 添了的数. */
export function addedNumber(cell: Cell, found: NumberWord, { known }: Comparison): Trouble[] {
  if (!found.telling || NAMING_UNIT.test(found.unit) || isName(cell.text, found)) return [];
  const clause = clausesIn(cell.text).find(({ start, end }) => start <= found.start && found.end <= end);
  if (clause !== undefined && known.sure.has(clause.text)) return [];
  const message = `「${withUnit(found)}」在记录里找不到来历：请先登记到记录或填报数据里再重新生成，没有根据的请删去`;
  return [{ ...here(cell, found), rule: 'number-without-source', message }];
}

/** A telephone number, the number of a document, a standard, a time of day: no quantity of anything. */
function isName(text: string, { start, end, unit }: NumberWord): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const telephone = unit === '' && /^[0-9０-９]{7,}$/.test(text.slice(start, end));
  const part = /[〔［[][^〕］\]]*$|〕$|[A-Za-z][.\-/ ]?$|\d[:：-]$/u.test(before);
  return telephone || part || /^[:：-]\d/.test(after);
}

/** 挖掉的数: the sentence stands, its figure does not. */
export const cutFigure = (figure: string, cell: Cell, { facts }: Comparison): Trouble => ({
  ...placeIn(cell, 0, cell.text.length),
  rule: 'figure-cut',
  figure,
  message: `这里少了「${facts.figures.get(figure)?.text ?? ''}」（${figureWords(figure, facts.figures)}）：误删的请补上`,
});

/** 换了的单位. */
export const changedUnit = ({ figure }: Placed, { expected, found }: Changed, cell: Cell): Trouble => ({
  ...here(cell, found),
  rule: 'unit-changed',
  figure,
  message: `「${withUnit(found)}」的单位按记录是「${expected.unit}」：请改回「${withUnit(expected)}」`,
});

/**
 * Whether the number of a point follows that of the one before it, in a document whose points were put in another order: moved, added or taken
 * out, they are numbered anew. Where all stand as they stood, no number of theirs has a reason to be another.
 */
function isInOrder(
  cell: Cell,
  { order, words }: NumberWord,
  expected: NumberWord,
  lines: readonly Line[],
  pairs: readonly Pair[],
): boolean {
  if (order === undefined && !cell.ordinal) return false;
  const rearranged = pairs.some(({ expected, found, moved }) => moved || expected === undefined || found === undefined);
  if (!rearranged) return false;
  const value = valueOfOrder(words);
  const before = cell.ordinal ? valueAbove(cell, lines) : valueBefore(cell, order ?? '', lines);
  if (before === value - 1) return true;
  // The first one again, unless it would have gone on from the one before it as it was.
  return value === 1 && before !== valueOfOrder(expected.words) - 1;
}

/** 序号 of the row above. */
function valueAbove({ line }: Cell, lines: readonly Line[]): number | undefined {
  const own = lines[line]?.cell;
  for (let at = line - 1; own !== undefined && at >= 0 && lines[at]?.cell?.table === own.table; at--)
    if (lines[at]?.cell?.column === 0) return valueOfOrder(lines[at]?.text.trim() ?? '');
  return undefined;
}

const valueOfOrder = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (parseChineseNumeral(words) ?? Number.NaN);

/** The value of the last point of the same kind before a cell. */
function valueBefore(cell: Cell, order: string, lines: readonly Line[]): number | undefined {
  for (let at = cell.line; at >= 0; at--) {
    const text = lines[at]?.text ?? '';
    const end = at === cell.line ? cell.offset : text.length;
    const before = numberWordsIn(text).filter((it) => it.order === order && it.end <= end);
    const last = before.at(-1);
    if (last !== undefined) return valueOfOrder(last.words);
  }
  return undefined;
}
