/**
 * 日期. A day is its ISO text `2013-05-06`: it sorts as text, prints as text and never meets a time zone.
 * Arithmetic goes through whole days since 1970-01-01 in the proleptic Gregorian calendar.
 */
export type Day = string;

/** A day written without its year (`5月6日`), as `--05-06`, until the campaign's period supplies one. */
export type YearlessDay = string;

const DAY_MS = 86_400_000;

const FULL_DAY = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const YEARLESS_DAY = [/^(\d{1,2})月(\d{1,2})[日号]$/, /^(\d{1,2})[./](\d{1,2})$/];

/** 29 February is a real day only in a leap year, so a day without its year is checked against one. */
const ANY_LEAP_YEAR = 2000;

/**
 * Reads a day in any of the spellings clerks use: `2013-05-06`, `2013/5/6`, `2013.5.6`, `2013年5月6日`, `20130506`, or without its
 * year `5月6日`, `5.6`, `5/6`. Returns `undefined` for anything else, days that do not exist (2月30日) included.
 */
export function parseDay(text: string): Day | YearlessDay | undefined {
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

/** Puts the year on a yearless day; `undefined` where that day does not exist in that year. */
export function withYear(day: YearlessDay, year: number): Day | undefined {
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
