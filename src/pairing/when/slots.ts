import type { Campaign } from '../../records/campaign.ts';
import type { Event } from '../../records/event.ts';
import { chineseKey } from '../../records/keys.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import { type Day, earlier, later } from '../../text/day.ts';
import { lacksField, type Side, subjectSide } from '../who/sets.ts';
import type { Doubts } from '../who/word-doubts.ts';
import { anchorDate, chineseRange, dateStretches, eventStretches, fixedStretches, type Stretch } from './windows.ts';

/** Whose event or date the clock belongs to, and on which side of the pairing he stands. */
type Anchor = { readonly person: Person; readonly side: Side };

/** One window (× round × event) of a pairing: everything that is asked for, is asked for once in each. */
export type Slot = {
  readonly window: Stretch;
  /** 基准日: sets, ages, roles and edges are read on it. */
  readonly reference: Day;
  readonly order: number;
  readonly round?: number | undefined;
  readonly event?: Event | undefined;
  /** Only what concerns this person is asked for. */
  readonly anchor?: Anchor | undefined;
  /** Why it is unknown whether the slot exists at all: the date that its clock counts from is not written. */
  readonly lacking: readonly string[];
};

type Draft = Omit<Slot, 'order'>;

/** What slots are made from. */
type Facts = {
  readonly campaign: Campaign;
  readonly people: ReadonlyMap<string, Person>;
  readonly doubts: Doubts;
};

/** 轮次. A number of rounds repeats the window; dated rounds are cut by it, and fall away outside it. */
function inRounds(draft: Draft, rounds: Pairing['rounds']): readonly Draft[] {
  if (rounds === undefined) return [draft];
  if (typeof rounds === 'number') return Array.from({ length: rounds }, (_, index) => ({ ...draft, round: index + 1 }));
  return rounds.flatMap((dates, index) => {
    const from = later(dates.from, draft.window.from);
    const to = earlier(dates.to, draft.window.to);
    if (from > to) return [];
    const label = `第${index + 1}轮（${chineseRange(from, to)}）`;
    const reference = draft.event === undefined ? to : draft.reference;
    return [{ ...draft, window: { from, to, label }, reference, round: index + 1 }];
  });
}

function eventDrafts(pairing: Pairing, { campaign, people, doubts }: Facts): Draft[] {
  const asked = pairing.trigger?.event ?? [];
  return campaign.events.flatMap((event) => {
    const person = people.get(event.person);
    const meanings = asked.includes(event.kind) ? [] : doubts.meaningsOf('event', event.kind);
    const slips = meanings.filter(({ meant }) => asked.includes(meant));
    if (person === undefined || !(asked.includes(event.kind) || slips.length > 0)) return [];
    const lacking = slips.map(({ saidOf }) => saidOf(`情形 ${event.id} `));
    const anchor: Anchor = { person, side: 'right' };
    return eventStretches(pairing.window, event, campaign).map((window) => ({
      window,
      reference: event.date,
      event,
      anchor,
      lacking,
    }));
  });
}

/** A clock that counts from a date of the subject's own: of the right person, unless the left persons are the subjects. */
function personDrafts(pairing: Pairing, campaign: Campaign, people: ReadonlyMap<string, Person>): Draft[] {
  const { window: clock } = pairing;
  if (clock.kind !== 'within') return [];
  return [...people.values()].flatMap((person): Draft[] => {
    const anchor: Anchor = { person, side: subjectSide(pairing) };
    const date = anchorDate(person, clock);
    if (date !== undefined) {
      return dateStretches(date, clock, campaign).map((window) => ({
        window,
        reference: window.to,
        anchor,
        lacking: [],
      }));
    }
    const window = { ...campaign.period, label: `${chineseKey(clock.of)}前后` };
    return [{ window, reference: window.to, anchor, lacking: lacksField(person, clock.of) }];
  });
}

function fixedDrafts(pairing: Pairing, campaign: Campaign): Draft[] {
  // A pairing without a trigger has no event to count from: the loader gives it another window.
  if (pairing.window.kind === 'within' || pairing.window.kind === 'since-event') return [];
  return fixedStretches(pairing.window, campaign).map((window) => ({ window, reference: window.to, lacking: [] }));
}

/** The windows of a pairing, times rounds, times events of persons or dates of their own. */
export function slotsOf(pairing: Pairing, facts: Facts): readonly Slot[] {
  const { campaign, people } = facts;
  const drafts = pairing.trigger
    ? eventDrafts(pairing, facts)
    : pairing.window.kind === 'within'
      ? personDrafts(pairing, campaign, people)
      : fixedDrafts(pairing, campaign);
  return drafts.flatMap((draft) => inRounds(draft, pairing.rounds)).map((draft, order) => ({ ...draft, order }));
}
