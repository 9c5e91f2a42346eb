import { indexTalks, type Meeting } from '../pairing/done/talk-index.ts';
import type { Obligation } from '../pairing/obligation.ts';
import { subjectSide } from '../pairing/who/sets.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Talk } from '../records/talk.ts';

/**
 * The talks of the persons whom an obligation puts together, whenever and however they were held. None for a share over everybody:
 * whom its base may talk with is not in it.
 */
export type FindEncounters = (obligation: Obligation) => readonly Talk[];

const finders = new WeakMap<readonly Talk[], FindEncounters>();

/** 双方的谈话. Made once for the talks of a campaign, since it indexes every one; several rules ask. */
export function encounterFinder({ talks, people }: Pick<Campaign, 'talks' | 'people'>): FindEncounters {
  const known = finders.get(talks);
  if (known !== undefined) return known;
  const index = indexTalks(talks, people);
  const find: FindEncounters = (obligation) => [...new Set(meetingsOf(obligation, index).map(({ talk }) => talk))];
  finders.set(talks, find);
  return find;
}

function meetingsOf(obligation: Obligation, index: ReturnType<typeof indexTalks>): readonly Meeting[] {
  const { subject, pairing } = obligation;
  const [one, other] = subject;
  if (one === undefined) return [];
  if (other !== undefined) return index.meetingsBetween(one, other);
  const meetings = index.meetingsOf(one);
  if (meetings.length === 0) return [];
  // Whoever stands alone is on the right unless the left persons are the ones counted; in one set there are no sides.
  const { direction } = pairing.form;
  const leads =
    direction === undefined || pairing.relation.kind === 'within' ? undefined : direction === subjectSide(pairing);
  // Read once, since candidates are made anew whenever they are asked for; of thousands only those who were met are kept.
  const met = new Set(meetings.map(({ partner }) => partner));
  const partners = new Set(obligation.candidates.filter((person) => met.has(person)));
  return meetings.filter(({ partner, led }) => partners.has(partner) && (leads === undefined || led === leads));
}
