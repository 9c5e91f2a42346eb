import { describe, expect, test } from 'vitest';
import { needOf } from '../../../src/pairing/owed/open-base.ts';
import { shift } from '../../../src/pairing/when/windows.ts';
import { coverageOf, person, talk, type Written } from './campaign-of.ts';

const roster = [person('甲', '书记'), person('乙', '民警')];
const sides = { left: { role: '书记' }, right: { role: '民警' } };
const rangesOf = (written: Written) =>
  coverageOf({ roster, ...written }).obligations.map(({ window }) => `${window.label} ${window.from}..${window.to}`);

describe('a window', () => {
  test('is the campaign by default', () => {
    expect(rangesOf({ pairings: [sides] })).toEqual(['活动期间 2013-05-06..2013-05-31']);
  });

  test('of dates opens and closes with the campaign where an end is absent', () => {
    expect(rangesOf({ pairings: [{ ...sides, window: { from: '2013-05-20' } }] })).toEqual([
      '2013年5月20日至2013年5月31日 2013-05-20..2013-05-31',
    ]);
  });

  test.each([
    [undefined, '2013-06-04'],
    ['true', '2013-06-05'],
  ])('before a milestone runs past the end of the campaign (inclusive: %s)', (inclusive, to) => {
    const campaign = { milestones: [{ id: 'meeting', title: '民主生活会', date: '2013-06-05' }] };
    const window = { before: 'meeting', ...(inclusive && { inclusive }) };
    expect(rangesOf({ campaign, pairings: [{ ...sides, window }] })).toEqual([`民主生活会前 2013-05-06..${to}`]);
  });

  test('of calendar periods is clipped to the campaign, or leaves the clipped ones out', () => {
    const campaign = { period: { from: '2013-05-06', to: '2013-07-31' } };
    const every = (unit: string, partial = 'count') =>
      rangesOf({ campaign, pairings: [{ ...sides, window: { every: unit, partial } }] });
    expect(every('month')).toEqual([
      '2013年5月 2013-05-06..2013-05-31',
      '2013年6月 2013-06-01..2013-06-30',
      '2013年7月 2013-07-01..2013-07-31',
    ]);
    expect(every('month', 'drop')).toHaveLength(2);
    expect(every('quarter')).toEqual([
      '2013年第二季度 2013-05-06..2013-06-30',
      '2013年第三季度 2013-07-01..2013-07-31',
    ]);
    expect(every('half')).toEqual(['2013年上半年 2013-05-06..2013-06-30', '2013年下半年 2013-07-01..2013-07-31']);
    expect(every('year')).toEqual(['2013年 2013-05-06..2013-07-31']);
  });

  test('of terms takes those that overlap the campaign', () => {
    const terms = [
      { id: '2012秋', from: '2012-09-01', to: '2013-01-20' },
      { id: '2013春', from: '2013-02-25', to: '2013-05-20' },
    ];
    expect(rangesOf({ campaign: { terms }, pairings: [{ ...sides, window: { every: 'term' } }] })).toEqual([
      '2013春学期 2013-05-06..2013-05-20',
    ]);
  });

  test('around a date of the right person returns every year, 29 February on the 28th', () => {
    const people = [person('甲', '书记'), person('乙', '民警', { birthDate: '1976-02-29' })];
    const campaign = { period: { from: '2012-01-01', to: '2013-12-31' } };
    const window = { within: '7d', of: 'birthDate', side: 'around' };
    expect(rangesOf({ campaign, roster: people, pairings: [{ ...sides, window }] })).toEqual([
      '出生日期（2012年2月29日）前后7日内 2012-02-22..2012-03-07',
      '出生日期（2013年2月28日）前后7日内 2013-02-21..2013-03-07',
    ]);
  });

  describe('of a date of its own', () => {
    const of = (joined: string, more: object = {}) => {
      const people = [person('甲', '书记'), person('乙', '民警', { dates: { 入党日期: joined } })];
      const window = { within: '7d', of: '入党日期', side: 'after', ...more };
      const pairings = [{ left: { role: '书记' }, right: { role: '民警' }, window }];
      const campaign = { period: { from: '2012-01-01', to: '2013-12-31' } };
      return {
        ranges: rangesOf({ campaign, roster: people, pairings }),
        ...coverageOf({ campaign, roster: people, pairings }),
      };
    };

    test('is the date itself', () => {
      const { ranges } = of('2012-03-01');
      expect(ranges).toEqual(['入党日期（2012年3月1日）后7日内 2012-03-01..2012-03-08']);
    });

    test('is every anniversary where that is asked for', () => {
      expect(of('2001-03-01', { yearly: 'true' }).ranges).toEqual([
        '入党日期周年（2012年3月1日）后7日内 2012-03-01..2012-03-08',
        '入党日期周年（2013年3月1日）后7日内 2013-03-01..2013-03-08',
      ]);
    });

    test('that is long past asks for nothing, and it is said how anniversaries are asked for', () => {
      const { ranges, oddities } = of('2001-03-01');
      expect(ranges).toEqual([]);
      expect(oddities.map(({ message }) => message)).toEqual([
        '没有人的「入党日期」在活动期间，没有应谈项：要按每年的周年算的，请在时限里加「每年: 是」',
      ]);
    });
  });

  test('around a date that is not written cannot be told', () => {
    const window = { within: '7d', of: 'joinedParty', side: 'after' };
    const [only] = coverageOf({
      roster,
      pairings: [{ ...sides, window }],
      talks: [talk('2013-05-07', '甲', '乙')],
    }).obligations;
    expect([only?.outcome, only?.why]).toEqual(['undecided', '花名册中乙没有填写「joinedParty」']);
  });
});

test.each([
  ['2013-05-03', 5, 1, undefined, '2013-05-10'],
  ['2013-05-10', 1, -1, undefined, '2013-05-09'],
  ['2013-05-04', 1, 1, undefined, '2013-05-06'],
  ['2013-05-03', 1, 1, { holidays: ['2013-05-06'], workdays: ['2013-05-05'] }, '2013-05-05'],
  ['2013-05-05', 1, 1, { holidays: ['2013-05-06'], workdays: ['2013-05-05'] }, '2013-05-07'],
] as const)('%s and %i working days in direction %i: %j gives %s', (day, days, direction, calendar, expected) => {
  const days_ = calendar && { holidays: [...calendar.holidays], workdays: [...calendar.workdays] };
  expect(shift(day, { days, workdays: true }, direction, days_)).toBe(expected);
});

test.each([
  [8, 10, 10, 8],
  [8, 10, 11, 9],
  [1, 3, 3, 1],
  [7, 100, 100, 7],
  [1, 10, 0, 0],
])('%i/%i of %i needs %i', (numerator, denominator, base, need) => {
  expect(needOf({ numerator, denominator }, base)).toBe(need);
});
