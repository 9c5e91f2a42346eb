import { NUMERAL_CHARACTERS } from '../text/numeral.ts';
import { fixedNamesIn } from './fixed-names.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';

/** 数: a number that a text names, or any other word made of figures or 汉字 numerals (进一步, 第三, 2013.5.6). */
export type NumberWord = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What it comes to; absent where it counts and measures nothing by itself. */
  readonly quantity: Quantity | undefined;
  /** 量词 or 单位 right behind it: 人次, 条, 年; empty where there is none. */
  readonly unit: string;
  /** 序数: it numbers a paragraph or a point (一、（一） 1. 一是) or a thing (第三), and counts nothing. */
  readonly order: string | undefined;
  /** A text that nobody worked out would not hold it: figures, or 汉字 with a measure behind them. */
  readonly telling: boolean;
};

/** 量词 of reports, longest first. */
const UNIT =
  /^\s*(人次|场次|个人(?![问原因])|分钟|小时|个工作日|工作日|万元|人|名|位|对|项|场|次|条|份|个|户|件|家|轮|批|篇|期|天|年|月|日|号|元|%|％)/;

/** 人, 名 and 位 count the same; a day of a month is 日 or 号. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  个人: '人',
  场次: '场',
  号: '日',
  工作日: '日',
  个工作日: '日',
};

export const sameUnit = (one: string, other: string): boolean =>
  (SAME_UNIT[one] ?? one) === (SAME_UNIT[other] ?? other);

const DIGITS = /[0-9０-９]+(?:[.．][0-9０-９]+)*/gu;
const NUMERALS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, 'gu');

/** Every number word of a text, from left to right. */
export function numberWordsIn(text: string): NumberWord[] {
  const words: NumberWord[] = [];
  const head = text.search(/\S/);
  const fixed = fixedNamesIn(text);
  // Offsets count UTF-16 units, and so must what stands for the text that is still free.
  const free = text.split('');
  const take = (start: number, end: number, quantity: Quantity | undefined): void => {
    const named = fixed.some((it) => it.start <= start && end <= it.end);
    const word = numberWord(text, start, end, quantity, head);
    words.push(named ? { ...word, telling: false } : word);
    free.fill('\0', start, end);
  };
  for (const quantity of quantitiesIn(text)) take(quantity.start, quantity.end, quantity);
  for (const pattern of [DIGITS, NUMERALS])
    for (const found of free.join('').matchAll(pattern)) take(found.index, found.index + found[0].length, undefined);
  return words.sort((one, other) => one.start - other.start);
}

function numberWord(
  text: string,
  start: number,
  end: number,
  quantity: Quantity | undefined,
  head: number,
): NumberWord {
  const words = text.slice(start, end);
  const unit = UNIT.exec(text.slice(end, end + 5))?.[1] ?? '';
  const order = orderOf(text, start, end, head);
  const arabic = /[0-9０-９]/.test(words);
  const named = /^[一两]$/.test(words) || isSetPhrase(text, start, end);
  const times = TIMES_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && /^[番倍]/.test(text.slice(end));
  if (times) return { start, end, words, quantity, unit: text.charAt(end), order, telling: true };
  const counted = quantity !== undefined && (quantity.rate || (unit !== '' && !named));
  return { start, end, words, quantity, unit, order, telling: order === undefined && (arabic || counted) };
}

/** 翻了一番, 增长两倍. */
const TIMES_BEFORE = /(?:翻|增长|增加|增|提高|上升|减少|下降)了?$/u;

/** 四个意识, 五位一体, “三个明确”: names that everybody uses, which count nothing. */
const SET_PHRASE =
  /^(?:个(?:意识|自信|维护|坚持|统一|一律|必须|凡是|带头|务必|结合|转变|确保|关键|全面|环节|方面|层面|阶段|步骤|重点)|位一体)/u;

function isSetPhrase(text: string, start: number, end: number): boolean {
  if (!/^[一二三四五六七八九十两]$/.test(text.slice(start, end))) return false;
  const after = text.slice(end, end + 12);
  return SET_PHRASE.test(after) || (text.charAt(start - 1) === '“' && /^[个位]\p{Script=Han}{1,8}”/u.test(after));
}

/** As far from a number as what numbers a point stands. */
const NEAR = 12;

/** How a point is numbered: what stands around the number, so that points of one kind are told from those of another. `head`: where the text begins, behind its blanks. */
function orderOf(text: string, start: number, end: number, head: number): string | undefined {
  const before = text.slice(Math.max(head, start - NEAR), start).trimStart();
  const after = text.slice(end, end + NEAR);
  if (start === head && /^(?:、|[.．](?!\d))/.test(after)) return `#${after.charAt(0)}`;
  if (/^[（(]$/.test(before) && /^[）)]/.test(after)) return '（#）';
  if (/^附件：?$/.test(before)) return '附件#';
  if ((start === head || /[，。；：、,;:]$/.test(before)) && /^是/.test(after)) return '#是';
  return before.endsWith('第') && !after.startsWith('%') ? '第#' : undefined;
}

/** Whether a number says what another says: 三十一 what 31 says, 百分之九十六点九 and 近97% what 96.9% says, 60余 what 63 says. */
export function agrees(said: NumberWord, true_: NumberWord): boolean {
  if (plain(said.words) === plain(true_.words)) return true;
  // Of 0571 or 08 every figure counts: it is a name.
  if ([said, true_].some(({ words }) => /^0\d/.test(plain(words)))) return false;
  const { quantity: one } = said;
  const { quantity: other } = true_;
  if (one === undefined || other === undefined || one.rate !== other.rate) return false;
  if (one.exact && other.exact) return one.low === other.low;
  // 93余 and 超过93 are more than 93, 近93 and 不足93 less.
  if (other.exact && one.low === other.low && ABOVE.test(said.words)) return false;
  if (other.exact && one.high === other.low && BELOW.test(said.words)) return false;
  return one.low <= other.low && other.high <= one.high;
}

const ABOVE = /^(?:超过|超|逾|突破|多于|高于)|[余多]$/u;
const BELOW = /^(?:不足|不到|少于|低于|将近|接近|近)/u;

const plain = (words: string): string =>
  words
    .replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d)/g, '');
