import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
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
  /** What the records lack to count the others. */
  readonly lacking: readonly string[];
};

/** Adds up the encounters of a demand. Persons or talks are counted once each, however often they meet. */
export function creditOf(
  { demand, check, exempting }: Claim,
  readLink: ReadLink,
  orderOf: (talk: Talk) => number,
): Credit {
  const sure = { persons: new Set<Person>(), talks: new Set<Talk>() };
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
      sure.persons.add(counted);
      sure.talks.add(talk);
    }
  }
  const talks = [...sure.talks].sort((a, b) => orderOf(a) - orderOf(b));
  const have = sure[demand.count].size;
  return { have, atBest: best[demand.count].size, countedAtBest: best.persons, talks, lacking: [...lacking] };
}
