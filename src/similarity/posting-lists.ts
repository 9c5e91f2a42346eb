import type { ShingleSets } from './shingle-sets.ts';

/** For each shingle the sets that were added under it, in one array: those of shingle `i` from `start[i]`, `length[i]` of them. */
export type PostingLists = { readonly sets: Int32Array; readonly start: Int32Array; readonly length: Int32Array };

/** Room for the prefixes of all sets; nothing is in it yet. `prefixEnd` says where in `members` a set's prefix ends. */
export function postingLists({ members, start, ranks }: ShingleSets, prefixEnd: (set: number) => number): PostingLists {
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

export function addPosting({ sets, start, length }: PostingLists, shingle: number, set: number): void {
  const used = length[shingle] ?? 0;
  sets[(start[shingle] ?? 0) + used] = set;
  length[shingle] = used + 1;
}

/** Where in `sets` the sets under a shingle begin whose number is at least `set`: they ascend, so by halving. */
export function firstPosting({ sets, start, length }: PostingLists, shingle: number, set: number): number {
  let low = start[shingle] ?? 0;
  let high = low + (length[shingle] ?? 0);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sets[middle] ?? 0) < set) low = middle + 1;
    else high = middle;
  }
  return low;
}
