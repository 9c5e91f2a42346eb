import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, chineseDay, daysBetween, parseDay, weekdayOf, within, withYear } from '../../src/text/day.ts';

describe('日期', () => {
  test.each([
    ['2013-05-06', '2013-05-06'],
    ['2013/5/6', '2013-05-06'],
    ['2013.5.6', '2013-05-06'],
    ['2013年5月6日', '2013-05-06'],
    ['20130506', '2013-05-06'],
    ['5月6日', '--05-06'],
    ['2月29日', '--02-29'],
    ['2月30日', undefined],
    ['2013-02-29', undefined],
    ['2013-13-01', undefined],
    ['20130532', undefined],
    ['五月六日', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, day) => expect(parseDay(text)).toBe(day));

  test('a yearless day exists only in years that have it', () => {
    expect(withYear('--02-29', 2012)).toBe('2012-02-29');
    expect(withYear('--02-29', 2013)).toBeUndefined();
  });

  test('adding and counting days are inverse', () => {
    const day = fc.integer({ min: -30_000, max: 60_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    );
  });

  test('prints without leading zeros', () => expect(chineseDay('2013-05-06')).toBe('2013年5月6日'));
  test('knows weekdays', () => expect([weekdayOf('2013-05-06'), weekdayOf('1969-12-28')]).toEqual([1, 0]));
  test('open ends hold every day', () =>
    expect([within('2013-05-06', {}), within('2013-05-06', { to: '2013-05-05' })]).toEqual([true, false]));
});
