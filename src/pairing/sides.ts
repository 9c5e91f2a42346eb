import type { Person } from '../records/person.ts';
import type { SetExpression } from '../records/set-expression.ts';
import type { Day } from '../text/day.ts';
import { lackingOf } from './answer.ts';
import { belongs } from './evaluate-set.ts';
import { isMemberOn } from './membership.ts';
import type { Doubts } from './word-doubts.ts';

/** One who is in a set, or may be: `lacking` says what the records would have to tell; empty where it is certain. */
export type Member = { readonly person: Person; readonly lacking: readonly string[] };

/** 一方: the members of a set on a day, in roster order, externals last. */
export type Side = { readonly members: readonly Member[]; readonly byId: ReadonlyMap<string, Member> };

export function sideOf(members: readonly Member[]): Side {
  return { members, byId: new Map(members.map((member) => [member.person.id, member])) };
}

/** The person as a member of the set on that day, if he is or may be one. No set: everybody, externals too. */
export function memberOn(set: SetExpression | undefined, person: Person, day: Day, doubts: Doubts): Member | undefined {
  if (!isMemberOn(person, day)) return undefined;
  const answer = set === undefined || belongs(set, person, day, doubts);
  return answer === false ? undefined : { person, lacking: lackingOf(answer) };
}

export type ReadSide = (set: SetExpression | undefined, day: Day) => Side;

/** Reads sets over these people; each set is read once a day, however many obligations ask. */
export function sideReader(people: readonly Person[], doubts: Doubts): ReadSide {
  const known = new Map<SetExpression | undefined, Map<Day, Side>>();
  return (set, day) => {
    const days = known.get(set) ?? new Map<Day, Side>();
    known.set(set, days);
    let side = days.get(day);
    if (side === undefined) {
      side = sideOf(
        people.map((person) => memberOn(set, person, day, doubts)).filter((member) => member !== undefined),
      );
      days.set(day, side);
    }
    return side;
  };
}
