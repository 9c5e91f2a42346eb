import type { Person } from '../../records/person.ts';
import type { Day } from '../../text/day.ts';
import { addTo } from '../../text/grouped.ts';
import { placesOn, possiblePlaces } from '../who/membership.ts';
import { type Member, type Members, membersOf, type Side } from '../who/sets.ts';
import { type Doubts, NO_DOUBTS } from '../who/word-doubts.ts';

/**
 * 对应关系 of a day: who on the left may serve whom on the right. A person may stand on both sides, and then is his own partner here:
 * that is how one's own only candidate is told from having none.
 */
export type Level = {
  readonly lefts: readonly Member[];
  readonly rights: readonly Member[];
  /** The sides whose persons are asked for only because somebody is linked with them. */
  readonly onlyLinked: readonly Side[];
  leftsOf(right: Person): readonly Member[];
  rightsOf(left: Person): readonly Member[];
  /** The left member with this id, if he may serve that right person. */
  left(id: string, right: Person): Member | undefined;
  right(id: string, left: Person): Member | undefined;
};

/** Everybody on the left may serve everybody on the right. */
export function crossLevel(lefts: Members, rights: Members): Level {
  return {
    lefts: lefts.members,
    rights: rights.members,
    onlyLinked: [],
    leftsOf: () => lefts.members,
    rightsOf: () => rights.members,
    left: (id) => lefts.byId.get(id),
    right: (id) => rights.byId.get(id),
  };
}

function groupByPlace(
  side: Members,
  placesOf: (person: Person) => readonly string[],
): (person: Person) => readonly Member[] {
  const byPlace = new Map<string, Member[]>();
  for (const member of side.members) {
    for (const place of placesOf(member.person)) addTo(byPlace, place, member);
  }
  return (person) => {
    const together = placesOf(person).map((place) => byPlace.get(place) ?? []);
    // Who is written in no department is still with himself.
    const self = side.byId.get(person.id);
    if (together.length === 0) return self ? [self] : [];
    return together.length === 1 ? (together[0] ?? []) : [...new Set(together.flat())];
  };
}

/** One of whom it is not certain where he is, so that whatever hangs on it cannot be told. */
const inDoubt = ({ members }: Members, clausesOf: (person: Person) => readonly string[]): Members =>
  membersOf(
    members.map((member) => {
      const clauses = clausesOf(member.person);
      return clauses.length === 0 ? member : { ...member, lacking: [...member.lacking, ...clauses] };
    }),
  );

/**
 * 同一部门 / 同一支部: as `crossLevel`, staying inside one's own. Absent means with nobody; a place that may be a slip of the pen for another
 * puts one in both, uncertainly.
 */
export function sameLevel(sides: { lefts: Members; rights: Members }, same: string, day: Day, doubts: Doubts): Level {
  const possible = (person: Person) => possiblePlaces(person, same, day, doubts);
  // 外部人员 who are in none are together with nobody for certain: of them nothing is asked.
  const isPlaced = ({ person }: Member) =>
    !person.external || placesOn(person, same, day).length > 0 || possible(person).length > 0;
  const placed = (side: Members) => (side.members.every(isPlaced) ? side : membersOf(side.members.filter(isPlaced)));
  const all = { lefts: placed(sides.lefts), rights: placed(sides.rights) };
  const clausesOf = (person: Person) => possible(person).map(({ clause }) => clause);
  const [lefts, rights] =
    doubts === NO_DOUBTS ? [all.lefts, all.rights] : [inDoubt(all.lefts, clausesOf), inDoubt(all.rights, clausesOf)];
  const placesOf = (person: Person) => [...placesOn(person, same, day), ...possible(person).map(({ meant }) => meant)];
  const together = (a: Person, b: Person) => a.id === b.id || placesOf(a).some((place) => placesOf(b).includes(place));
  const pick = (member: Member | undefined, other: Person) =>
    member && together(member.person, other) ? member : undefined;
  return {
    lefts: lefts.members,
    rights: rights.members,
    onlyLinked: [],
    leftsOf: groupByPlace(lefts, placesOf),
    rightsOf: groupByPlace(rights, placesOf),
    left: (id, right) => pick(lefts.byId.get(id), right),
    right: (id, left) => pick(rights.byId.get(id), left),
  };
}

export type Link = { readonly left: Member; readonly right: Member };

/** Along edges: only those who are linked may serve each other. `asked` are all that are asked for, linked or not. */
export function linkedLevel(links: readonly Link[], asked: Pick<Level, 'lefts' | 'rights' | 'onlyLinked'>): Level {
  const leftsOf = new Map<string, Map<string, Member>>();
  const rightsOf = new Map<string, Map<string, Member>>();
  const add = (table: Map<string, Map<string, Member>>, from: Member, to: Member) => {
    const known = table.get(from.person.id) ?? new Map<string, Member>();
    table.set(from.person.id, known.set(to.person.id, to));
  };
  for (const { left, right } of links) {
    add(leftsOf, right, left);
    add(rightsOf, left, right);
  }
  return {
    ...asked,
    leftsOf: (right) => [...(leftsOf.get(right.id)?.values() ?? [])],
    rightsOf: (left) => [...(rightsOf.get(left.id)?.values() ?? [])],
    left: (id, right) => leftsOf.get(right.id)?.get(id),
    right: (id, left) => rightsOf.get(left.id)?.get(id),
  };
}
