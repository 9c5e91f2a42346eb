/** Windows, rounds and events: every stretch of days in which a pairing asks for its talks. */
import type { Campaign } from '../../../src/records/campaign.ts';
import type { Event } from '../../../src/records/event.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import { addDays, type Day } from '../../../src/text/day.ts';

/** `on`: the reference date. */
export type Slot = {
  readonly from: Day;
  readonly to: Day;
  readonly on: Day;
  readonly round?: number;
  readonly event?: Event;
};

function everyDay(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Calendar months that overlap the campaign, clipped to it; the clipped ones left out where the pairing drops partial periods. */
function months(campaign: Campaign, dropPartial: boolean): Slot[] {
  const days = everyDay(campaign.period.from, campaign.period.to);
  const names = [...new Set(days.map((day) => day.slice(0, 7)))];
  return names.flatMap((name) => {
    const inside = days.filter((day) => day.startsWith(name));
    const whole = everyDay(`${name}-01`, addDays(`${name}-01`, 31)).filter((day) => day.startsWith(name));
    if (dropPartial && inside.length < whole.length) return [];
    const from = inside[0] ?? '';
    const to = inside.at(-1) ?? '';
    return [{ from, to, on: to }];
  });
}

function windowsOf(campaign: Campaign, pairing: Pairing): Slot[] {
  const { window } = pairing;
  const { from, to } = campaign.period;
  if (window.kind === 'campaign') return [{ from, to, on: to }];
  if (window.kind === 'every' && window.unit === 'month') return months(campaign, window.partial === 'drop');
  if (window.kind === 'dates') return [{ from: window.from ?? from, to: window.to ?? to, on: window.to ?? to }];
  if (window.kind === 'before') {
    const meeting = campaign.milestones.find((milestone) => milestone.id === window.milestone)?.date ?? '';
    const last = window.inclusive ? meeting : addDays(meeting, -1);
    return [{ from, to: last, on: last }];
  }
  throw new Error(`the oracle knows no window ${window.kind}`);
}

/** The clock of one event. */
export function clockOf(campaign: Campaign, pairing: Pairing, event: Event): Slot {
  const { window } = pairing;
  if (window.kind === 'since-event') return { from: event.date, to: campaign.asOf, on: event.date, event };
  if (window.kind !== 'within') throw new Error(`the oracle knows no window ${window.kind} of an event`);
  const before = window.side === 'after' ? 0 : window.days;
  const after = window.side === 'before' ? 0 : window.days;
  return { from: addDays(event.date, -before), to: addDays(event.date, after), on: event.date, event };
}

const eventsOf = (campaign: Campaign, pairing: Pairing): Event[] =>
  campaign.events.filter((event) => pairing.trigger?.event.includes(event.kind));

/** Every slot of the pairing: windows times rounds, or one per event. */
export function slotsOf(campaign: Campaign, pairing: Pairing): Slot[] {
  if (pairing.trigger) return eventsOf(campaign, pairing).map((event) => clockOf(campaign, pairing, event));
  const windows = windowsOf(campaign, pairing);
  const { rounds } = pairing;
  if (rounds === undefined) return windows;
  if (typeof rounds !== 'number') return rounds.map(({ from, to }, index) => ({ from, to, on: to, round: index + 1 }));
  const numbers = Array.from({ length: rounds }, (_, index) => index + 1);
  return windows.flatMap((slot) => numbers.map((round) => ({ ...slot, round })));
}
