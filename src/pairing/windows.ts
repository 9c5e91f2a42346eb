import type { Campaign } from '../records/campaign.ts';
import type { Event } from '../records/event.ts';
import { chineseKey } from '../records/keys.ts';
import type { Window } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import { addDays, anniversaryIn, chineseDay, type Day, later, within, yearOf } from '../text/day.ts';
import { own } from '../text/own.ts';
import { calendarPeriods } from './calendar-periods.ts';
import type { Stretch } from './stretch.ts';
import { shift } from './working-days.ts';

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
