import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximateText, averageText, rateText, shareText } from '../../src/figures/rate-text.ts';

const shareOf = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
});

describe('百分率', () => {
  test.each([
    [12, 18, '66.7%'],
    [9996, 10_000, '99.9%'],
    [31, 32, '96.9%'],
    [1, 2, '50%'],
    [5001, 10_000, '50.0%'],
    [1, 3, '33.3%'],
    [1, 2000, '0.1%'],
    [0, 7, '0%'],
    [1, 9999, '0.0%'],
    [7, 7, '100%'],
    [0, 0, '不适用'],
    [0.7, 1, '70%'],
    [8.2, 10, '82%'],
    [1.005, 100, '1.0%'],
    [3, 2, '150%'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, '99.9%'],
  ])('%d of %d prints as %s', (numerator, denominator, text) => expect(rateText(numerator, denominator)).toBe(text));

  test.each([
    ['79.96 % where 80 % is asked for', 7996, 10_000, [shareOf(8, 10)], '79.9%'],
    ['79.96 % where nothing is', 7996, 10_000, [], '80.0%'],
    ['80 % itself', 8, 10, [shareOf(8, 10)], '80%'],
    ['80.04 %, which has reached it', 8004, 10_000, [shareOf(8, 10)], '80.0%'],
    ['66.66 % where 66.67 % is asked for', 6666, 10_000, [shareOf(6667, 10_000)], '66.6%'],
    ['two of three where two thirds are asked for as 66.67 %', 2, 3, [shareOf(6667, 10_000)], '66.6%'],
    ['the second of two shares', 8996, 10_000, [shareOf(5, 10), shareOf(9, 10)], '89.9%'],
  ])('%s', (_name, numerator, denominator, named, text) => expect(rateText(numerator, denominator, named)).toBe(text));

  test('the text is within half of its last digit, and never at a share that was not reached', () => {
    const whole = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 1000 }), (a, b, promille) => {
        const [part, all] = [Math.min(a, b), Math.max(a, b)];
        const tenths = Math.round(Number(rateText(part, all, [shareOf(promille, 1000)]).slice(0, -1)) * 10);
        const reached = part * 1000 >= promille * all;
        if (part < all) expect(tenths).toBeLessThan(1000);
        if (!reached) expect(tenths).toBeLessThan(promille);
        const [least, most] = [tenths * 2 - 1, tenths * 2 + (tenths === 999 || tenths === promille - 1 ? 2 : 1)];
        expect(part * 2000).toBeGreaterThanOrEqual(least * all);
        expect(part * 2000).toBeLessThan(most * all + (part === all ? 1 : 0));
      }),
    );
  });
});

test.each([
  [8, 10, '80%'],
  [800, 1000, '80%'],
  [6667, 10_000, '66.67%'],
  [1, 1, '100%'],
  [333_333, 1_000_000, '33.3333%'],
])('a share of %d in %d that is asked for reads %s', (numerator, denominator, text) =>
  expect(shareText(shareOf(numerator, denominator))).toBe(text),
);

describe('平均数和约数', () => {
  test.each([
    [12, 2, '6'],
    [13, 2, '6.5'],
    [119, 20, '接近6'],
    [19, 3, '约6.3'],
    [100, 3, '33余'],
    [5, 0, '不适用'],
  ])('%d over %d reads %s', (numerator, denominator, text) => expect(averageText(numerator, denominator)).toBe(text));

  test.each([
    [180, '180余'],
    [56, '约56'],
    [0, '约0'],
  ])('about %d reads %s', (value, text) => expect(approximateText(value)).toBe(text));
});
