import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  chineseDay,
  daysBetween,
  parseDay,
  parseDeadline,
  weekdayOf,
  within,
  withYear,
} from '../../src/text/day.ts';

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
    ['五月六日', '--05-06'],
    ['二〇一三年五月六日', '2013-05-06'],
    ['２０１３-０５-０６', '2013-05-06'],
    ['２０１３年５月６日', '2013-05-06'],
    ['2013-05-6日', '2013-05-06'],
    ['2013-5-6 上午', '2013-05-06'],
    ['2013-05-06下午3点', '2013-05-06'],
    ['2013-05-06 15时', '2013-05-06'],
    ['2013年5月6日9点半', '2013-05-06'],
    ['2013-05-06（周一）上午9:30', '2013-05-06'],
    ['2013-05-06 00:00:00', '2013-05-06'],
    ['2013年5月6', '2013-05-06'],
    ['2013年 5月 6日', '2013-05-06'],
    ['2013—05—06', '2013-05-06'],
    ['2013.5.6日。', '2013-05-06'],
    ['2013-05-06（星期一）', '2013-05-06'],
    ['2013年5月6日（星期一）下午', '2013-05-06'],
    ['2013年5月6日上午（星期一）', '2013-05-06'],
    ['2013-05-06（星期二）', undefined],
    ['约2013-05-06', undefined],
    ['2013-05-06至2013-05-08', undefined],
    ['2013年5月', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, day) => expect(parseDay(text)).toBe(day));

  test.each([
    ['6月底前', '--06-99'],
    ['2013年6月底前', '2013-06-30'],
    ['2月末', '--02-99'],
    ['年底前', '--12-99'],
    ['2013年年底', '2013-12-31'],
    ['2013年底前', '2013-12-31'],
    ['二季度末', '--06-99'],
    ['6月15日前完成', '--06-15'],
    ['2013-06-30前', '2013-06-30'],
    ['13月底', undefined],
    ['本月底', undefined],
    ['月底前', undefined],
    ['6月中旬前', undefined],
    ['尽快', undefined],
  ])('the deadline %s is %s', (text, day) => expect(parseDeadline(text)).toBe(day));

  test('the last day of a month waits for its year', () => {
    expect([withYear('--02-99', 2012), withYear('--02-99', 2013)]).toEqual(['2012-02-29', '2013-02-28']);
  });

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
