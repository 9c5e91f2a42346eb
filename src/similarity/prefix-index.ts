import { bitmapsOf, differingBits, overlapOf } from './overlap.ts';
import { type ShingleSets, sizeOf } from './shingle-sets.ts';
import { largestPartner, leastOverlap, leastSize, type Ratio } from './threshold.ts';

/** Sets to look among, for all that reach a threshold with a given one. */
export type PrefixIndex = {
  /** Sets are added in ascending order of their numbers. */
  add(set: number): void;
  /** Tells of every added set that reaches the threshold with this one, and how many members they share. */
  search(set: number, found: (other: number, shared: number) => void): void;
  /** How many members two sets share, or −1 where they miss the threshold given. */
  compare(a: number, b: number, atLeast: Ratio): number;
};

/**
 * How many members the prefixes of two sets must share before the sets are compared. More means longer prefixes and fewer comparisons.
 * Measured for notes of some hundred characters; it never changes what is found.
 */
const SHARED = 5;

/**
 * An exact join by prefixes. Let two sets share o members, in the order from rare to frequent. Behind the l-th of them o − l more follow,
 * in either set; so in a set of n members it is among the first n − o + l, and the prefixes of that length have l members in common. A
 * pair whose prefixes have fewer in common is no pair. A longer prefix does no harm, so o may be the least for any partner; and where
 * o itself is below l (short texts), l is o.
 *
 * `partners`: with whom an added set will be compared. Sets that are not smaller need a longer overlap, so a shorter prefix will do.
 */
export function prefixIndex(sets: ShingleSets, atLeast: Ratio, partners: 'any' | 'not smaller'): PrefixIndex {
  const { members, start } = sets;
  const count = start.length - 1;
  const bitmaps = bitmapsOf(sets);
  const addedEnd = (set: number): number => {
    const size = sizeOf(sets, set);
    const least = partners === 'any' ? leastSize(atLeast, size) : leastOverlap(atLeast, size, size);
    return (start[set] ?? 0) + Math.min(size, size - least + SHARED);
  };
  const postings = postingLists(sets, addedEnd);
  const inCommon = new Uint8Array(count);
  const touched = new Int32Array(count);
  const candidates = new Int32Array(count);
  const firstOfSize = firstSetOfSize(sets);

  const compare = (a: number, b: number, ratio: Ratio): number => {
    const both = sizeOf(sets, a) + sizeOf(sets, b);
    const least = leastOverlap(ratio, sizeOf(sets, a), sizeOf(sets, b));
    return both - differingBits(bitmaps, a, b) < 2 * least ? -1 : overlapOf(sets, a, b, least);
  };

  /**
   * Fills `candidates` with the sets that have at least `least` members of the prefix [from, to) of a set in their own prefixes. A large
   * partner needs a long overlap, so a short prefix: at each place of the prefix only those small enough still count.
   */
  const collect = (set: number, from: number, to: number, least: number): number => {
    const size = sizeOf(sets, set);
    const first = firstOfSize[leastSize(atLeast, size)] ?? count;
    let touchedCount = 0;
    let candidateCount = 0;
    for (let at = from; at < to; at += 1) {
      const shingle = members[at] ?? 0;
      const end = (postings.start[shingle] ?? 0) + (postings.length[shingle] ?? 0);
      const tooLate = to - at < least;
      const largest = largestPartner(atLeast, size, size - (at - from) + least - 1);
      const tooLarge = firstOfSize[largest + 1] ?? count;
      for (let i = firstPosting(postings, shingle, first); i < end; i += 1) {
        const other = postings.sets[i] ?? 0;
        if (other >= tooLarge) break;
        const times = inCommon[other] ?? 0;
        if (times === 0) {
          if (tooLate) continue;
          touched[touchedCount++] = other;
        }
        if (times === least) continue;
        inCommon[other] = times + 1;
        if (times + 1 === least) candidates[candidateCount++] = other;
      }
    }
    for (let i = 0; i < touchedCount; i += 1) inCommon[touched[i] ?? 0] = 0;
    return candidateCount;
  };

  return {
    compare,
    add(set) {
      for (let at = start[set] ?? 0; at < addedEnd(set); at += 1) addPosting(postings, members[at] ?? 0, set);
    },
    search(set, found) {
      const size = sizeOf(sets, set);
      if (size === 0) return;
      const least = leastSize(atLeast, size);
      const l = Math.min(SHARED, least);
      const from = start[set] ?? 0;
      const candidateCount = collect(set, from, from + size - least + l, l);
      for (let i = 0; i < candidateCount; i += 1) {
        const other = candidates[i] ?? 0;
        const shared = compare(set, other, atLeast);
        if (shared >= 0) found(other, shared);
      }
    },
  };
}

/** For each size up to the largest, the first set that is not smaller. */
function firstSetOfSize(sets: ShingleSets): Int32Array {
  const count = sets.start.length - 1;
  const first = new Int32Array(count === 0 ? 1 : sizeOf(sets, count - 1) + 1);
  for (let size = 0, set = 0; size < first.length; size += 1) {
    while (set < count && sizeOf(sets, set) < size) set += 1;
    first[size] = set;
  }
  return first;
}

/** For each shingle the sets that were added under it, in one array: those of shingle `i` from `start[i]`, `length[i]` of them. */
type PostingLists = { readonly sets: Int32Array; readonly start: Int32Array; readonly length: Int32Array };

/** Room for the prefixes of all sets; nothing is in it yet. `prefixEnd` says where in `members` a set's prefix ends. */
function postingLists({ members, start, ranks }: ShingleSets, prefixEnd: (set: number) => number): PostingLists {
  const room = new Int32Array(ranks + 1);
  for (let set = 0; set < start.length - 1; set += 1) {
    for (let at = start[set] ?? 0; at < prefixEnd(set); at += 1) {
      const next = (members[at] ?? 0) + 1;
      room[next] = (room[next] ?? 0) + 1;
    }
  }
  for (let rank = 1; rank <= ranks; rank += 1) room[rank] = (room[rank] ?? 0) + (room[rank - 1] ?? 0);
  return { sets: new Int32Array(room[ranks] ?? 0), start: room, length: new Int32Array(ranks) };
}

function addPosting({ sets, start, length }: PostingLists, shingle: number, set: number): void {
  const used = length[shingle] ?? 0;
  sets[(start[shingle] ?? 0) + used] = set;
  length[shingle] = used + 1;
}

/** Where in `sets` the sets under a shingle begin whose number is at least `set`: they ascend, so by halving. */
function firstPosting({ sets, start, length }: PostingLists, shingle: number, set: number): number {
  let low = start[shingle] ?? 0;
  let high = low + (length[shingle] ?? 0);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sets[middle] ?? 0) < set) low = middle + 1;
    else high = middle;
  }
  return low;
}
