import type { Talk } from '../records/talk.ts';
import type { Answer } from './answer.ts';
import type { Claim } from './claim.ts';
import type { Demand } from './demand.ts';
import { talkLacks } from './form-check.ts';

/** Whether a talk answers the event of a demand. */
export type ReadLink = (talk: Talk, demand: Demand) => Answer;

/** person → talk that names no event → the events of that person that it fits, whichever pairing asks. */
function openEvents(claims: Iterable<Claim>): ReadonlyMap<string, ReadonlyMap<Talk, ReadonlySet<string>>> {
  const open = new Map<string, Map<Talk, Set<string>>>();
  for (const { demand, check, exempting } of claims) {
    const { event } = demand.slot;
    if (event === undefined) continue;
    const talks = open.get(event.person) ?? new Map<Talk, Set<string>>();
    open.set(event.person, talks);
    for (const { talk } of demand.encounters()) {
      if (talk.event.length > 0 || check(talk, demand.slot, exempting.substitutes) === false) continue;
      talks.set(talk, (talks.get(talk) ?? new Set<string>()).add(event.id));
    }
  }
  return open;
}

/**
 * 情形 and talks. A talk that names events serves only those. One that names none serves an event only where it fits exactly one of
 * that person's, over all pairings; else it cannot be told.
 */
export function linkReader(claims: Iterable<Claim>): ReadLink {
  const open = openEvents(claims);
  return (talk, { slot: { event } }) => {
    if (event === undefined) return true;
    if (talk.event.length > 0) return talk.event.includes(event.id);
    const fitting = open.get(event.person)?.get(talk)?.size ?? 0;
    return fitting === 1 || talkLacks(talk, 'event', '针对哪一个情形');
  };
}
