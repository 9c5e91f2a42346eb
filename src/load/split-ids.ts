import { splitUnless } from '../text/list-marks.ts';
import type { Records } from './read-lists.ts';

/** 17、18 → two ids wherever a list of ids is wanted, unless a record has that very id; in place, before anything is linked. */
export function splitIds({ events, talks, suggestions, pairings, actions, exemptions, frames }: Records): void {
  const eventIds = idsOf(events);
  for (const talk of talks) talk.event = idsIn(eventIds, talk.event);
  const suggestionIds = idsOf(suggestions);
  for (const it of suggestions) it.merged = idsIn(suggestionIds, it.merged);
  for (const it of actions) it.addresses = idsIn(suggestionIds, it.addresses);
  const pairingIds = idsOf(pairings);
  for (const it of exemptions) if (it.pairing) it.pairing = idsIn(pairingIds, it.pairing);
  const talkIds = idsOf(talks);
  for (const item of frames.flatMap(({ items }) => items)) item.evidence = idsIn(talkIds, item.evidence);
}

/** s1 s2: blanks between ids that there are. */
function idsIn(known: (id: string) => boolean, texts: string[]): string[] {
  const ids = splitUnless(known, texts);
  return ids.some((id) => id.includes(' ') && !known(id))
    ? ids.flatMap((id) => {
        const parts = id.split(/ +/);
        return !known(id) && parts.every(known) ? parts : [id];
      })
    : ids;
}

function idsOf(records: readonly { readonly id: string }[]): (id: string) => boolean {
  let ids: ReadonlySet<string> | undefined;
  return (id) => {
    ids ??= new Set(records.map((record) => record.id));
    return ids.has(id);
  };
}
