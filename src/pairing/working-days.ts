import type { Calendar } from '../records/calendar.ts';
import type { Duration } from '../records/pairing.ts';
import { addDays, type Day, weekdayOf } from '../text/day.ts';

/** 工作日: without a calendar, Saturdays and Sundays are off. */
function isWorkingDay(day: Day, calendar: Calendar | undefined): boolean {
  if (calendar?.workdays.includes(day)) return true;
  if (calendar?.holidays.includes(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day that lies the duration after (`1`) or before (`-1`) a day, which is itself day 0. In working days it is the last of them,
 * so `5wd` after a Friday ends on the next Friday.
 */
export function shift(day: Day, duration: Duration, direction: 1 | -1, calendar: Calendar | undefined): Day {
  if (!duration.workdays) return addDays(day, direction * duration.days);
  let at = day;
  for (let left = duration.days; left > 0; ) {
    at = addDays(at, direction);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
