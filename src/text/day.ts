import { parseChineseNumeral } from './numeral.ts';
import { plainForm } from './plain-form.ts';

/**
 * 日期. A day is its ISO text `2013-05-06`: it sorts as text, prints as text and never meets a time zone.
 * Arithmetic goes through whole days since 1970-01-01 in the proleptic Gregorian calendar.
 */
export type Day = string;

/** A day written without its year (`5月6日`), as `--05-06`, until the campaign's period supplies one. */
export type YearlessDay = string;

const DAY_MS = 86_400_000;

const SEPARATOR = '[-/.年]';
const FULL_DAY = [
  new RegExp(`^(\\d{4}) ?${SEPARATOR} ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?$`),
  /^(\d{4})(\d{2})(\d{2})$/,
];
const YEARLESS_DAY = [/^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/, /^(\d{1,2})[./](\d{1,2})[日号]?$/];

/** What follows a day and changes nothing of it: the part of the day, the time of an exported table, a full stop. */
const TRAIL =
  /(?: ?[(]?(?:上午|下午|中午|晚上?|早上|凌晨|傍晚|当天|当日)[)]?(?: ?\d{1,2}(?:[点时](?:\d{1,2}分?|半|整)?|:\d{2}(?::\d{2})?))?|[ T日号]\d{1,2}[点时](?:\d{1,2}分?|半|整)?|[ T]\d{1,2}:\d{2}(?::\d{2})?|[,;。、.]+)$/;
const WEEKDAY = /[ (]*(?:星期|周|礼拜)([一二三四五六日天])[)]?$/;
const WEEKDAYS = '日一二三四五六';

/** 29 February is a real day only in a leap year, so a day without its year is checked against one. */
const ANY_LEAP_YEAR = 2000;

/**
 * Reads a day in any of the spellings clerks use: `2013-05-06`, `2013/5/6`, `2013.5.6`, `2013年5月6日`, `20130506`, `2013-5-6日`,
 * `二〇一三年五月六日`, in full-width figures, with 上午 or its day of the week behind it; or without its year `5月6日`, `5.6`, `5/6`. Returns
 * `undefined` for anything else: days that do not exist (2月30日), and a day of the week that is not that day's.
 */
export function parseDay(text: string): Day | YearlessDay | undefined {
  const direct = parseBare(text);
  if (direct !== undefined) return direct;
  const plain = plainForm(text);
  const weekday = WEEKDAY.exec(plain.replace(TRAIL, ''))?.[1];
  const bare = [TRAIL, WEEKDAY, TRAIL].reduce((rest, pattern) => rest.replace(pattern, '').trim(), plain);
  const day = parseBare(inFigures(bare));
  if (day === undefined || weekday === undefined || isYearless(day)) return day;
  return WEEKDAYS[weekdayOf(day)] !== weekday.replace('天', '日') ? undefined : day;
}

/** 二〇一三年五月六日 → 2013年5月6日. */
const inFigures = (text: string): string =>
  /^[〇零○一二三四五六七八九十廿]+[年月]/.test(text)
    ? text.replace(/[〇零○一二三四五六七八九十廿]+(?=[年月日号])/g, (number) =>
        String(parseChineseNumeral(number) ?? number),
      )
    : text;

function parseBare(text: string): Day | YearlessDay | undefined {
  for (const pattern of FULL_DAY) {
    const found = pattern.exec(text);
    if (found) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  for (const pattern of YEARLESS_DAY) {
    const found = pattern.exec(text);
    if (found) return dayOf(ANY_LEAP_YEAR, Number(found[1]), Number(found[2]))?.replace(/^\d{4}/, '-');
  }
  return undefined;
}

export const isYearless = (day: Day | YearlessDay): boolean => day.startsWith('--');

/** The last day of a month without its year, which February has to wait for: `--02-99`. */
const LAST = 99;

/** Puts the year on a yearless day; `undefined` where that day does not exist in that year. */
export function withYear(day: YearlessDay, year: number): Day | undefined {
  if (Number(day.slice(5, 7)) === LAST) return lastOfMonth(year, Number(day.slice(2, 4)));
  return dayOf(year, Number(day.slice(2, 4)), Number(day.slice(5, 7)));
}

/** The day with these parts, months and days from 1, or `undefined` where the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const toNumber = (day: Day): number => Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / DAY_MS;

const lastOfMonth = (year: number, month: number): Day | undefined =>
  month < 1 || month > 12 ? undefined : dayOf(year, month, daysInMonth(year, month));

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** What a deadline adds to its day without moving it: the day itself is in time. */
const IN_TIME = /(?:之前|以前|前)?(?:完成|整改到位|整改完成|整改完毕|办结|落实到位|落实|销号)?$/;

/**
 * 期限: a day as above, or the end of a month, a quarter or a year: 6月底前, 2013年6月底, 二季度末, 年底前. What 本月底 or 6月中旬 means nobody can tell
 * from the record: `undefined`.
 */
export function parseDeadline(text: string): Day | YearlessDay | undefined {
  const bare = inFigures(
    plainForm(text)
      .replace(/\s+/g, '')
      .replace(/^(?:于|在)/, '')
      .replace(/^(?:今年|本年度?|当年)(?=.)/, '')
      .replace(IN_TIME, ''),
  );
  const found = /^(?:(\d{4})年)?(?:(\d{1,2})月(?:份)?[底末]|第?([一二三四1-4])季度[底末]|年?[底末内])$/.exec(bare);
  if (found === null) return parseDay(bare);
  const [, year, month, quarter = ''] = found;
  if (/^[底末内]$/.test(bare)) return undefined;
  const last = Number(month ?? QUARTERS[quarter] ?? 12);
  if (year !== undefined) return lastOfMonth(Number(year), last);
  return last >= 1 && last <= 12 ? `--${String(last).padStart(2, '0')}-${LAST}` : undefined;
}

export function addDays(day: Day, count: number): Day {
  return new Date((toNumber(day) + count) * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; 0 for the same day, negative when it is before. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7;

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
export const later = (a: Day, b: Day): Day => (a >= b ? a : b);

/** Whether the day lies in [from, to], both ends included; an absent end is open. */
export function within(day: Day, range: { from?: Day | undefined; to?: Day | undefined }): boolean {
  return (range.from === undefined || day >= range.from) && (range.to === undefined || day <= range.to);
}

/** `2013.5.6`: for the narrow columns of a table. */
export const shortDay = (day: Day): string => `${yearOf(day)}.${monthOf(day)}.${dayOfMonth(day)}`;

/** `2013年5月6日`: Arabic figures, the full year, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export const chineseDay = (day: Day): string => `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;

/** 周年: the anniversary of a day in a year; 29 February falls on the 28th where the year has none. */
export function anniversaryIn(year: number, day: Day): Day {
  return dayOf(year, monthOf(day), dayOfMonth(day)) ?? `${String(year).padStart(4, '0')}-02-28`;
}
