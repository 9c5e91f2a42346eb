import type { Pairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import type { Member } from './sides.ts';
import type { Slot } from './slots.ts';

/** A sitting with somebody whom the demand allows as a partner. Window, form and evidence are not looked at yet. */
export type Encounter = {
  readonly talk: Talk;
  /** The person that it counts for one more of, where persons are counted. */
  readonly counted: Person;
  /** What the records lack to be sure that this partner is one. */
  readonly lacking: readonly string[];
  /** Of a share: those of the base and of the other side who must belong for it to count. */
  readonly members?: readonly Member[];
};

/** 补全: one way in which the unknown memberships of a base may come out: what is needed then, and which encounters are with its people. */
export type Completion = { readonly need: number; counts(encounter: Encounter): boolean };

/** An encounter that counts if its members belong; `sure`: nothing else is lacking. */
export type Fitting = { readonly encounter: Encounter; readonly sure: boolean };

/** A base that is not certain: what the records lack, and how it may come out. */
export type OpenBase = {
  readonly lacking: readonly string[];
  /** The most that may be needed. */
  readonly need: number;
  readonly mayBeEmpty: boolean;
  completions(fitting: readonly Fitting[]): readonly Completion[];
};

/** Which side must be the talker, if one must. */
export type Direction = 'left' | 'right' | undefined;

/** 应谈的一次 before the talks are looked at. */
export type Demand = {
  readonly pairing: Pairing;
  readonly slot: Slot;
  readonly subject: readonly Person[];
  /** Read when asked for: a roster of thousands would otherwise be copied for every subject and window. */
  readonly candidates: () => readonly Person[];
  readonly need: number;
  readonly count: 'persons' | 'talks';
  /** Why it cannot be told whether this is asked for at all (an unknown membership). */
  readonly lacking: readonly string[];
  /** 无应谈人: nobody may serve the subject. */
  readonly unserved: boolean;
  /** The sittings of its subject in which this side is the talker; all of them, where none must be. */
  readonly sittings: (subject: readonly Person[], talker: Direction) => readonly Encounter[];
  readonly openBase?: OpenBase | undefined;
};

/** 方向: in a set with itself nobody is on a side, so none is asked for. */
const directionOf = ({ relation, form }: Pairing): Direction =>
  relation.kind === 'within' ? undefined : form.direction;

/** The sittings that may count: where the pairing says which side must be the talker, it is. */
export const encountersOf = ({ pairing, subject, sittings }: Demand): readonly Encounter[] =>
  sittings(subject, directionOf(pairing));

/** The sittings of the same persons the wrong way round, where the pairing says which side must be the talker. */
export function turnedRound({ pairing, subject, sittings }: Demand): readonly Encounter[] {
  const direction = directionOf(pairing);
  return direction === undefined ? [] : sittings(subject, direction === 'left' ? 'right' : 'left');
}
