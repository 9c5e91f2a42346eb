import { minutesOf } from '../../pairing/done/talk-check.ts';
import type { Talk } from '../../records/talk.ts';

/** 每名谈话人的谈话: by the talker's id, in the order of the records. A sitting of two talkers stands under both. */
export function talksByTalker(talks: readonly Talk[]): ReadonlyMap<string, readonly Talk[]> {
  const byTalker = new Map<string, Talk[]>();
  for (const talk of talks) {
    for (const talker of talk.talkers) {
      const group = byTalker.get(talker);
      if (group === undefined) byTalker.set(talker, [talk]);
      else if (group.at(-1) !== talk) group.push(talk);
    }
  }
  return byTalker;
}

/** Fewer may well be alike by chance. */
const FEWEST = 6;

/** 千篇一律: one place, one length (or none written), and as many opinions each way in every talk, some of them given. */
export function areUniform(talks: readonly Talk[]): boolean {
  const [first] = talks;
  if (first === undefined || talks.length < FEWEST || first.place === undefined) return false;
  const { toTalker, toTalkee } = opinionsOf(first);
  if (toTalker + toTalkee === 0) return false;
  const minutes = minutesOf(first);
  return talks.every((talk) => {
    const opinions = opinionsOf(talk);
    if (opinions.toTalker !== toTalker || opinions.toTalkee !== toTalkee) return false;
    return talk.place === first.place && minutesOf(talk) === minutes;
  });
}

export const opinionsOf = ({ opinions }: Talk) => ({
  toTalker: opinions?.toTalker?.length ?? 0,
  toTalkee: opinions?.toTalkee?.length ?? 0,
});
