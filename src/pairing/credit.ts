import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import { type Day, earlier } from '../text/day.ts';
import { type Answer, both, cannotTell } from './answer.ts';
import type { Claim } from './claim.ts';
import type { ReadLink } from './event-links.ts';

/** What the talks give towards one demand: for certain, and at best. */
export type Credit = {
  readonly have: number;
  readonly atBest: number;
  /** Who would be counted at best. */
  readonly countedAtBest: ReadonlySet<Person>;
  /** The talks that count for certain, in the order of the records. */
  readonly talks: readonly Talk[];
  /** The day of the talk with which as many as are asked for had been reached; undefined where they have not. */
  readonly reachedOn: Day | undefined;
  /** What the records lack to count the others. */
  readonly lacking: readonly string[];
};

/** Adds up the encounters of a demand. Persons or talks are counted once each, however often they meet. */
export function creditOf(
  { demand, check, exempting }: Claim,
  readLink: ReadLink,
  orderOf: (talk: Talk) => number,
): Credit {
  const sure = { persons: new Map<Person, Day>(), talks: new Map<Talk, Day>() };
  const best = { persons: new Set<Person>(), talks: new Set<Talk>() };
  const lacking = new Set<string>();
  for (const { talk, counted, lacking: partnerLacking } of demand.encounters()) {
    const fits = check(talk, demand.slot, exempting.substitutes);
    if (fits === false) continue;
    const partner: Answer = partnerLacking.length === 0 || partnerLacking;
    const answer = both(both(fits, partner), readLink(talk, demand));
    if (answer === false) continue;
    best.persons.add(counted);
    best.talks.add(talk);
    if (cannotTell(answer)) {
      for (const clause of answer) lacking.add(clause);
    } else {
      sure.persons.set(counted, earlier(sure.persons.get(counted) ?? talk.date, talk.date));
      sure.talks.set(talk, talk.date);
    }
  }
  const talks = [...sure.talks.keys()].sort((a, b) => orderOf(a) - orderOf(b));
  const counted = sure[demand.count];
  return {
    have: counted.size,
    atBest: best[demand.count].size,
    countedAtBest: best.persons,
    talks,
    reachedOn: nthDay([...counted.values()], demand.need),
    lacking: [...lacking],
  };
}

/** The day on which the n-th of them came; undefined where there are fewer, or none is asked for. */
const nthDay = (days: readonly Day[], n: number): Day | undefined =>
  n === 1 && days.length === 1 ? days[0] : [...days].sort()[n - 1];
