import type { Talk } from '../records/talk.ts';

/** The heads of many talks: 人次 (talkee entries as written), distinct ids on each side, distinct unordered pairs. */
export type Heads = {
  readonly attendances: number;
  readonly talkers: ReadonlySet<string>;
  readonly talkees: ReadonlySet<string>;
  readonly pairs: number;
};

/** One pass over the talks. */
export function countHeads(talks: readonly Talk[]): Heads {
  const numberOf = numbering();
  const talkers = new Set<string>();
  const talkees = new Set<string>();
  const pairs = new Set<number>();
  let attendances = 0;
  for (const talk of talks) {
    attendances += talk.talkees.length;
    for (const talkee of talk.talkees) talkees.add(talkee);
    for (const talker of talk.talkers) {
      talkers.add(talker);
      const one = numberOf(talker);
      for (const talkee of talk.talkees) if (talkee !== talker) pairs.add(pairNumber(one, numberOf(talkee)));
    }
  }
  return { attendances, talkers, talkees, pairs: pairs.size };
}

/** Numbers ids as they come, so that a pair of persons is a number and not a text: it matters at 100,000 talks. */
export function numbering(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
}

/** One number for two different numbers in either order: the cell of a triangle. Exact for some ninety million persons. */
export function pairNumber(a: number, b: number): number {
  const high = Math.max(a, b);
  return (high * (high - 1)) / 2 + Math.min(a, b);
}
