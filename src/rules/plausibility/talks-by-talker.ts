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
