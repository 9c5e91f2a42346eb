import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import { daysBetween } from '../text/day.ts';
import type { ReadSide } from './sides.ts';
import type { Slot } from './slots.ts';
import type { TalkIndex } from './talk-index.ts';
import type { Doubts } from './word-doubts.ts';
import { shift } from './working-days.ts';

/** What all pairings of a campaign are worked out from. */
export type CampaignIndex = {
  readonly campaign: Campaign;
  /** Roster, then externals, by id; the order is that of obligations. */
  readonly people: ReadonlyMap<string, Person>;
  readonly orderOf: (person: Person) => number;
  readonly read: ReadSide;
  readonly talks: TalkIndex;
  readonly doubts: Doubts;
};

/** One pairing in one slot, with somewhere to put remarks about it. */
export type Context = {
  readonly facts: CampaignIndex;
  readonly pairing: Pairing;
  readonly slot: Slot;
  /** Both sides of the pairing are one set. */
  readonly oneSet: boolean;
  readonly remark: (message: string) => void;
};

/** 在岗太短: joined in the window, less than `minPresence` before its end, and so not asked for. */
export function joinedTooLate(person: Person, { pairing, slot, facts }: Context): boolean {
  const { minPresence } = pairing;
  const { window } = slot;
  if (minPresence === undefined || person.external || person.from === undefined) return false;
  if (person.from < window.from || person.from > window.to) return false;
  if (!minPresence.workdays) return daysBetween(person.from, window.to) < minPresence.days;
  return shift(person.from, minPresence, 1, facts.campaign.calendar) > window.to;
}
