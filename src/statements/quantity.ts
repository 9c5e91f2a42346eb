import { NUMERAL_CHARACTERS, parseChineseNumeral } from '../text/numeral.ts';
import { fixedNamesIn } from './fixed-names.ts';
import { roughQuantitiesIn } from './rough-quantity.ts';

/**
 * 数量: a number as running text says it, in Arabic, full-width or Chinese figures, with its 约, 余, 近 …: whatever lies in [low, high]
 * agrees with it. A rate (96.9%, 百分之九十六点九, 近七成, 过半) is a share of 1.
 */
export type Quantity = {
  /** The stretch of the text, from the first word that belongs to it to the last (without the unit). */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly rate: boolean;
  readonly exact: boolean;
  readonly low: number;
  readonly high: number;
  /** What its last written digit is worth: 0.001 of 96.9%. */
  readonly step: number;
};

const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE = `[${NUMERAL_CHARACTERS}]+(?:点[零〇一二三四五六七八九]+)?(?![${NUMERAL_CHARACTERS}几])`;

/** 第三十二次 counts nothing, 数十 says no number, A4 and 2.1.3 are names. */
const NOT_AFTER = `(?<![第数几][${NUMERAL_CHARACTERS}\\d]{0,20})(?<![A-Za-z\\d][.\\-]?)`;
const LESS = '不足|不到|少于|低于|不超过|不多于|至多|最多';
const MORE = '超过|超|逾|突破|不低于|不少于|不下|多于|高于|至少';
const ABOUT = '大约|约莫|约|大概';
const NEARLY = '将近|接近|近';
// 最近一场 is the last one, and no number.
const BEFORE = `(?:${MORE})了?|${LESS}|${ABOUT}|(?<!最)(?:${NEARLY})|多达`;
const AFTER = '余|多(?![年月天])|来(?!自)|左右|上下|以上|以下';
/** 110人次左右, 90人以上: behind the unit, too. */
const BEHIND_UNIT = /^\s*(?:人次|场次|[人名位场次条项件份个户家对])(左右|上下|以上|以下)/u;

const QUANTITY = new RegExp(
  `(?:(?<before>${BEFORE})\\s*)?(?:(?<share>百分之|千分之)\\s*(?<of>${ARABIC}|${CHINESE})|(?<parts>[二两三四五六七八九十])分之(?<above>[一二两三四五六七八九])|` +
    `(?<ratio>${ARABIC})\\s*(?<sign>[%‰])|(?<tenths>[一二两三四五六七八九]|\\d)成(?<half>[一二三四五六七八九半])?(?![立员为果绩效功了就本份])|` +
    `(?<majority>过半数?|半数以上|一半以上|大半|多半)|(?<halfway>一半|半数)|${NOT_AFTER}(?<arabic>${ARABIC})(?<multiple>[百千万亿]+)?(?![.\\-]?[A-Za-z\\d])|${NOT_AFTER}(?<chinese>${CHINESE}))(?<after>${AFTER})?(?<multiple2>[万亿])?`,
  'gu',
);

/** The numbers of a text, from left to right, rough ones as ranges. What only names something (八项规定, 9时30分, 一对一) is none. */
export function quantitiesIn(text: string): Quantity[] {
  const plain = without(halfWidth(text), fixedNamesIn(halfWidth(text)));
  const rough = roughQuantitiesIn(plain);
  const quantities: Quantity[] = rough.map(({ start, end, low, high }) => {
    return { start, end, words: text.slice(start, end), rate: false, exact: false, low, high, step: 1 };
  });
  const left = without(plain, rough);
  for (const found of left.matchAll(QUANTITY)) {
    const end = found.index + found[0].length;
    const behind = BEHIND_UNIT.exec(left.slice(end, end + 6))?.[1];
    const read = readGroups({ ...found.groups, after: found.groups?.['after'] ?? behind });
    if (read === undefined) continue;
    quantities.push({ start: found.index, end, words: text.slice(found.index, end), ...read });
  }
  return quantities.sort((one, other) => one.start - other.start);
}

/** What is read already gives way to marks that no pattern knows; everything keeps its place. */
function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  if (spans.length === 0) return text;
  const kept = text.split('');
  for (const { start, end } of spans) kept.fill('＿', start, end);
  return kept.join('');
}

/** Full-width figures, percent signs, points and commas of figures as half-width ones, each in its place. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',');

type Read = Pick<Quantity, 'rate' | 'exact' | 'low' | 'high' | 'step'>;
type Groups = Readonly<Record<string, string | undefined>>;

function readGroups(groups: Groups): Read | undefined {
  const { before, after } = groups;
  if (groups['majority'] !== undefined) return { rate: true, exact: false, low: 0.5, high: 1, step: 0.01 };
  if (groups['halfway'] !== undefined)
    return before === undefined
      ? { rate: true, exact: false, low: 0.45, high: 0.55, step: 0.1 }
      : spread(0.5, 0.05, true, before, after);
  const rate = rateOf(groups);
  if (rate !== undefined) return spread(rate.value, rate.step, true, before, after);
  const { chinese } = groups;
  const range = chinese === undefined ? undefined : looseRange(chinese);
  if (range !== undefined) return { rate: false, exact: false, ...range, step: 1 };
  const value = chinese === undefined ? arabicOf(groups) : parseChineseNumeral(chinese);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const times = { 万: 1_0000, 亿: 1_0000_0000 }[groups['multiple2'] ?? ''] ?? 1;
  return spread(value * times, roundness(value) * times, false, before, after);
}

const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1_0000, 亿: 1_0000_0000 };

function arabicOf({ arabic, multiple }: Groups): number | undefined {
  if (arabic === undefined) return undefined;
  const times = [...(multiple ?? '')].reduce((product, char) => product * (MULTIPLES[char] ?? 1), 1);
  return tidy(Number(arabic.replaceAll(',', '')) * times);
}

/** Takes the dust of binary fractions off. */
const tidy = (value: number): number => Number(value.toFixed(8));

/** The share, and what its last written digit is worth. */
function rateOf(groups: Groups): { readonly value: number; readonly step: number } | undefined {
  const { share, of, ratio, sign, tenths, half, parts, above } = groups;
  if (tenths !== undefined) {
    const fraction = half === undefined ? 0 : half === '半' ? 5 : (parseChineseNumeral(half) ?? 0);
    const value = (numberOf(tenths) ?? 0) * 10 + fraction;
    return { value: value / 100, step: half === undefined ? 0.1 : 0.01 };
  }
  if (parts !== undefined && above !== undefined) {
    const value = (parseChineseNumeral(above) ?? 0) / (parseChineseNumeral(parts) ?? 1);
    return { value, step: 0.01 };
  }
  const written = of ?? ratio;
  const value = written === undefined ? undefined : numberOf(written);
  if (value === undefined || written === undefined) return undefined;
  const whole = share === '千分之' || sign === '‰' ? 1000 : 100;
  const places = /[.点](.+)$/.exec(written)?.[1]?.length ?? 0;
  return { value: tidy(value / whole), step: 10 ** -places / whole };
}

/** 百分之百 says 百 for 一百. */
const numberOf = (written: string): number | undefined =>
  written === '百' ? 100 : /^\d/.test(written) ? Number(written.replaceAll(',', '')) : parseChineseNumeral(written);

/** 五六 → 5–6, 三四十 → 30–49, 十五六 → 15–16: two digits in a row mean somewhere there. */
function looseRange(text: string): { readonly low: number; readonly high: number } | undefined {
  const found = /^(.*?)([一二三四五六七八])([二三四五六七八九])([十百千万]?)$/u.exec(text.replaceAll('两', '二'));
  if (found === null) return undefined;
  const [, head = '', first = '', second = '', unit = ''] = found;
  const low = parseChineseNumeral(head + first + unit);
  const high = parseChineseNumeral(head + second + unit);
  if (low === undefined || high === undefined || (head !== '' && !/[十百千万]$/.test(head))) return undefined;
  const [one = 0, other = 0] = [parseChineseNumeral(first), parseChineseNumeral(second)];
  if (other !== one + 1) return undefined;
  return { low, high: unit === '' ? high : high + (parseChineseNumeral(`一${unit}`) ?? 1) - 1 };
}

/** 180 → 10, 200 → 100, 56 → 1: how coarse a round number is. */
function roundness(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** What agrees: 180余 with 180–189, 约200 with a tenth to either side, 近97% with a little less, 90%以上 with whatever is more. */
function spread(value: number, step: number, rate: boolean, before?: string, after?: string): Read {
  const range = (low: number, high: number): Read => ({
    rate,
    exact: low === high,
    low: tidy(low),
    high: tidy(high),
    step,
  });
  const margin = rate ? Math.max(step, 0.01) : Math.max(1, value / 10);
  const most = rate ? 1 : Number.POSITIVE_INFINITY;
  if (after === '以上' || MORE_WORDS.has(before)) return range(value, most);
  if (after === '以下' || LESS_WORDS.has(before)) return range(0, value);
  if (NEARLY_WORDS.has(before)) return range(value - margin, value);
  if (ABOUT_WORDS.has(before) || after === '左右' || after === '上下') return range(value - margin, value + margin);
  if (after === '余' || after === '多' || after === '来')
    return range(value, value + (rate ? margin : Math.max(step, 10) - 1));
  return range(value, value);
}

const wordsOf = (alternatives: string): ReadonlySet<string | undefined> => new Set(alternatives.split('|'));
const MORE_WORDS = wordsOf(MORE);
const LESS_WORDS = wordsOf(LESS);
const ABOUT_WORDS = wordsOf(ABOUT);
const NEARLY_WORDS = wordsOf(NEARLY);
