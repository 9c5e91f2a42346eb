/** Gives each shingle (three UTF-16 units) a number, from 0 in the order of first sight. */
export type ShingleNumbers = { numberOf(first: number, second: number, third: number): number; count(): number };

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
export function numberShingles(): ShingleNumbers {
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
