/**
 * The sets of shingles (runs of three UTF-16 units) of texts, one after another in one array: set `i` is `members[start[i]] …
 * members[start[i + 1] - 1]`. A member is the shingle's rank, the rarest first, and each set ascends, so its rarest members lead. Sets
 * are numbered by size, the smallest first; `textOf` says whose set each is.
 */
export type ShingleSets = {
  readonly members: Int32Array;
  readonly start: Int32Array;
  readonly textOf: Int32Array;
  /** How many different shingles there are. */
  readonly ranks: number;
};

export const sizeOf = ({ start }: ShingleSets, set: number): number => (start[set + 1] ?? 0) - (start[set] ?? 0);

/** A text of one or two units is one shingle, filled up with units that no text holds; an empty text has none. */
const FILL = 0xffff;

export function shingleSets(texts: readonly string[]): ShingleSets {
  const numbers = numberShingles();
  const start = new Int32Array(texts.length + 1);
  // A set has at most as many members as its text has units.
  const members = new Int32Array(texts.reduce((sum, text) => sum + text.length, 0));
  let lastSeenIn = new Int32Array(1 << 16).fill(-1);
  let length = 0;
  texts.forEach((text, set) => {
    const shingles = text.length === 0 ? 0 : Math.max(1, text.length - 2);
    for (let at = 0; at < shingles; at += 1) {
      const number = numbers.numberOf(unitAt(text, at), unitAt(text, at + 1), unitAt(text, at + 2));
      if (number >= lastSeenIn.length) lastSeenIn = doubled(lastSeenIn);
      if (lastSeenIn[number] === set) continue;
      lastSeenIn[number] = set;
      members[length] = number;
      length += 1;
    }
    start[set + 1] = length;
  });
  const used = members.subarray(0, length);
  rankRarestFirst(used, numbers.count());
  return smallestFirst(used, start, numbers.count());
}

/** Puts the sets in the order of their sizes (those of one size as they came), and each set's members in ascending order. */
function smallestFirst(members: Int32Array, start: Int32Array, ranks: number): ShingleSets {
  const sizeAt = (set: number): number => (start[set + 1] ?? 0) - (start[set] ?? 0);
  const textOf = Int32Array.from({ length: start.length - 1 }, (_, text) => text);
  textOf.sort((a, b) => sizeAt(a) - sizeAt(b) || a - b);
  const ordered = { members: new Int32Array(members.length), start: new Int32Array(start.length), textOf, ranks };
  let length = 0;
  textOf.forEach((text, set) => {
    const one = members.subarray(start[text], start[text + 1]).sort();
    ordered.members.set(one, length);
    length += one.length;
    ordered.start[set + 1] = length;
  });
  return ordered;
}

const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : FILL);

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2).fill(-1);
  longer.set(array);
  return longer;
}

/** Replaces shingle numbers by ranks: the shingle in the fewest sets is 0. A counting sort by how many sets hold each. */
function rankRarestFirst(members: Int32Array, count: number): void {
  const held = new Int32Array(count);
  for (const member of members) held[member] = (held[member] ?? 0) + 1;
  const most = held.reduce((a, b) => Math.max(a, b), 0);
  const next = new Int32Array(most + 2);
  for (const times of held) next[times + 1] = (next[times + 1] ?? 0) + 1;
  for (let times = 1; times < next.length; times += 1) next[times] = (next[times] ?? 0) + (next[times - 1] ?? 0);
  const rank = new Int32Array(count);
  held.forEach((times, number) => {
    rank[number] = next[times] ?? 0;
    next[times] = (next[times] ?? 0) + 1;
  });
  for (let at = 0; at < members.length; at += 1) members[at] = rank[members[at] ?? 0] ?? 0;
}

/** Gives each shingle (three UTF-16 units) a number, from 0 in the order of first sight. */
type ShingleNumbers = { numberOf(first: number, second: number, third: number): number; count(): number };

/** Three units are 48 bits, which a double holds exactly; no key is 0, so that 0 can mean free. */
const keyOf = (first: number, second: number, third: number): number =>
  (first * 0x10000 + second) * 0x10000 + third + 1;

const slotOf = (first: number, second: number, third: number, mask: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/**
 * A hash table with open addressing on typed arrays: a Map of strings takes several times the time and memory for millions of shingles.
 * Whole keys are compared, so no two shingles ever share a number.
 */
function numberShingles(): ShingleNumbers {
  let mask = (1 << 16) - 1;
  let keys = new Float64Array(mask + 1);
  let numbers = new Int32Array(mask + 1);
  let count = 0;
  const grow = (): void => {
    const old = { keys, numbers };
    mask = mask * 2 + 1;
    keys = new Float64Array(mask + 1);
    numbers = new Int32Array(mask + 1);
    old.keys.forEach((key, at) => {
      if (key === 0) return;
      const whole = key - 1;
      let slot = slotOf(Math.floor(whole / 0x100000000), Math.floor(whole / 0x10000) % 0x10000, whole % 0x10000, mask);
      while (keys[slot] !== 0) slot = (slot + 1) & mask;
      keys[slot] = key;
      numbers[slot] = old.numbers[at] ?? 0;
    });
  };
  return {
    numberOf(first, second, third) {
      const key = keyOf(first, second, third);
      let slot = slotOf(first, second, third, mask);
      for (let found = keys[slot]; found !== 0; found = keys[slot]) {
        if (found === key) return numbers[slot] ?? 0;
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      numbers[slot] = count;
      count += 1;
      if (count * 2 > mask) grow();
      return count - 1;
    },
    count: () => count,
  };
}
