import type { Edge } from '../../records/edge.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import { type Day, within } from '../../text/day.ts';
import type { Slot } from '../when/slots.ts';
import { placesOn } from '../who/membership.ts';
import { belongs, type Side, subjectSide } from '../who/sets.ts';
import type { CampaignIndex } from './demand.ts';
import { type Route, routesOf } from './relations.ts';

/** The sides whose persons are asked for by name. */
const askedSides = (pairing: Pairing): readonly Side[] =>
  pairing.require.kind === 'all-pairs' ? ['left', 'right'] : [subjectSide(pairing)];

function linked(person: Person, side: Side, kind: string, edges: readonly Edge[], day: Day): boolean {
  return edges.some((edge) => {
    if (edge.kind !== kind || !within(day, { from: edge.since, to: edge.until })) return false;
    if (side === 'left') return edge.from === person.id;
    return (
      edge.toPerson === person.id ||
      (edge.toDepartment !== undefined && placesOn(person, 'department', day).includes(edge.toDepartment))
    );
  });
}

function wasAsked(person: Person, day: Day, route: Route, sides: readonly Side[], facts: CampaignIndex): boolean {
  return sides.some((side) => {
    const set = route[side];
    if (set !== undefined && belongs(set, person, day, facts.doubts) !== true) return false;
    if (route.edge === undefined || (side === 'right' && set !== undefined)) return set !== undefined;
    return linked(person, side, route.edge, facts.campaign.edges, day);
  });
}

/**
 * Whether the last day falls between a slot's first day and its reference date: who left long before the campaign is no news. An event
 * names its person, who is told of whenever he left.
 */
function leftIn({ window, reference, anchor, event }: Slot, person: Person, lastDay: Day): boolean {
  if (lastDay >= reference || (anchor !== undefined && anchor.person !== person)) return false;
  return event !== undefined || lastDay >= window.from;
}

/** 已离: who left in a slot, before its reference date, and would have been asked for, as he was on his last day. */
export function departedFrom(pairing: Pairing, slots: readonly Slot[], facts: CampaignIndex): readonly Person[] {
  const routes = routesOf(pairing);
  const sides = askedSides(pairing);
  return [...facts.people.values()].filter((person) => {
    const lastDay = person.to;
    if (person.external || lastDay === undefined) return false;
    const gone = slots.some((slot) => leftIn(slot, person, lastDay));
    return gone && routes.some((route) => wasAsked(person, lastDay, route, sides, facts));
  });
}
