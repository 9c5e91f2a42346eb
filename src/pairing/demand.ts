import type { Pairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import type { Slot } from './slots.ts';

/** A sitting with somebody whom the demand allows as a partner. Window, form and evidence are not looked at yet. */
export type Encounter = {
  readonly talk: Talk;
  /** The person that it counts for one more of, where persons are counted. */
  readonly counted: Person;
  /** What the records lack to be sure that this partner is one. */
  readonly lacking: readonly string[];
};

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
  readonly encounters: () => readonly Encounter[];
  /** The sittings of the same persons the wrong way round, where the pairing says which side must be the talker. */
  readonly turned: () => readonly Encounter[];
  /** Where the base of a share is not certain: the least that could be needed if just these were counted. */
  readonly leastNeed?: ((counted: ReadonlySet<Person>) => number) | undefined;
};
