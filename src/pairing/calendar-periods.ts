import type { CampaignHead } from '../records/campaign-head.ts';
import type { Window } from '../records/pairing.ts';
import { addDays, dayOf, earlier, later, monthOf, yearOf } from '../text/day.ts';
import type { Stretch } from './stretch.ts';

type Unit = Extract<Window, { kind: 'every' }>['unit'];

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function labelOf(unit: keyof typeof MONTHS, year: number, index: number): string {
  if (unit === 'month') return `${year}年${index + 1}月`;
  if (unit === 'quarter') return `${year}年第${'一二三四'.charAt(index)}季度`;
  return unit === 'half' ? `${year}年${index === 0 ? '上' : '下'}半年` : `${year}年`;
}

/** The whole calendar periods from the one that holds `from` to the one that holds `to`. */
function periodsAcross(unit: keyof typeof MONTHS, from: string, to: string): Stretch[] {
  const months = MONTHS[unit];
  const periods: Stretch[] = [];
  let start = yearOf(from) * 12 + Math.floor((monthOf(from) - 1) / months) * months;
  const last = yearOf(to) * 12 + monthOf(to) - 1;
  const firstDay = (month: number) => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? from;
  for (; start <= last; start += months) {
    const label = labelOf(unit, Math.floor(start / 12), (start % 12) / months);
    periods.push({ from: firstDay(start), to: addDays(firstDay(start + months), -1), label });
  }
  return periods;
}

/** 每月、每季度、每学期 …: the periods that overlap the campaign, clipped to it; those cut short are left out with `partial: drop`. */
export function calendarPeriods(
  unit: Unit,
  partial: 'count' | 'drop',
  { period, terms }: Pick<CampaignHead, 'period' | 'terms'>,
): Stretch[] {
  const whole =
    unit === 'term'
      ? terms.map((term) => ({ from: term.from, to: term.to, label: `${term.id}学期` }))
      : periodsAcross(unit, period.from, period.to);
  return whole
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .filter(({ from, to }) => partial === 'count' || (from >= period.from && to <= period.to))
    .map(({ from, to, label }) => ({ from: later(from, period.from), to: earlier(to, period.to), label }));
}
