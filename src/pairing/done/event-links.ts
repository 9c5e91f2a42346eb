import type { Talk } from '../../records/talk.ts';
import type { Demand } from '../owed/demand.ts';
import type { Answer } from '../who/answer.ts';
import { type Claim, talkLacks } from './talk-check.ts';
import { encountersOf } from './talk-index.ts';

/** Whether a talk answers the event of a demand. */
export type ReadLink = (talk: Talk, demand: Demand) => Answer;

/** Whether talks that name the event, and count for certain, are all that is needed. */
function answeredByName({ demand, checker, exempting }: Claim, event: string): boolean {
  const counted = { persons: new Set<unknown>(), talks: new Set<unknown>() };
  for (const { talk, counted: person, lacking } of encountersOf(demand, checker.index)) {
    if (!talk.event.includes(event) || lacking.length > 0) continue;
    if (checker.check(talk, demand.slot, exempting.substitutes) !== true) continue;
    counted.persons.add(person);
    counted.talks.add(talk);
  }
  return counted[demand.count].size >= demand.need;
}

/**
 * person → talk that names no event → the open events of that person that it fits, whichever pairing asks. An event is open to a talk while
 * something that is asked for because of it, and that the talk fits, is not yet answered by talks that name it. Talks that name none close
 * nothing, so it does not matter in which order they are read.
 */
function openEvents(claims: Iterable<Claim>): ReadonlyMap<string, ReadonlyMap<Talk, ReadonlySet<string>>> {
  const open = new Map<string, Map<Talk, Set<string>>>();
  for (const claim of claims) {
    const { demand, checker, exempting } = claim;
    const { event } = demand.slot;
    if (event === undefined || answeredByName(claim, event.id)) continue;
    const talks = open.get(event.person) ?? new Map<Talk, Set<string>>();
    open.set(event.person, talks);
    for (const { talk } of encountersOf(demand, checker.index)) {
      if (talk.event.length > 0 || checker.check(talk, demand.slot, exempting.substitutes) === false) continue;
      talks.set(talk, (talks.get(talk) ?? new Set<string>()).add(event.id));
    }
  }
  return open;
}

/**
 * 情形 and talks. A talk that names events serves only those. One that names none serves an event only where it fits exactly one open one
 * of that person's, over all pairings; else it cannot be told.
 */
export function linkReader(claims: Iterable<Claim>): ReadLink {
  const open = openEvents(claims);
  return (talk, { slot: { event } }) => {
    if (event === undefined) return true;
    if (talk.event.length > 0) return talk.event.includes(event.id);
    const fitting = open.get(event.person)?.get(talk);
    // What is answered already takes no more: the talk is then about another event, or needed for none.
    if (!fitting?.has(event.id)) return false;
    return fitting.size === 1 || talkLacks(talk, 'event', '针对哪一个情形');
  };
}
