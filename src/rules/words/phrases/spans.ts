import { daysInMonth } from '../../../text/day.ts';

/** 6月31日 is the end of June, as 6月底 is read. */
export function lastDayOfMonth(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = Math.min(date, daysInMonth(year, month));
  return `${day.slice(0, 8)}${String(last).padStart(2, '0')}`;
}
