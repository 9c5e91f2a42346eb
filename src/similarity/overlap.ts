import type { ShingleSets } from './shingle-sets.ts';

/** How many words of 32 bits a set's bitmap has. */
const WORDS = 8;

/** 256 bits per set: each member flips one of them. */
export function bitmapsOf({ members, start }: ShingleSets): Int32Array {
  const bitmaps = new Int32Array((start.length - 1) * WORDS);
  for (let set = 0; set < start.length - 1; set += 1) {
    for (let at = start[set] ?? 0; at < (start[set + 1] ?? 0); at += 1) {
      const bit = Math.imul(members[at] ?? 0, 0x9e3779b1) >>> 24;
      const word = set * WORDS + (bit >>> 5);
      bitmaps[word] = (bitmaps[word] ?? 0) ^ (1 << (bit & 31));
    }
  }
  return bitmaps;
}

/**
 * How many members are in just one of two sets, at least: a bit that differs was flipped by at least one member that the two do not share,
 * for members that both hold flip the same bit in both. So overlap ≤ (a + b − differing bits) ÷ 2, whatever the hash does.
 */
export function differingBits(bitmaps: Int32Array, a: number, b: number): number {
  let count = 0;
  for (let word = 0; word < WORDS; word += 1)
    count += bitsIn((bitmaps[a * WORDS + word] ?? 0) ^ (bitmaps[b * WORDS + word] ?? 0));
  return count;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How many members two sets share, or −1 as soon as it is certain that they share fewer than `least`: so many as that of each set may
 * be missing from the other, and the walk stops at the first one more.
 */
export function overlapOf({ members, start }: ShingleSets, a: number, b: number, least: number): number {
  let i = start[a] ?? 0;
  let j = start[b] ?? 0;
  const endA = start[a + 1] ?? 0;
  const endB = start[b + 1] ?? 0;
  let spareA = endA - i - least;
  let spareB = endB - j - least;
  let shared = 0;
  while (i < endA && j < endB && spareA >= 0 && spareB >= 0) {
    const difference = (members[i] ?? 0) - (members[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
    if (difference === 0) shared += 1;
    else if (difference < 0) spareA -= 1;
    else spareB -= 1;
  }
  return shared >= least ? shared : -1;
}
