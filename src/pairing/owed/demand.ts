import type { Campaign } from '../../records/campaign.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { Talk } from '../../records/talk.ts';
import { daysBetween } from '../../text/day.ts';
import type { Slot } from '../when/slots.ts';
import { shift } from '../when/windows.ts';
import type { Member, ReadSide, Side } from '../who/sets.ts';
import type { Doubts } from '../who/word-doubts.ts';

/** Somebody as a partner of the subject, if he may be one where the subject stands on this side; on either, where none is given. */
export type FindPartner = (other: Person, side: Side | undefined) => Member | undefined;

/** 应谈的一次 before the talks are looked at. */
export type Demand = {
  readonly pairing: Pairing;
  readonly slot: Slot;
  /** One person; the two of a pair, in roster order; none for a share over everybody. */
  readonly subject: readonly Person[];
  /** Whom the subject may talk with; of a pair, whether the second may be the first's partner. */
  readonly partner: FindPartner;
  /** Read when asked for: a roster of thousands would otherwise be copied for every subject and window. */
  readonly candidates: () => readonly Person[];
  readonly need: number;
  readonly count: 'persons' | 'talks';
  /** Why it cannot be told whether this is asked for at all (an unknown membership). */
  readonly lacking: readonly string[];
  /** 无应谈人: nobody may serve the subject. */
  readonly unserved: boolean;
  /** Of a share over everybody: those of whom it is a share. */
  readonly base?: readonly { readonly member: Member; readonly partner: FindPartner }[];
  readonly openBase?: OpenBase | undefined;
};

/** A sitting with somebody whom the demand allows as a partner. Window, form and evidence are not looked at yet. */
export type Encounter = {
  readonly talk: Talk;
  /** The person that it counts for one more of, where persons are counted. */
  readonly counted: Person;
  /** What the records lack to be sure that this partner is one. */
  readonly lacking: readonly string[];
  /** Of a share: those of the base and of the other side who must belong for it to count. */
  readonly members: readonly Member[];
};

/** One that counts if its members belong; `sure`: nothing else is lacking. */
export type Fitting = { readonly encounter: Encounter; readonly sure: boolean };

/** 补全: one way in which the unknown memberships of a base may come out: what is needed then, and which sittings are with its people. */
export type Completion = { readonly need: number; counts(encounter: Encounter): boolean };

/** A base that is not certain: what the records lack, and how it may come out. */
export type OpenBase = {
  readonly lacking: readonly string[];
  /** The most that may be needed. */
  readonly need: number;
  readonly mayBeEmpty: boolean;
  completions(fitting: readonly Fitting[]): readonly Completion[];
};

/** What all pairings of a campaign are worked out from. */
export type CampaignIndex = {
  readonly campaign: Campaign;
  /** Roster, then externals, by id; the order is that of obligations. */
  readonly people: ReadonlyMap<string, Person>;
  readonly orderOf: (person: Person) => number;
  readonly read: ReadSide;
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
