import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximateText, averageText, rateText } from '../../src/figures/rate-text.ts';

describe('百分率', () => {
  test.each([
    [9996, 10_000, '99.9%'],
    [31, 32, '96.8%'],
    [1, 2, '50%'],
    [5001, 10_000, '50.0%'],
    [1, 3, '33.3%'],
    [0, 7, '0%'],
    [1, 9999, '0.0%'],
    [7, 7, '100%'],
    [0, 0, '不适用'],
    [0.7, 1, '70%'],
    [8.2, 10, '82%'],
    [3, 2, '150%'],
  ])('%d of %d prints as %s', (numerator, denominator, text) => expect(rateText(numerator, denominator)).toBe(text));

  test('only the whole prints as 100%, and no rate is rounded up', () => {
    const whole = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [part, all] = [Math.min(a, b), Math.max(a, b)];
        const printed = Number(rateText(part, all).slice(0, -1));
        return part === all ? printed === 100 : printed <= 99.9 && Math.round(printed * 10) * all <= part * 1000;
      }),
    );
  });
});

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
