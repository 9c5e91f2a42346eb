import { describe, expect, test } from 'vitest';
import { workOutCoverage } from '../../../src/pairing/work-out-coverage.ts';
import { campaignOf, coverageOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

const roster = [person('甲', '书记'), person('乙', '党员'), person('丙', '党员')];
const sides = { left: { role: '书记' }, right: { people: ['乙'] } };
type Raw = Record<string, unknown>;
const outcomeOf = (pairing: Raw, one: Raw) =>
  linesOf({ roster, pairings: [{ ...sides, ...pairing }], talks: [one] })[0]
    ?.split(' ')
    .at(-1);

describe('who counts', () => {
  test.each([
    ['either way round', talk('2013-05-07', '乙', '甲'), 'met'],
    ['one to many', talk('2013-05-07', '甲', ['乙', '丙']), 'met'],
    ['co-talkers never', talk('2013-05-07', ['甲', '乙'], '丙', { mode: 'one-to-many' }), 'missing'],
    ['co-talkees never', talk('2013-05-07', '丙', ['甲', '乙']), 'missing'],
    ['an unknown name matches nobody', talk('2013-05-07', '甲', '丁'), 'missing'],
    ['outside the window', talk('2013-06-01', '甲', '乙'), 'missing'],
  ])('%s', (_, one, outcome) => {
    expect(outcomeOf({}, one)).toBe(outcome);
  });

  test.each([
    ['left', '甲', '乙', 'met'],
    ['left', '乙', '甲', 'missing'],
    ['right', '乙', '甲', 'met'],
  ])('direction %s: %s talks with %s: %s', (direction, talker, talkee, outcome) => {
    for (const require of ['all-pairs', { eachRight: '1' }]) {
      expect(outcomeOf({ require, form: { direction } }, talk('2013-05-07', talker, talkee))).toBe(outcome);
    }
  });
});

describe('form', () => {
  test.each([
    [{}, { mode: 'phone' }, 'met'],
    [{}, { mode: 'group' }, 'missing'],
    [{}, { talkers: ['甲', '丙'] }, 'missing'],
    [{ group: 'true' }, { talkers: ['甲', '丙'] }, 'met'],
    [{}, { talkers: ['甲', '丙'], mode: 'one-to-one' }, 'met'],
    [{ modes: '一对一' }, { mode: 'phone' }, 'missing'],
    [{ modes: ['一对一'], group: '是' }, { mode: 'group' }, 'met'],
    [{ maxGroup: '2' }, { talkees: ['乙', '丙'] }, 'missing'],
    [{ minMinutes: '60' }, {}, 'undecided'],
    [{ minMinutes: '60' }, { minutes: '59' }, 'missing'],
    [{ minMinutes: '60' }, { start: '09:00', end: '10:00' }, 'met'],
    [{ initiator: 'talkee' }, {}, 'undecided'],
    [{ initiator: 'talkee' }, { initiator: '约谈' }, 'missing'],
    [{ kinds: ['提醒谈话'] }, { kind: '提醒谈话' }, 'met'],
    [{ kinds: ['提醒谈话'] }, { kind: '廉政谈话' }, 'missing'],
    [{ kinds: ['提醒谈话'] }, {}, 'undecided'],
  ])('%j with %j: %s', (form, more, outcome) => {
    expect(outcomeOf({ form }, talk('2013-05-07', '甲', '乙', more))).toBe(outcome);
  });
});

describe('evidence', () => {
  test.each([
    [{ fields: ['place'] }, {}, 'undecided'],
    [{ fields: ['place'] }, { place: '办公室' }, 'met'],
    [{ fields: [{ name: 'achievements', min: '2' }] }, { achievements: ['一'] }, 'missing'],
    [{ fields: [{ name: '业绩', min: '2' }] }, { achievements: ['一', '二'] }, 'met'],
    [{ signed: ['talker', 'talkee'] }, {}, 'undecided'],
    [{ signed: ['talker', 'talkee'] }, { signed: ['talker'] }, 'missing'],
    [{ opinions: 'both' }, { opinions: { toTalker: ['一'] } }, 'undecided'],
    [{ opinions: 'both' }, { opinions: { toTalker: ['一'], toTalkee: ['二'] } }, 'met'],
    [{ recordedWithin: '3d' }, {}, 'undecided'],
    [{ recordedWithin: '3d' }, { recordedOn: '2013-05-10' }, 'met'],
    [{ recordedWithin: '3d' }, { recordedOn: '2013-05-11' }, 'missing'],
  ])('%j with %j: %s', (evidence, more, outcome) => {
    expect(outcomeOf({ evidence }, talk('2013-05-07', '甲', '乙', more))).toBe(outcome);
  });
});

test('undecided needs that the talks in doubt would be enough', () => {
  const pairings = [
    { left: { role: '书记' }, right: { role: '党员' }, require: { eachLeft: '2' }, form: { minMinutes: '30' } },
  ];
  const one = [talk('2013-05-07', '甲', '乙')];
  expect(linesOf({ roster, pairings, talks: one })).toEqual(['甲 0/2 missing']);
  expect(linesOf({ roster, pairings, talks: [...one, talk('2013-05-08', '甲', '丙', { minutes: '30' })] })).toEqual([
    '甲 1/2 undecided',
  ]);
});

test('a talk that fell through is named where it is missed', () => {
  const late = { roster, pairings: [sides], talks: [talk('2013-06-01', '甲', '乙')] };
  expect(whysOf(late)).toEqual(['活动期间没有甲与乙谈话的记录（谈话 t1 在2013年6月1日，不在时限内）']);
  const group = { roster, pairings: [sides], talks: [talk('2013-05-07', '甲', '乙', { mode: 'group' })] };
  expect(whysOf(group)).toEqual(['活动期间没有甲与乙谈话的记录（谈话 t1 的形式是集体，不计入）']);
  const short = {
    roster,
    pairings: [{ ...sides, form: { minMinutes: '60' } }],
    talks: [talk('2013-05-07', '甲', '乙', { minutes: '5' })],
  };
  expect(whysOf(short)).toEqual(['活动期间没有甲与乙谈话的记录（谈话 t1 不符合形式或记录要求，不计入）']);
});

test('candidates and talks are listed', () => {
  const pairings = [{ relation: 'any-of', left: { role: ['书记', '党员'] }, right: { people: ['乙'] } }];
  const [only] = coverageOf({
    roster,
    pairings,
    talks: [talk('2013-05-07', '甲', '乙'), talk('2013-05-08', '丙', '乙')],
  }).obligations;
  expect(only?.candidates.map(({ name }) => name)).toEqual(['甲', '丙']);
  expect([only?.have, only?.talks.map(({ id }) => id)]).toEqual([2, ['t1', 't2']]);
});

test('a hundred thousand talks among thousands are worked out in seconds at the very worst', () => {
  const people = Array.from({ length: 3000 }, (_, index) => person(`人${index}`, index < 40 ? '领导' : '民警'));
  const talks = Array.from({ length: 100_000 }, (_, index) =>
    talk(`2013-05-${String(6 + (index % 26)).padStart(2, '0')}`, `人${index % 40}`, `人${(index * 7) % 3000}`),
  );
  const pairings = [
    { id: 'p1', relation: 'within', left: { role: '领导' }, require: 'all-pairs' },
    { id: 'p2', relation: 'any-of', left: { role: '领导' }, right: { role: '民警' } },
    { id: 'p3', relation: 'within', left: { role: '民警' }, require: { eachLeft: '1' }, window: { every: 'month' } },
  ];
  const written = { roster: people, pairings, talks };
  const campaign = campaignOf(written);
  const start = performance.now();
  const { obligations } = workOutCoverage(campaign);
  const spent = performance.now() - start;
  expect(obligations).toHaveLength(780 + 2960 + 2960);
  expect(spent).toBeLessThan(5000);
});
