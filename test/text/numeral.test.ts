import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral, parseChineseNumeral } from '../../src/text/numeral.ts';

test.each([
  [0, '零'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [2010, '二千零一十'],
])('%i is written %s', (value, text) => expect(chineseNumeral(value)).toBe(text));

test('numerals round-trip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => parseChineseNumeral(chineseNumeral(value)) === value),
  );
});

test('reads 两, and years digit by digit', () => {
  expect([parseChineseNumeral('两'), parseChineseNumeral('二〇一三'), parseChineseNumeral('三人')]).toEqual([
    2,
    2013,
    undefined,
  ]);
});
