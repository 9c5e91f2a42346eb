import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilDivide, leastOverlap, leastSize } from '../../src/similarity/threshold.ts';
import { ratios } from './arbitrary-texts.ts';

test('rounds up exactly, however large the numbers', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 2 ** 31 }), (value, by) => {
      expect(BigInt(ceilDivide(value, by))).toBe((BigInt(value) + BigInt(by) - 1n) / BigInt(by));
    }),
    { seed: 7 },
  );
});

test('the least overlap reaches the threshold and one less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), ratios, (a, b, ratio) => {
      const reaches = (shared: number) => shared * ratio.denominator >= ratio.numerator * (a + b - shared);
      const least = leastOverlap(ratio, a, b);
      expect(reaches(least)).toBe(true);
      expect(reaches(least - 1)).toBe(false);
      // No partner, however large, may share less with a set of `a` members than the prefixes allow for.
      if (least <= Math.min(a, b)) expect(leastSize(ratio, a)).toBeLessThanOrEqual(least);
    }),
    { seed: 8 },
  );
});
