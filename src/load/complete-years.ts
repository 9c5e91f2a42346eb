import type { Origin } from '../source/origin.ts';
import { isYearless, within, withYear, yearOf } from '../text/day.ts';
import type { Judgement } from './catalogue.ts';

type Period = { readonly from: string; readonly to: string };
type Dated = { readonly origin: Origin; readonly id?: string };

/** The year that the period gives to a yearless day: its only year, or the only one that puts the day inside it. */
function yearFor(day: string, period: Period): string | undefined {
  const first = yearOf(period.from);
  const last = yearOf(period.to);
  if (first === last) return withYear(day, first);
  const inside: string[] = [];
  for (let year = first; year <= last; year += 1) {
    const full = withYear(day, year);
    if (full !== undefined && within(full, period)) inside.push(full);
  }
  return inside.length === 1 ? inside[0] : undefined;
}

const YEARLESS = /^--\d\d-\d\d$/;

/** Puts `replace`'s answer in the place of every yearless day below a value. Visits every record, so it makes nothing until it finds one. */
function rewrite(value: object, path: string, replace: (day: string, path: string) => string): void {
  const holder = value as Record<string, unknown>; // arrays too: their indexes are keys here
  for (const key in holder) {
    const item = holder[key];
    if (typeof item === 'string') {
      if (isYearless(item) && YEARLESS.test(item)) holder[key] = replace(item, path + key);
    } else if (typeof item === 'object' && item !== null && key !== 'origin') {
      rewrite(item, `${path}${key}.`, replace);
    }
  }
}

/** 期限 lies ahead. */
const isDeadline = (field: string): boolean => field === 'due';

/**
 * Puts the year on days written without one (5月6日), in place, before anybody sees the records. Of those that lie between the first day of
 * the campaign and the day up to which it is reported (`until`) nobody asks which year is meant; of the others one note a file says how many
 * and which year. A day whose year the period leaves open is an error.
 */
export function completeYears(records: readonly Dated[], period: Period, until = period.to): Judgement[] {
  const judgements: Judgement[] = [];
  const completed = new Map<string, { first: { origin: Origin; field: string }; count: number; years: Set<number> }>();
  for (const record of records) {
    rewrite(record, '', (day, field) => {
      const full = yearFor(day, period);
      if (full === undefined) {
        const message = '日期没有写年份，从活动时间看不出是哪一年（或那一年没有这一天）：请写全，例如 2013-05-06';
        judgements.push({
          rule: 'year-unknown',
          severity: 'error',
          origin: record.origin,
          field,
          record: record.id,
          message,
        });
        return day;
      }
      if (within(full, { from: period.from, to: isDeadline(field) ? undefined : until })) return full;
      const note = completed.get(record.origin.file) ?? {
        first: { origin: record.origin, field },
        count: 0,
        years: new Set<number>(),
      };
      note.count += 1;
      note.years.add(yearOf(full));
      completed.set(record.origin.file, note);
      return full;
    });
  }
  for (const { first, count, years } of completed.values()) {
    const message = `这个文件里有 ${count} 处日期没有写年份，已按活动时间当作 ${[...years].sort().join('、')} 年`;
    judgements.push({ rule: 'year-supplied', severity: 'hint', ...first, message });
  }
  return judgements;
}
