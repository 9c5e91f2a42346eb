/** 日期 as fields of records: a day, a deadline, a stretch between two days. */
import * as z from 'zod';
import { isYearless, parseDay, parseDeadline, yearOf } from '../text/day.ts';
import { explainDay, explainDeadline } from './explain-day.ts';
import { naming, text } from './values.ts';

/** A year beyond these is a slip of the pen. */
const inOurTimes = (year: number): boolean => year >= 1900 && year <= 2100;

const dayField = (parse: (text: string) => string | undefined, explain: (text: string) => string) =>
  text.transform((value, context) => {
    const read = parse(value);
    if (read !== undefined && (isYearless(read) || inOurTimes(yearOf(read)))) return read;
    const message = read === undefined ? explain(value) : `「${value}」是 ${yearOf(read)} 年：年份是不是写错了？请核对`;
    context.addIssue({ code: 'custom', ...naming(message, [], 1) });
    return z.NEVER;
  });

/** 日期, possibly still without its year (`--05-06`): load/complete-years.ts puts it on and says so. */
export const day = dayField(parseDay, explainDay);

/** 期限: a day, or the end of a month, a quarter or a year (6月底前). */
export const deadline = dayField(parseDeadline, explainDeadline);

/** A day that must carry its year, because the year of other days is taken from it. */
export const fullDay = day.refine((value): boolean => !isYearless(value), {
  message: '这里的日期要写明年份，例如 2013-05-06',
});

/** Whether the first day is not after the second, as far as both are written and carry their years. */
export const inOrder = (from: string | undefined, to: string | undefined): boolean =>
  from === undefined || to === undefined || isYearless(from) || isYearless(to) || from <= to;

/** [from, to], both days included; an absent end is open. The end may not come before the start. */
export const notBackwards = (range: { from?: string | undefined; to?: string | undefined }): boolean =>
  inOrder(range.from, range.to);

export const BACKWARDS = naming('「{to}」早于「{from}」：请核对两个日期', ['to']);
