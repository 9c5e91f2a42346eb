import type { Person } from '../../records/person.ts';
import { addTo } from '../../text/grouped.ts';
import { type Answer, anyOf, lackingOf } from '../who/answer.ts';
import type { Member } from '../who/sets.ts';
import { type Context, type Demand, joinedTooLate } from './demand.ts';
import { certainlyAlone, remarkOnSelf, servesOnlyHimself, viewOf } from './each-person.ts';
import type { Level } from './level.ts';

/** Who of a pair stands on the left: the earlier of the roster, the later, or either. */
const FIRST = 1;
const SECOND = 2;
/** A pair some of whose ways are not certain. */
const OPEN = 4;

/** A way in which one of a pair may stand on the left, and what the records lack to be sure. */
type Way = { readonly left: number; readonly lacking: readonly string[] };

/** An unordered pair, the earlier of the roster first. `sure`: who of the two certainly stands on the left. */
type Pair = { readonly subject: readonly [Person, Person]; readonly sure: number; readonly open: readonly Way[] };

const NONE: readonly never[] = [];

const joined = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length === 0 ? other : [...one, ...other];

/** Collects pairs; two routes to the same pair are one. There may be half a million of them: each is a number in the row of its first. */
function pairCollector({ facts }: Context) {
  const people = [...facts.people.values()];
  const rows: number[][] = [];
  const open = new Map<number, Way[]>();
  const keyOf = (first: number, second: number) => first * people.length + second;
  const add = (left: Member, right: Member) => {
    const [one, other] = [facts.orderOf(left.person), facts.orderOf(right.person)];
    const [first, second, side] = one < other ? [one, other, FIRST] : [other, one, SECOND];
    const lacking = joined(left.lacking, right.lacking);
    const row = rows[first] ?? [];
    rows[first] = row;
    row[second] = (row[second] ?? 0) | (lacking.length === 0 ? side : OPEN);
    if (lacking.length > 0) addTo(open, keyOf(first, second), { left: side, lacking });
  };
  function* all(): Generator<Pair> {
    for (const [at, row] of rows.entries()) {
      const first = people[at];
      if (row === undefined || first === undefined) continue;
      for (const [index, ways] of row.entries()) {
        const second = people[index];
        if (ways === undefined || second === undefined) continue;
        const unsure = (ways & OPEN) === 0 ? NONE : (open.get(keyOf(at, index)) ?? NONE);
        yield { subject: [first, second], sure: ways & (FIRST | SECOND), open: unsure };
      }
    }
  }
  return { add, all };
}

type Ways = Pick<Pair, 'sure' | 'open'>;

/** What the records lack to be sure of a pair of which one of these stands on the left. */
const lackingIn = ({ sure, open }: Ways, lefts: number): readonly string[] =>
  (sure & lefts) > 0
    ? NONE
    : lackingOf(anyOf(open.filter(({ left }) => (left & lefts) > 0).map(({ lacking }): Answer => lacking)));

/** The second of a pair as partner of the first, in the ways in which the pair stands. */
const partnerIn =
  (ways: Ways): Demand['partner'] =>
  (person, side) => {
    const lefts = side === undefined ? FIRST | SECOND : side === 'left' ? FIRST : SECOND;
    const may = (ways.sure & lefts) > 0 || ways.open.some(({ left }) => (left & lefts) > 0);
    return may ? { person, lacking: lackingIn(ways, lefts) } : undefined;
  };

/** Of hundreds of thousands of pairs, those that are certain share theirs. */
const CERTAIN = [0, FIRST, SECOND, FIRST | SECOND].map((sure) => partnerIn({ sure, open: NONE }));

const nobody = () => NONE;

function pairDemand(pair: Pair, { pairing, slot }: Context): Demand {
  return {
    pairing,
    slot,
    subject: pair.subject,
    partner: (pair.open.length === 0 && CERTAIN[pair.sure]) || partnerIn(pair),
    candidates: nobody,
    need: 1,
    count: 'persons',
    lacking: joined(slot.lacking, lackingIn(pair, FIRST | SECOND)),
    unserved: false,
  };
}

function unservedDemand({ person }: Member, lacking: readonly string[], { pairing, slot }: Context): Demand {
  return {
    pairing,
    slot,
    subject: [person],
    partner: () => undefined,
    candidates: nobody,
    need: 1,
    count: 'persons',
    lacking: [...lacking, ...slot.lacking],
    unserved: true,
  };
}

/** Whether all who might serve him came too late for a pair with him, and none of them is certain to belong: then nobody may serve him. */
const mayBeUnserved = ({ person }: Member, lefts: readonly Member[], context: Context): boolean =>
  lefts.every(
    (left) =>
      left.lacking.length > 0 && (left.person === person ? !context.oneSet : joinedTooLate(left.person, context)),
  );

/** 两两都谈: one demand for each pair, and one for each right person whom nobody may serve. */
export function allPairsDemands(levels: readonly Level[], context: Context): Demand[] {
  const pairs = pairCollector(context);
  const alone = new Set<Person>();
  const demands: Demand[] = [];
  for (const level of levels) {
    for (const right of level.rights) {
      if (joinedTooLate(right.person, context)) continue;
      const lefts = level.leftsOf(right.person);
      if (lefts.length === 0) demands.push(unservedDemand(right, right.lacking, context));
      else if (servesOnlyHimself(right.person, lefts)) {
        // Where it is unknown whether he serves himself, it is unknown whether anything is asked for.
        if (certainlyAlone(lefts, viewOf(level, 'right'), context)) alone.add(right.person);
        else demands.push(unservedDemand(right, lefts[0]?.lacking ?? [], context));
      } else if (mayBeUnserved(right, lefts, context)) {
        demands.push(unservedDemand(right, [...right.lacking, ...lefts.flatMap((left) => left.lacking)], context));
      }
      for (const left of lefts) {
        if (left.person !== right.person && !joinedTooLate(left.person, context)) pairs.add(left, right);
      }
    }
  }
  const paired = new Set<Person>();
  for (const pair of pairs.all()) {
    demands.push(pairDemand(pair, context));
    for (const person of pair.subject) paired.add(person);
  }
  // A leader who is among those he must talk with is the usual case; only one who is left with nobody is worth a word.
  for (const person of alone) if (!paired.has(person)) remarkOnSelf(person, context);
  return demands;
}
