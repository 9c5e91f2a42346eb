import {
  addDays,
  type Day,
  daysBetween,
  daysInMonth,
  earlier,
  later,
  monthOf,
  weekdayOf,
  yearOf,
} from '../text/day.ts';
import { monthsBetween } from './months-between.ts';

/** 一周 or 一月 of a campaign: what its figures are called by, and its last day inside the campaign. */
export type CalendarStretch = { readonly name: string; readonly to: Day };

/** More weeks than a campaign is told by: months do for it, and beyond months a year was mistyped. */
const MOST_WEEKS = 106;

/** The weeks, Monday to Sunday, that [from, to] touches, by their Mondays; none where there are too many. */
export function weeksBetween(from: Day, to: Day): CalendarStretch[] {
  const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
  const count = Math.floor(daysBetween(monday, to) / 7) + 1;
  if (count < 1 || count > MOST_WEEKS) return [];
  return Array.from({ length: count }, (_, index) => {
    const name = addDays(monday, 7 * index);
    return { name, to: earlier(addDays(name, 6), to) };
  });
}

/** The months that [from, to] touches, as `2013-05`. */
export const monthsOf = (from: Day, to: Day): CalendarStretch[] =>
  monthsBetween(from, to).map((name) => {
    const first = `${name}-01`;
    return { name, to: earlier(addDays(first, daysInMonth(yearOf(first), monthOf(first)) - 1), later(from, to)) };
  });
