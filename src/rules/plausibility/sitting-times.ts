import { minutesOf } from '../../pairing/done/talk-check.ts';
import type { Talk } from '../../records/talk.ts';
import { isYearless } from '../../text/day.ts';

/** A talk on the clock, in minutes since midnight; the end is open where neither an end nor a length is written. */
export type Sitting = { readonly talk: Talk; readonly start: number; readonly end: number | undefined };

/** 时间冲突: the talk that began first, the other, and the ids of those who sat in both. `certain`: both are known from start to end. */
export type Clash = {
  readonly first: Talk;
  readonly second: Talk;
  readonly people: readonly string[];
  readonly certain: boolean;
};

const found = new WeakMap<readonly Talk[], readonly Clash[]>();

/** Every two sittings of one person that overlap or begin together; half-open, so that one may begin when another ends. Two rules ask. */
export function findClashes(talks: readonly Talk[]): readonly Clash[] {
  const clashes = found.get(talks) ?? clashesOf(talks);
  found.set(talks, clashes);
  return clashes;
}

function clashesOf(talks: readonly Talk[]): readonly Clash[] {
  const clashes = new Map<Talk, Map<Talk, Clash>>();
  for (const [person, sittings] of sittingsByPerson(talks)) {
    if (sittings.length < 2) continue;
    for (const [first, second] of clashesAmong(sittings)) {
      const known = clashes.get(second.talk) ?? new Map<Talk, Clash>();
      clashes.set(second.talk, known);
      const people = [...(known.get(first.talk)?.people ?? []), person];
      const certain = first.end !== undefined && second.end !== undefined;
      known.set(first.talk, { first: first.talk, second: second.talk, people, certain });
    }
  }
  return [...clashes.values()].flatMap((known) => [...known.values()]);
}

function sittingsByPerson(talks: readonly Talk[]): ReadonlyMap<string, Sitting[]> {
  const groups = new Map<string, Sitting[]>();
  for (const talk of talks) {
    const sitting = sittingOf(talk);
    if (sitting === undefined) continue;
    for (const person of new Set([...talk.talkers, ...talk.talkees])) {
      const group = groups.get(person);
      if (group === undefined) groups.set(person, [sitting]);
      else group.push(sitting);
    }
  }
  return groups;
}

/** The sitting of a talk that says when it began. */
export function sittingOf(talk: Talk): Sitting | undefined {
  if (talk.start === undefined || isYearless(talk.date)) return undefined;
  const start = Number(talk.start.slice(0, 2)) * 60 + Number(talk.start.slice(3, 5));
  const minutes = minutesOf(talk);
  return { talk, start, end: minutes === undefined ? undefined : start + minutes };
}

const inTime = (a: Sitting, b: Sitting): number =>
  a.talk.date < b.talk.date ? -1 : a.talk.date > b.talk.date ? 1 : a.start - b.start;

/** Each sitting against the one before it that day that lasts longest: the list is walked once. */
function clashesAmong(sittings: readonly Sitting[]): readonly (readonly [Sitting, Sitting])[] {
  const pairs: (readonly [Sitting, Sitting])[] = [];
  let longest: Sitting | undefined;
  for (const sitting of [...sittings].sort(inTime)) {
    if (longest?.talk.date !== sitting.talk.date) longest = undefined;
    if (longest !== undefined && (sitting.start < (longest.end ?? 0) || sitting.start === longest.start))
      pairs.push([longest, sitting]);
    if (longest === undefined || (sitting.end ?? sitting.start) >= (longest.end ?? longest.start)) longest = sitting;
  }
  return pairs;
}
