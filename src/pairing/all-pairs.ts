import type { Person } from '../records/person.ts';
import { type Answer, anyOf, lackingOf } from './answer.ts';
import type { Demand, Direction, Encounter } from './demand.ts';
import { type Context, joinedTooLate } from './demand-context.ts';
import { certainlyAlone, remarkOnSelf, servesOnlyHimself, viewOf } from './each-person.ts';
import type { Level } from './level.ts';
import type { Member } from './sides.ts';

/**
 * An unordered pair, the earlier of the roster first. `sure`: who of the two certainly stands on the left, `FIRST`, `SECOND` or both; `open`:
 * the ways in which one may, with what the records lack. There may be half a million of them, so each holds as little as it can.
 */
type Pair = { readonly first: Person; readonly second: Person; sure: number; open: readonly Way[] };
type Way = { readonly left: number; readonly lacking: readonly string[] };

const FIRST = 1;
const SECOND = 2;
const NONE: readonly never[] = [];

const joined = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length === 0 ? other : [...one, ...other];

/** Collects pairs; two routes to the same pair are one. */
function pairCollector({ facts }: Context) {
  const bySecond = new Map<Person, Map<Person, Pair>>();
  const pairOf = (first: Person, second: Person): Pair => {
    const row = bySecond.get(second) ?? new Map<Person, Pair>();
    if (row.size === 0) bySecond.set(second, row);
    const pair = row.get(first) ?? { first, second, sure: 0, open: NONE };
    if (pair.sure === 0 && pair.open.length === 0) row.set(first, pair);
    return pair;
  };
  const add = (left: Member, right: Member) => {
    const forward = facts.orderOf(left.person) < facts.orderOf(right.person);
    const pair = forward ? pairOf(left.person, right.person) : pairOf(right.person, left.person);
    const side = forward ? FIRST : SECOND;
    const lacking = joined(left.lacking, right.lacking);
    if (lacking.length === 0) pair.sure |= side;
    else pair.open = [...pair.open, { left: side, lacking }];
  };
  const all = (): readonly Pair[] => [...bySecond.values()].flatMap((row) => [...row.values()]);
  return { add, all };
}

/** What the records lack to be sure of a pair of which one of these stands on the left. */
const lackingIn = ({ sure, open }: Pair, lefts: number): readonly string[] =>
  (sure & lefts) > 0
    ? NONE
    : lackingOf(anyOf(open.filter(({ left }) => (left & lefts) > 0).map(({ lacking }): Answer => lacking)));

/** Those of the two who, where this side must be the talker and this one of them was, stand on the left. */
function leftsWhere(talker: Direction, firstLed: boolean): number {
  if (talker === undefined) return FIRST | SECOND;
  return (talker === 'left') === firstLed ? FIRST : SECOND;
}

function sittingsOf(pair: Pair, context: Context, talker: Direction): readonly Encounter[] {
  const meetings = context.facts.talks.meetingsBetween(pair.first, pair.second);
  if (meetings.length === 0) return NONE;
  return meetings.flatMap(({ talk, led }) => {
    const lefts = leftsWhere(talker, led);
    const may = (pair.sure & lefts) > 0 || pair.open.some(({ left }) => (left & lefts) > 0);
    return may ? [{ talk, counted: pair.second, lacking: lackingIn(pair, lefts) }] : [];
  });
}

const nobody = () => NONE;

function pairDemand(pair: Pair, context: Context): Demand {
  const { pairing, slot } = context;
  return {
    pairing,
    slot,
    subject: [pair.first, pair.second],
    candidates: nobody,
    need: 1,
    count: 'persons',
    lacking: joined(slot.lacking, lackingIn(pair, FIRST | SECOND)),
    unserved: false,
    sittings: (talker) => sittingsOf(pair, context, talker),
  };
}

function unservedDemand({ person }: Member, lacking: readonly string[], { pairing, slot }: Context): Demand {
  return {
    pairing,
    slot,
    subject: [person],
    candidates: nobody,
    need: 1,
    count: 'persons',
    lacking: [...lacking, ...slot.lacking],
    unserved: true,
    sittings: nobody,
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
    paired.add(pair.first).add(pair.second);
  }
  // A leader who is among those he must talk with is the usual case; only one who is left with nobody is worth a word.
  for (const person of alone) if (!paired.has(person)) remarkOnSelf(person, context);
  return demands;
}
