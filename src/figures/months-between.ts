import { type Day, monthOf, yearOf } from '../text/day.ts';

/** More months than any campaign has: beyond them a year was mistyped, and a row per month would be noise. */
const MOST = 120;

/** `2013-05`, `2013-06` …: the months that [from, to] touches; none where there are absurdly many. */
export function monthsBetween(from: Day, to: Day): string[] {
  const first = yearOf(from) * 12 + monthOf(from) - 1;
  const count = yearOf(to) * 12 + monthOf(to) - first;
  if (count < 1 || count > MOST) return [];
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
