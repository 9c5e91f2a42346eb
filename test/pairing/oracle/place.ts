/** Who stands where: the sides of a pairing and the relation between two persons, in one world and one slot. */
import type { Event } from '../../../src/records/event.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import type { Person } from '../../../src/records/person.ts';
import type { Talk } from '../../../src/records/talk.ts';
import { addDays } from '../../../src/text/day.ts';
import type { Slot } from './slots.ts';
import { departmentsOn, everybody, holds, isIn, isMember, rolesOn, type World } from './world.ts';

/** `step`: of a cascade, which tier talks with the one below it. */
export type Place = {
  readonly world: World;
  readonly pairing: Pairing;
  readonly slot: Slot;
  readonly step: number;
  /** Where it is not to be worked out from the campaign which events a talk that names none may be about. */
  readonly openEvents?: (talk: Talk) => readonly Event[];
};

function side(place: Place, which: 'left' | 'right', person: Person): boolean {
  const set = place.pairing[which];
  return set === undefined ? isMember(person, place.slot.on) : isIn(place.world, set, person, place.slot.on);
}

function together(place: Place, a: Person, b: Person): boolean {
  if (place.pairing.same === undefined) return true;
  return departmentsOn(a, place.slot.on).some((name) => departmentsOn(b, place.slot.on).includes(name));
}

function hasEdge(place: Place, kind: string, from: Person, to: Person): boolean {
  return place.world.campaign.edges.some((edge) => {
    if (edge.kind !== kind || edge.from !== from.id || !holds(place.slot.on, edge.since, edge.until)) return false;
    return (
      edge.toPerson === to.id ||
      (edge.toDepartment !== undefined && departmentsOn(to, place.slot.on).includes(edge.toDepartment))
    );
  });
}

function inTier({ pairing, slot }: Place, person: Person, index: number): boolean {
  const tiers = pairing.relation.kind === 'tier' ? pairing.relation.roles : [];
  return rolesOn(person, slot.on).includes(tiers[index] ?? '');
}

/** Whether the relation holds from `l` to `r`; asked of one person twice it says whether he could only serve himself. */
export function related(place: Place, l: Person, r: Person): boolean {
  const { relation } = place.pairing;
  if (!isMember(l, place.slot.on) || !isMember(r, place.slot.on) || !together(place, l, r)) return false;
  if (relation.kind === 'within') return side(place, 'left', l) && side(place, 'left', r);
  if (relation.kind === 'tier') {
    return inTier(place, l, place.step) && inTier(place, r, place.step + 1);
  }
  if (relation.kind === 'edge' && !hasEdge(place, relation.edge, l, r)) return false;
  return side(place, 'left', l) && side(place, 'right', r);
}

/** Whether somebody joined in the window too late to be asked for: the day on which he came, and so many days on, is past its end. */
export function isLate({ pairing: { minPresence }, slot }: Place, person: Person): boolean {
  if (minPresence === undefined || person.external || person.from === undefined) return false;
  return person.from >= slot.from && person.from <= slot.to && addDays(person.from, minPresence.days) > slot.to;
}

/** Whether the slot is about him: it is about everybody, or because of an event of his. */
export const isConcerned = ({ slot }: Place, person: Person): boolean =>
  slot.event === undefined || slot.event.person === person.id;

/** Whether somebody is on the right side, and so is asked for even if nobody could serve him. */
export function isRight(place: Place, person: Person): boolean {
  const { relation, right } = place.pairing;
  if (!isMember(person, place.slot.on)) return false;
  if (!isConcerned(place, person)) return false;
  if (relation.kind === 'within') return side(place, 'left', person);
  if (relation.kind === 'tier') return inTier(place, person, place.step + 1);
  if (relation.kind === 'edge' && right === undefined)
    return everybody(place.world).some((l) => related(place, l, person));
  return side(place, 'right', person);
}

/** Whether somebody is on the left side, and so is asked for even if he has nobody to talk with. */
export function isLeft(place: Place, person: Person): boolean {
  const { relation, left } = place.pairing;
  if (relation.kind === 'edge' && left === undefined)
    return everybody(place.world).some((r) => related(place, person, r));
  return side(place, 'left', person);
}
