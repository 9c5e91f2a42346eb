import type { Edge } from '../../records/edge.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { SetExpression } from '../../records/set-expression.ts';
import { type Day, within } from '../../text/day.ts';
import { addTo } from '../../text/grouped.ts';
import type { Slot } from '../when/slots.ts';
import { placesOn, possiblePlaces } from '../who/membership.ts';
import { type Member, type Members, memberOn, membersOf, type ReadSide, type Side } from '../who/sets.ts';
import type { Doubts } from '../who/word-doubts.ts';
import { crossLevel, type Level, type Link, linkedLevel, sameLevel } from './level.ts';

/** One left and one right of a pairing: a cascade has several, one for each step down. */
export type Route = {
  readonly left: SetExpression | undefined;
  readonly right: SetExpression | undefined;
  /** Only along edges of this kind. */
  readonly edge: Edge['kind'] | undefined;
  /** Both sides are one set: who is on the left is on the right too, also where it is unknown whether he is. */
  readonly oneSet: boolean;
};

const narrowed = (role: string, filter: SetExpression | undefined): SetExpression =>
  filter === undefined ? { role: [role] } : { all: [{ role: [role] }, filter] };

/** 逐级: each role with the next. */
function cascade(roles: readonly string[], { left, right }: Pairing): Route[] {
  return roles.slice(1).map((lower, index) => ({
    left: narrowed(roles[index] ?? lower, left),
    right: narrowed(lower, right),
    edge: undefined,
    oneSet: false,
  }));
}

/** The sides of a pairing. `within` is a set with itself. */
export function routesOf(pairing: Pairing): readonly Route[] {
  const { left, right, relation } = pairing;
  if (relation.kind === 'tier') return cascade(relation.roles, pairing);
  const edge = relation.kind === 'edge' ? relation.edge : undefined;
  if (relation.kind === 'within') return [{ left, right: left, edge, oneSet: true }];
  return [{ left, right, edge, oneSet: JSON.stringify(left) === JSON.stringify(right) }];
}

/** How sets are read, and what words may have been meant. */
type Reading = { readonly read: ReadSide; readonly doubts: Doubts };

/** 关系 that hold on a day. */
const holds = (edge: Edge, day: Day): boolean => within(day, { from: edge.since, to: edge.until });

function sideIn(slot: Slot, side: Side, route: Route, { read, doubts }: Reading): Members {
  if (slot.anchor?.side !== side) return read(route[side], slot.reference);
  const member = memberOn(route[side], slot.anchor.person, slot.reference, doubts);
  return membersOf(member ? [member] : []);
}

/** A member of a department, and why it cannot be told whether he is of it. */
type Placed = { readonly member: Member; readonly lacking: readonly string[] };

function membersByDepartment(side: Members, day: Day, doubts: Doubts): (department: string) => readonly Placed[] {
  const byDepartment = new Map<string, Placed[]>();
  for (const member of side.members) {
    for (const place of placesOn(member.person, 'department', day)) addTo(byDepartment, place, { member, lacking: [] });
    for (const { meant, clause } of possiblePlaces(member.person, 'department', day, doubts))
      addTo(byDepartment, meant, { member, lacking: [clause] });
  }
  return (department) => byDepartment.get(department) ?? [];
}

const unsure = (member: Member, lacking: readonly string[]): Member =>
  lacking.length === 0 ? member : { ...member, lacking: [...member.lacking, ...lacking] };

/** Every left and right that an edge of the day leads between; an edge to a department leads to each of its people. */
function linksOn(day: Day, { edges, kind }: Edges, lefts: Members, rights: Members, doubts: Doubts): Link[] {
  const inDepartment = membersByDepartment(rights, day, doubts);
  return edges.flatMap((edge) => {
    const left = lefts.byId.get(edge.from);
    if (left === undefined || !holds(edge, day)) return [];
    const meanings = edge.kind === kind ? [] : doubts.meaningsOf('edge', edge.kind);
    const doubt = meanings.filter(({ meant }) => meant === kind).map(({ saidOf }) => saidOf(`${left.person.name}`));
    const person = edge.toPerson === undefined ? undefined : rights.byId.get(edge.toPerson);
    const targets = edge.toDepartment === undefined ? [] : inDepartment(edge.toDepartment);
    return [...(person ? [{ member: person, lacking: [] }] : []), ...targets].map(({ member, lacking }) => ({
      left: unsure(left, [...doubt, ...lacking]),
      right: unsure(member, [...doubt, ...lacking]),
    }));
  });
}

/** The edges of a route: of its kind, or of one that may be a slip of the pen for it. */
type Edges = { readonly edges: readonly Edge[]; readonly kind: string };

/** Who is linked, each as he is by his surest link. */
function linkedMembers(links: readonly Link[], side: Side): ReadonlyMap<Person, Member> {
  const linked = new Map<Person, Member>();
  for (const link of links) {
    const { [side]: member } = link;
    const known = linked.get(member.person);
    if (known === undefined || member.lacking.length < known.lacking.length) linked.set(member.person, member);
  }
  return linked;
}

function edgeLevel(pairing: Pairing, slot: Slot, along: Edges, sides: Sides, doubts: Doubts): Level {
  const { lefts, rights } = sides;
  const day = slot.reference;
  const { same } = pairing;
  const together = ({ left, right }: Link) => {
    if (same === undefined || left === right || left.person === right.person) return true;
    const places = placesOn(right.person, same, day);
    return placesOn(left.person, same, day).some((place) => places.includes(place));
  };
  const links = linksOn(day, along, lefts, rights, doubts).filter(together);
  // Whoever is named must be served, or a forgotten edge would look covered; on a side that is not written, only who is linked is asked for.
  // What happened to one person asks nothing of those on the left who have nothing to do with him.
  const onlyLinked = (['left', 'right'] as const).filter(
    (side) => pairing[side] === undefined || (slot.anchor !== undefined && slot.anchor.side !== side),
  );
  const asked = (side: Side, { members }: Members) => {
    if (!onlyLinked.includes(side)) return members;
    const linked = linkedMembers(links, side);
    return members.flatMap(({ person }) => linked.get(person) ?? []);
  };
  return linkedLevel(links, { lefts: asked('left', lefts), rights: asked('right', rights), onlyLinked });
}

type Sides = { readonly lefts: Members; readonly rights: Members };

/** Who may serve whom in this slot, along one route of the pairing. `edges` are those of the route's kind, or nearly. */
export function levelIn(slot: Slot, route: Route, pairing: Pairing, edges: readonly Edge[], reading: Reading): Level {
  const sides = { lefts: sideIn(slot, 'left', route, reading), rights: sideIn(slot, 'right', route, reading) };
  if (route.edge !== undefined) return edgeLevel(pairing, slot, { edges, kind: route.edge }, sides, reading.doubts);
  if (pairing.same !== undefined) return sameLevel(sides, pairing.same, slot.reference, reading.doubts);
  return crossLevel(sides.lefts, sides.rights);
}
