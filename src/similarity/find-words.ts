import { fold, spell, type Units } from './fold.ts';

/** How many units the longest known word takes that begins at `at`; 0 where none does. */
export type WordFinder = (units: Units, at: number) => number;

/**
 * Finds words by their first two units, then by length: a place where no word begins costs one look at a table, however many words
 * there are. Words of a single character are left out: they stand inside too many others.
 */
export function findWords(words: Iterable<string>): WordFinder {
  const known = new Set([...words].map(fold).filter((word) => word.length > 1));
  const begins = new Uint8Array(0x10000);
  const lengths = new Map<number, number[]>();
  for (const word of known) {
    begins[word.charCodeAt(0)] = 1;
    const key = pair(word.charCodeAt(0), word.charCodeAt(1));
    const list = lengths.get(key);
    if (list === undefined) lengths.set(key, [word.length]);
    else if (!list.includes(word.length)) list.push(word.length);
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  return (units, at) => {
    const first = units.unit[at] ?? 0;
    if (begins[first] === 0 || at + 1 >= units.length) return 0;
    for (const length of lengths.get(pair(first, units.unit[at + 1] ?? 0)) ?? [])
      if (at + length <= units.length && known.has(spell(units, at, at + length))) return length;
    return 0;
  };
}

const pair = (first: number, second: number): number => first * 0x10000 + second;
