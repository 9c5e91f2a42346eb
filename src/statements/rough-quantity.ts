import { parseChineseNumeral } from '../text/numeral.ts';

/** 概数: a number that is said only roughly (数百, 几十, 上百, 十几, 百余, 三五百, 99—101). */
export type RoughQuantity = {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
};

type Range = { readonly low: number; readonly high: number };
type Shape = { readonly pattern: RegExp; range(groups: readonly string[]): Range | undefined };

const DIGIT = '[一二两三四五六七八九]';
/** What makes 3至5 a count and no stretch of days or pages. */
const COUNTED = '人次|场次|[人名位场次条项件份个户家对轮批岁]|多?万|分钟|小时';

const unitOf = (char: string): number => parseChineseNumeral(`一${char}`) ?? 1;
const within = (low: number, high: number): Range | undefined => (low < high ? { low, high } : undefined);

/** Every shape of the grammar, each with what agrees with it. */
const SHAPES: readonly Shape[] = [
  { pattern: /成百上千|成百成千|上百上千/gu, range: () => ({ low: 100, high: 9999 }) },
  { pattern: /成千上万|成千累万/gu, range: () => ({ low: 1000, high: 99999 }) },
  {
    // 数百, 好几十, 几百余: the number itself is left open.
    pattern: /(?:(?<![分参总函基计指系无度])数|好几|几)([十百千万])[余多来]?(?![分之])/gu,
    range: ([unit = '']) => ({ low: 2 * unitOf(unit), high: 10 * unitOf(unit) - 1 }),
  },
  {
    pattern:
      /(?<![以历向楼])(?:上|过|超|破|逾|超过|突破)([百千万])(?:[余多](?=[人名位场次条项件份个户家对]))?(?![分岁年般姓度米])/gu,
    range: ([unit = '']) => ({ low: unitOf(unit), high: 10 * unitOf(unit) - 1 }),
  },
  {
    pattern: /(?:将近|接近|近)([百千万])(?![分岁年般姓度米])/gu,
    range: ([unit = '']) => ({ low: 0.8 * unitOf(unit), high: unitOf(unit) }),
  },
  {
    pattern: /(?:大约|大概|约莫|约)([百千万])(?![分岁年般姓度米])/gu,
    range: ([unit = '']) => ({ low: 0.8 * unitOf(unit), high: 1.2 * unitOf(unit) }),
  },
  {
    pattern: /(?<![零一二两三四五六七八九十百千万亿\d近约])(百|千|万)[余多](?![分样])/gu,
    range: ([unit = '']) => ({ low: unitOf(unit), high: 2 * unitOf(unit) - 1 }),
  },
  {
    pattern: /(?<![零一二两三四五六七八九十百千万亿\d])([十百千])来(?=[人名位场次条项件份个户家对万])/gu,
    range: ([unit = '']) => ({ low: 0.9 * unitOf(unit), high: unitOf(unit) * (unit === '十' ? 1.9 : 1.2) }),
  },
  {
    pattern: /([零一二两三四五六七八九百千]*十)几(?!分之)/gu,
    range: ([tens = '']) => {
      const value = parseChineseNumeral(tens);
      return value === undefined ? undefined : within(value + 1, value + 9);
    },
  },
  {
    // 三五百, 三五个: neighbours but one. 三五 alone is a day or a name.
    pattern: new RegExp(`(?<![第${'零一二两三四五六七八九十百千万'}])三五([十百千万]?)(?=${COUNTED})`, 'gu'),
    range: ([unit = '']) => {
      const worth = unit === '' ? 1 : unitOf(unit);
      return { low: 3 * worth, high: 5 * worth + (unit === '' ? 0 : worth - 1) };
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.．:：/〔〕\\-‑–—])(\\d+)\\s*(?:-|‑|－|–|—|~|～|至|到)\\s*(\\d+)(?=\\s*(?:${COUNTED}))`,
      'gu',
    ),
    range: ([low, high]) => within(Number(low), Number(high)),
  },
  {
    pattern: new RegExp(
      `(?<![第年月日零一二两三四五六七八九十百千])((?:${DIGIT}|十|百)+)[至到]((?:${DIGIT}|十|百)+)(?=(?:${COUNTED}))`,
      'gu',
    ),
    range: ([low = '', high = '']) => within(parseChineseNumeral(low) ?? 0, parseChineseNumeral(high) ?? 0),
  },
];

/** The rough numbers of a text, from left to right; figures and points are half-width. */
export function roughQuantitiesIn(text: string): RoughQuantity[] {
  const found: RoughQuantity[] = [];
  for (const { pattern, range } of SHAPES)
    for (const match of text.matchAll(pattern)) {
      const read = range(match.slice(1).map((group: string | undefined) => group ?? ''));
      const [start, end] = [match.index, match.index + match[0].length];
      if (read !== undefined && !found.some((it) => it.start < end && start < it.end))
        found.push({ start, end, ...read });
    }
  return found.sort((one, other) => one.start - other.start);
}
