import type { Coverage, Obligation } from '../pairing/obligation.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import {
  addDays,
  chineseDay,
  type Day,
  daysBetween,
  daysInMonth,
  earlier,
  isYearless,
  later,
  monthOf,
  weekdayOf,
  yearOf,
} from '../text/day.ts';
import { addTo } from '../text/grouped.ts';
import { countFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';

/**
 * 进度: by the end of each week and each month of the campaign, how much of what is asked for was due (the plan) and how much was done, exempt
 * obligations aside. Both add up from the beginning. What lies behind `asOf` is not known yet: 不适用.
 */
export function progressFigures({ period, asOf }: Campaign, coverage: Coverage): Figure[] {
  const asked = coverage.obligations.filter(({ outcome }) => outcome !== 'exempt');
  if (asked.length === 0) return [];
  const due = running(asked, ({ window }) => window.to, subjectsOf);
  const met = running(
    asked.filter(({ outcome }) => outcome === 'met'),
    ({ metOn, window }) => (metOn === undefined || isYearless(metOn) ? window.from : metOn),
    ({ talks }) => talks,
  );
  const last = [due.lastBy(asOf), met.lastBy(asOf)].reduce<Day>(later, period.to);
  const figures = (family: string, stretches: readonly CalendarStretch[]): Figure[] =>
    stretches.flatMap(({ name, to }) => {
      const id = figureId(`progress.by-${family}`, name);
      const day = `截至${chineseDay(to)}`;
      const planned = due.by(to);
      const done = name > asOf ? undefined : met.by(to);
      return [
        countFigure(`${id}.due`, planned.count, '项', {
          formula: `${day}时限已到的应谈项数，免谈的不计，从头累计`,
          records: planned.records,
        }),
        countFigure(`${id}.met`, done?.count, '项', {
          formula: `${day}已经谈到的应谈项数，按谈够的那一场的日期计，免谈的不计，从头累计`,
          records: done?.records ?? [],
        }),
      ];
    });
  return [...figures('week', weeksBetween(period.from, last)), ...figures('month', monthsOf(period.from, last))];
}

const subjectsOf = ({ subject, pairing }: Obligation): readonly SourceRecord[] =>
  subject.length === 0 ? [pairing] : subject;

/** Obligations one after the other by a day of theirs, and what they come to up to any day. */
type Running = {
  by(day: Day): { readonly count: number; readonly records: readonly SourceRecord[] };
  /** The last of those days that is not after the given one. */
  lastBy(day: Day): Day;
};

/** Days are asked for in their order or not: every sum is read off one list of days, made once. */
function running(
  obligations: readonly Obligation[],
  dayOf: (obligation: Obligation) => Day,
  behind: (obligation: Obligation) => readonly SourceRecord[],
): Running {
  const byDay = new Map<Day, Obligation[]>();
  for (const obligation of obligations) addTo(byDay, dayOf(obligation), obligation);
  const days = [...byDay.keys()].sort();
  const records = new Set<SourceRecord>();
  let count = 0;
  const sums = days.map((day) => {
    const those = byDay.get(day) ?? [];
    for (const obligation of those) for (const record of behind(obligation)) records.add(record);
    count += those.length;
    return { count, records: records.size };
  });
  const listed = [...records];
  const lastAt = (day: Day): number => days.findLastIndex((it) => it <= day);
  return {
    by(day) {
      const sum = sums[lastAt(day)];
      return { count: sum?.count ?? 0, records: listed.slice(0, sum?.records ?? 0) };
    },
    lastBy: (day) => days[lastAt(day)] ?? '',
  };
}

/** 一周 or 一月 of a campaign: what its figures are called by, and its last day inside the campaign. */
type CalendarStretch = { readonly name: string; readonly to: Day };

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
const monthsOf = (from: Day, to: Day): CalendarStretch[] =>
  monthsBetween(from, to).map((name) => {
    const first = `${name}-01`;
    return { name, to: earlier(addDays(first, daysInMonth(yearOf(first), monthOf(first)) - 1), later(from, to)) };
  });

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
