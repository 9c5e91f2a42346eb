import type { Talk } from '../records/talk.ts';
import { numbering, pairNumber } from './numbering.ts';

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
