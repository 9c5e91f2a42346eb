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
  [10000, '一万'],
  [10010, '一万零一十'],
  [20003, '二万零三'],
  [120000, '十二万'],
  [100000001, '一亿零一'],
  [1000100000, '十亿零一十万'],
])('%i is written %s', (value, text) => expect(chineseNumeral(value)).toBe(text));

test('numerals round-trip, up to thousands of 亿', () => {
  const near = fc.integer({ min: 0, max: 9999 });
  const far = fc.integer({ min: 0, max: 9999_9999_9999 });
  const gaps = fc.tuple(near, near, near).map(([a, b, c]) => a * 1_0000_0000 + (b % 100) * 1_0000 + (c % 20));
  fc.assert(fc.property(fc.oneof(near, far, gaps), (value) => parseChineseNumeral(chineseNumeral(value)) === value));
});

test('decimals round-trip', () => {
  const digits = '零一二三四五六七八九';
  fc.assert(
    fc.property(fc.nat(9999), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (whole, fraction) => {
      const text = `${chineseNumeral(whole)}点${fraction.map((digit) => digits[digit]).join('')}`;
      return parseChineseNumeral(text) === Number(`${whole}.${fraction.join('')}`);
    }),
  );
});

test.each([
  ['两', 2],
  ['两百五十', 250],
  ['二〇一三', 2013],
  ['廿三', 23],
  ['卅', 30],
  ['三百二', 320],
  ['三百零二', 302],
  ['一万二', 12000],
  ['一万二千', 12000],
  ['两千五', 2500],
  ['叁拾贰', 32],
  ['九十六点九', 96.9],
])('%s is read as %d', (text, value) => expect(parseChineseNumeral(text)).toBe(value));

test.each(['三人', '三四十', '十百', '百', '点五', '三点', '', '零零十', '万', '一十十'])('%s is no number', (text) =>
  expect(parseChineseNumeral(text)).toBeUndefined(),
);
