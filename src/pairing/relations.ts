import type { Edge } from '../records/edge.ts';
import type { Pairing } from '../records/pairing.ts';
import { type Day, within } from '../text/day.ts';
import { crossLevel, type Level, type Link, linkedLevel, sameLevel } from './level.ts';
import { placesOn } from './membership.ts';
import type { Route } from './routes.ts';
import { memberOn, type ReadSide, type Side, sideOf } from './sides.ts';
import type { Slot } from './slots.ts';

/** 关系 that hold on a day. */
const holds = (edge: Edge, day: Day): boolean => within(day, { from: edge.since, to: edge.until });

function sideIn(slot: Slot, side: 'left' | 'right', route: Route, read: ReadSide): Side {
  if (slot.anchor?.side !== side) return read(route[side], slot.reference);
  const member = memberOn(route[side], slot.anchor.person, slot.reference);
  return sideOf(member ? [member] : []);
}

function membersByDepartment(side: Side, day: Day): (department: string) => Side['members'] {
  const byDepartment = new Map<string, Side['members'][number][]>();
  for (const member of side.members) {
    for (const place of placesOn(member.person, 'department', day)) {
      const known = byDepartment.get(place);
      if (known) known.push(member);
      else byDepartment.set(place, [member]);
    }
  }
  return (department) => byDepartment.get(department) ?? [];
}

/** Every left and right that an edge of the day leads between; an edge to a department leads to each of its people. */
function linksOn(day: Day, edges: readonly Edge[], lefts: Side, rights: Side): Link[] {
  const inDepartment = membersByDepartment(rights, day);
  return edges.flatMap((edge) => {
    const left = lefts.byId.get(edge.from);
    if (left === undefined || !holds(edge, day)) return [];
    const person = edge.toPerson === undefined ? undefined : rights.byId.get(edge.toPerson);
    const targets = edge.toDepartment === undefined ? [] : inDepartment(edge.toDepartment);
    return [...(person ? [person] : []), ...targets].map((right) => ({ left, right }));
  });
}

function edgeLevel(pairing: Pairing, slot: Slot, edges: readonly Edge[], lefts: Side, rights: Side): Level {
  const day = slot.reference;
  const { same } = pairing;
  const together = ({ left, right }: Link) => {
    if (same === undefined || left === right || left.person === right.person) return true;
    const places = placesOn(right.person, same, day);
    return placesOn(left.person, same, day).some((place) => places.includes(place));
  };
  const links = linksOn(day, edges, lefts, rights).filter(together);
  // Whoever is named must be served, or a forgotten edge would look covered; on a side that is not written, only who is linked is asked for.
  // What happened to one person asks nothing of those on the left who have nothing to do with him.
  const onlyLinked = (['left', 'right'] as const).filter(
    (side) => pairing[side] === undefined || (slot.anchor !== undefined && slot.anchor.side !== side),
  );
  const asked = (side: 'left' | 'right', { members }: Side) => {
    if (!onlyLinked.includes(side)) return members;
    const linked = new Set(links.map((link) => link[side]));
    return members.filter((member) => linked.has(member));
  };
  return linkedLevel(links, { lefts: asked('left', lefts), rights: asked('right', rights), onlyLinked });
}

/** Who may serve whom in this slot, along one route of the pairing. `edges` are those of the route's kind. */
export function levelIn(slot: Slot, route: Route, pairing: Pairing, edges: readonly Edge[], read: ReadSide): Level {
  const lefts = sideIn(slot, 'left', route, read);
  const rights = sideIn(slot, 'right', route, read);
  if (route.edge !== undefined) return edgeLevel(pairing, slot, edges, lefts, rights);
  if (pairing.same !== undefined) return sameLevel(lefts, rights, pairing.same, slot.reference);
  return crossLevel(lefts, rights);
}
