import type { Calendar } from '../../records/calendar.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { CampaignHead } from '../../records/campaign-head.ts';
import type { Event } from '../../records/event.ts';
import { chineseKey } from '../../records/keys.ts';
import type { Duration, Window } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import {
  addDays,
  anniversaryIn,
  chineseDay,
  type Day,
  dayOf,
  earlier,
  later,
  monthOf,
  weekdayOf,
  within,
  yearOf,
} from '../../text/day.ts';
import { own } from '../../text/own.ts';

/** A stretch of days in which a talk counts. `label` is how a message calls it: 活动期间, 2013年5月, 专题民主生活会前. */
export type Stretch = {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
};

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
function calendarPeriods(
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

type Clock = Extract<Window, { kind: 'within' }>;
type FixedWindow = Exclude<Window, { kind: 'within' | 'since-event' }>;

/** 「2013年5月6日至2013年5月31日」 */
export const chineseRange = (from: Day, to: Day): string => `${chineseDay(from)}至${chineseDay(to)}`;

function beforeMilestone(window: Extract<Window, { kind: 'before' }>, campaign: Campaign): Stretch[] {
  const milestone = campaign.milestones.find((it) => it.id === window.milestone);
  if (milestone === undefined) return [];
  // From the campaign's start to the day before, even where that is past the campaign's end.
  const to = window.inclusive ? milestone.date : addDays(milestone.date, -1);
  return [{ from: campaign.period.from, to, label: `${milestone.title}前` }];
}

/** 时限 that are the same for everybody: the campaign, dates, before a milestone, calendar periods. */
export function fixedStretches(window: FixedWindow, campaign: Campaign): readonly Stretch[] {
  switch (window.kind) {
    case 'campaign':
      return [{ ...campaign.period, label: '活动期间' }];
    case 'dates': {
      const { from = campaign.period.from, to = campaign.period.to } = window;
      return [{ from, to, label: chineseRange(from, to) }];
    }
    case 'before':
      return beforeMilestone(window, campaign);
    case 'every':
      return calendarPeriods(window.unit, window.partial, campaign);
    default:
      return window satisfies never;
  }
}

const SIDES = { after: '后', before: '前', around: '前后' } as const;

function around(anchor: Day, name: string, clock: Clock, campaign: Campaign): Stretch {
  const end = (direction: 1 | -1) => shift(anchor, clock, direction, campaign.calendar);
  return {
    from: clock.side === 'after' ? anchor : end(-1),
    to: clock.side === 'before' ? anchor : end(1),
    label: `${name}（${chineseDay(anchor)}）${SIDES[clock.side]}${clock.days}${clock.workdays ? '个工作日' : '日'}内`,
  };
}

/**
 * 情形 windows. The event's day is day 0, and neither end is cut by the campaign. Other windows begin with the event at the earliest:
 * a talk cannot answer what has not happened; those that are over by then are left out.
 */
export function eventStretches(window: Window, event: Event, campaign: Campaign): readonly Stretch[] {
  const { date, kind } = event;
  if (window.kind === 'since-event')
    return [{ from: date, to: later(date, campaign.asOf), label: `${kind}（${chineseDay(date)}）之后` }];
  if (window.kind === 'within') return [around(date, kind, window, campaign)];
  return fixedStretches(window, campaign)
    .filter((stretch) => stretch.to >= date)
    .map((stretch) => ({ ...stretch, from: later(stretch.from, date) }));
}

/** The date that a per-person clock counts from: birthDate, or a key of `dates`. */
export const anchorDate = (person: Person, clock: Clock): Day | undefined =>
  clock.of === 'birthDate' ? person.birthDate : own(person.dates, clock.of);

/** 出生日期、任职日期 … windows: of the date itself, or of each of its returns (itself included), if it falls in the campaign. */
export function dateStretches(anchor: Day, clock: Clock, campaign: Campaign): readonly Stretch[] {
  if (clock.yearly) return anniversaryStretches(anchor, clock, campaign);
  return within(anchor, campaign.period) ? [around(anchor, chineseKey(clock.of), clock, campaign)] : [];
}

/** 周年: one window for each return of the date that falls in the campaign. */
export function anniversaryStretches(anchor: Day, clock: Clock, campaign: Campaign): readonly Stretch[] {
  const name = clock.of === 'birthDate' ? chineseKey(clock.of) : `${clock.of}周年`;
  const stretches: Stretch[] = [];
  for (let year = yearOf(campaign.period.from); year <= yearOf(campaign.period.to); year += 1) {
    const day = anniversaryIn(year, anchor);
    if (day >= anchor && within(day, campaign.period)) stretches.push(around(day, name, clock, campaign));
  }
  return stretches;
}
