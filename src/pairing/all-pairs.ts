import type { Person } from '../records/person.ts';
import { type Answer, anyOf, lackingOf } from './answer.ts';
import type { Demand, Encounter } from './demand.ts';
import { type Context, joinedTooLate } from './demand-context.ts';
import {
  certainlyAlone,
  type Direction,
  directionOf,
  remarkOnSelf,
  servesOnlyHimself,
  turnedRound,
  viewOf,
} from './each-person.ts';
import type { Level } from './level.ts';
import type { Member } from './sides.ts';

/** An unordered pair, the earlier of the roster first, with every way in which it stands left to right. */
type Pair = {
  readonly first: Person;
  readonly second: Person;
  readonly ways: { left: Person; lacking: readonly string[] }[];
};

/** Collects pairs; two routes to the same pair are one. */
function pairCollector({ facts }: Context) {
  const pairs = new Map<number, Pair>();
  const add = (left: Member, right: Member) => {
    const forward = facts.orderOf(left.person) < facts.orderOf(right.person);
    const [first, second] = forward ? [left.person, right.person] : [right.person, left.person];
    const key = facts.orderOf(first) * facts.people.size + facts.orderOf(second);
    const lacking = left.lacking.length === 0 ? right.lacking : [...left.lacking, ...right.lacking];
    const way = { left: left.person, lacking };
    const known = pairs.get(key);
    if (known) known.ways.push(way);
    else pairs.set(key, { first, second, ways: [way] });
  };
  return { pairs, add };
}

const NONE: readonly never[] = [];

const wayLacking = (ways: Pair['ways']): readonly string[] =>
  ways.some(({ lacking }) => lacking.length === 0)
    ? NONE
    : lackingOf(anyOf(ways.map(({ lacking }): Answer => lacking.length === 0 || lacking)));

function encountersOf({ first, second, ways }: Pair, context: Context, direction: Direction): Encounter[] {
  return context.facts.talks.meetingsBetween(first, second).flatMap(({ talk, led }) => {
    const fitting = ways.filter(
      ({ left }) => direction === undefined || (direction === 'left') === (led === (left === first)),
    );
    return fitting.length === 0 ? [] : [{ talk, counted: second, lacking: wayLacking(fitting) }];
  });
}

function pairDemand(pair: Pair, context: Context): Demand {
  const { pairing, slot } = context;
  return {
    pairing,
    slot,
    subject: [pair.first, pair.second],
    candidates: () => [],
    need: 1,
    count: 'persons',
    lacking: slot.lacking.length === 0 ? wayLacking(pair.ways) : [...slot.lacking, ...wayLacking(pair.ways)],
    unserved: false,
    encounters: () => encountersOf(pair, context, directionOf(context)),
    turned: turnedRound(context, (direction) => encountersOf(pair, context, direction)),
  };
}

function unservedDemand({ person }: Member, lacking: readonly string[], { pairing, slot }: Context): Demand {
  return {
    pairing,
    slot,
    subject: [person],
    candidates: () => [],
    need: 1,
    count: 'persons',
    lacking: [...lacking, ...slot.lacking],
    unserved: true,
    encounters: () => [],
    turned: () => [],
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
  const { pairs, add } = pairCollector(context);
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
        if (left.person !== right.person && !joinedTooLate(left.person, context)) add(left, right);
      }
    }
  }
  for (const pair of pairs.values()) demands.push(pairDemand(pair, context));
  const paired = new Set([...pairs.values()].flatMap(({ first, second }) => [first, second]));
  // A leader who is among those he must talk with is the usual case; only one who is left with nobody is worth a word.
  for (const person of alone) if (!paired.has(person)) remarkOnSelf(person, context);
  return demands;
}
