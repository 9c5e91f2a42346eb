import { prefixIndex } from './prefix-index.ts';
import { type ShingleSets, sizeOf } from './shingle-sets.ts';
import { type Ratio, reachedThroughThird } from './threshold.ts';

type Found = (other: number, shared: number) => void;

/** 人群: a set that is looked among, and those left out because they are like it. */
type Crowd = { readonly hub: number; readonly leftOut: readonly number[]; readonly reach: Ratio };

/** An index that stays small when a corpus is copied from one template, where nearly all pairs are similar. */
export type CrowdedIndex = {
  /** Tells of the sets before this one that are similar, then adds it, or leaves it out where many similar ones are in already. */
  searchAndAdd(set: number, found: Found): void;
  search(set: number, found: Found): void;
  crowds(): readonly Crowd[];
  /** Tells of the first similar set that was left out of a crowd, if there is one. */
  searchLeftOut(set: number, crowd: Crowd, found: Found): void;
};

/** With so many similar sets in the index already, one more would find nothing that they do not, but in rare cases: `searchLeftOut` finds those. */
const ENOUGH = 100;

/**
 * A set that is left out is similar to its hub, which is in the index. Whoever is similar to the set left out is therefore not far from
 * the hub (`reach`, by the triangle inequality of the Jaccard distance), so nobody is lost: who is similar to no set in the index is
 * compared with the hubs, and with those left out only where it is within reach.
 */
export function crowdedIndex(sets: ShingleSets, atLeast: Ratio, partners: 'any' | 'not smaller'): CrowdedIndex {
  const index = prefixIndex(sets, atLeast, partners);
  const crowds = new Map<number, { leftOut: number[]; worst: Ratio }>();
  const leaveOut = (set: number, hub: number, similarity: Ratio): void => {
    const crowd = crowds.get(hub);
    if (crowd === undefined) crowds.set(hub, { leftOut: [set], worst: similarity });
    else {
      crowd.leftOut.push(set);
      if (value(similarity) < value(crowd.worst)) crowd.worst = similarity;
    }
  };
  return {
    search: index.search,
    searchAndAdd(set, found) {
      let count = 0;
      let hub = set;
      let sharedWithHub = 0;
      index.search(set, (other, shared) => {
        count += 1;
        if (other < hub) {
          hub = other;
          sharedWithHub = shared;
        }
        found(other, shared);
      });
      if (count < ENOUGH) index.add(set);
      else leaveOut(set, hub, similarityOf(sets, set, hub, sharedWithHub));
    },
    crowds: () =>
      [...crowds].map(([hub, { leftOut, worst }]) => ({ hub, leftOut, reach: reachedThroughThird(atLeast, worst) })),
    searchLeftOut(set, { hub, leftOut, reach }, found) {
      if (set !== hub && index.compare(set, hub, reach) < 0) return;
      for (const other of leftOut) {
        const shared = other === set ? -1 : index.compare(set, other, atLeast);
        if (shared >= 0) return found(other, shared);
      }
    },
  };
}

const value = ({ numerator, denominator }: Ratio): number => numerator / denominator;

/** Jaccard 相似度: shared members ÷ members of either. */
export const similarityOf = (sets: ShingleSets, a: number, b: number, shared: number): Ratio => ({
  numerator: shared,
  denominator: sizeOf(sets, a) + sizeOf(sets, b) - shared,
});
