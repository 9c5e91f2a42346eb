import { parseChineseNumeral } from './numeral.ts';
import { plainForm } from './plain-form.ts';

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL = /^\d+(?:\.\d+)?$/;

/** What stands behind a count and says no more than that things are counted. */
const COUNTED = /(?:人次|场次|[份人条件项场次户个名轮期])$/;

/** 数: 412, ４１２, 1,200, 十二; `undefined` for anything else. */
export function parseAmount(text: string): number | undefined {
  const plain = plainForm(text);
  if (DECIMAL.test(plain)) return Number(plain);
  if (GROUPED.test(plain)) return Number(plain.replaceAll(',', ''));
  return parseChineseNumeral(plain);
}

/** 个数: a number, with what is counted behind it or 第 before it: 110份, 第2轮. */
export const parseCount = (text: string): number | undefined =>
  parseAmount(plainForm(text).replace(/^第 ?/, '').replace(COUNTED, '').trim());

/** How many noughts a multiplier behind figures stands for. */
const NOUGHTS = new Map(Object.entries({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }));

/** Figures, multipliers, a unit: 3万元. 千克 and 百分点 are units themselves; 3个亿 and 3万5 are left alone. */
const WITH_UNIT = /^([\d.,]+) ?((?:[十万亿]|百(?!分)|千(?![克米瓦卡]))*) ?([^\d万亿]*)$/;

/** 3万元 → 30000 and 元: the number written out, and the unit behind it; `undefined` where that cannot be told. */
export function numberWithUnit(text: string): { readonly value: number; readonly unit: string } | undefined {
  const [, figures = '', multipliers = '', unit = ''] = WITH_UNIT.exec(plainForm(text)) ?? [];
  const amount = parseAmount(figures);
  if (amount === undefined) return undefined;
  const noughts = [...multipliers].reduce((sum, it) => sum + (NOUGHTS.get(it) ?? 0), 0);
  const value = Number(`${amount}e${noughts}`); // in decimals: 1.1 times 10000 is a little more
  return value <= Number.MAX_SAFE_INTEGER ? { value, unit } : undefined;
}

/** Units of a measure, each with how many of the first it is. */
type Units = ReadonlyMap<string, number>;
export const MILLIMETRES: Units = new Map(Object.entries({ 毫米: 1, mm: 1, 厘米: 10, 公分: 10, cm: 10 }));
export const POINTS: Units = new Map(Object.entries({ 磅: 1, pt: 1 }));

/** 尺寸: a number with or without a unit that it may have: 26, 26毫米, 2.6厘米. */
export function parseMeasure(text: string, units: Units): number | undefined {
  const [, figures = '', unit = ''] = /^([\d.]+) ?(\p{Script=Han}+|[a-z]+)$/iu.exec(plainForm(text)) ?? [];
  const [amount, times] = [parseAmount(figures), units.get(unit.toLowerCase())];
  if (amount === undefined || times === undefined) return parseAmount(text);
  return Math.round(amount * times * 1000) / 1000;
}

const HOURS = /^(.+?) ?(?:个?小时|个?钟头|h)(半)?(?: ?(.+?) ?(?:分钟?|min))?$/i;
const MINUTES = /^(.+?) ?(?:分钟?|min(?:ute)?s?|')$/i;

const times = (amount: number | undefined, unit: number): number | undefined =>
  amount === undefined ? undefined : amount * unit;

/** 分钟: 40, 40分钟, 1小时20分, 1.5小时, 半小时, 一个半小时, 一刻钟. Whatever is about (约40分钟) is not read. */
export function parseMinutes(text: string): number | undefined {
  const plain = plainForm(text).replace(/^半个?(?:小时|钟头)$/, '30');
  const quarters = /^(.+?) ?刻钟?$/.exec(plain)?.[1];
  if (quarters !== undefined) return times(parseAmount(quarters), 15);
  const hours = HOURS.exec(plain);
  if (hours === null) return parseAmount(MINUTES.exec(plain)?.[1] ?? plain);
  const [, whole = '', half, rest] = hours;
  const base = parseAmount(whole.replace(/个?半$/, ''));
  const more = rest === undefined ? 0 : parseAmount(rest);
  if (base === undefined || more === undefined) return undefined;
  return (base + (half !== undefined || whole.endsWith('半') ? 0.5 : 0)) * 60 + more;
}
