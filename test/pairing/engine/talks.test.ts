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
    ['with somebody else', talk('2013-05-07', '甲', '丙'), 'missing'],
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
  expect(whysOf(short)).toEqual(['活动期间没有甲与乙谈话的记录（谈话 t1 时长 5 分钟，不满 60 分钟，不计入）']);
});

describe('a talk that does not count', () => {
  const missesOf = (pairing: Raw, ...talks: Raw[]) =>
    coverageOf({ roster, pairings: [{ ...sides, ...pairing }], talks }).obligations.flatMap(({ nearMisses }) =>
      nearMisses.map(({ talk: { id }, reason, why }) => `${id} ${reason} ${why}`),
    );

  test.each([
    [{ form: { maxGroup: '2' } }, { talkees: ['乙', '丙'] }, 'group-size 谈话 t1 有 3 人参加，超过 2 人，不计入'],
    [{ form: { minMinutes: '60' } }, { minutes: '5' }, 'minutes 谈话 t1 时长 5 分钟，不满 60 分钟，不计入'],
    [
      { form: { initiator: 'talkee' } },
      { initiator: '约谈' },
      'initiator 谈话 t1 写的是「约谈」，要求的是「申请约谈」，不计入',
    ],
    [
      { form: { kinds: ['提醒谈话'] } },
      { kind: '廉政谈话' },
      'kind 谈话 t1 的类型是「廉政谈话」，要求的是「提醒谈话」，不计入',
    ],
    [{ form: { direction: 'right' } }, {}, 'direction 谈话 t1 的谈话人和谈话对象与要求相反，不计入'],
    [
      { evidence: { fields: [{ name: 'problems', min: '2' }] } },
      { problems: ['一'] },
      'field 谈话 t1 的「问题」有 1 项，不足 2 项，不计入',
    ],
    [
      { evidence: { signed: ['talker', 'talkee'] } },
      { signed: ['talker'] },
      'signature 谈话 t1 没有谈话对象的签字，不计入',
    ],
    [
      { evidence: { opinions: 'both' } },
      { opinions: { toTalker: [], toTalkee: ['二'] } },
      'opinions 谈话 t1 没有对谈话人的意见，不计入',
    ],
    [
      { evidence: { recordedWithin: '3d' } },
      { recordedOn: '2013-05-11' },
      'recorded-late 谈话 t1 在2013年5月11日记录，没有在3日内，不计入',
    ],
    [
      { evidence: { recordedWithin: '3d' } },
      { recordedOn: '2013-05-01' },
      'recorded-late 谈话 t1 的记录日期2013年5月1日早于谈话日期，不计入',
    ],
    [{}, { mode: 'group' }, 'mode 谈话 t1 的形式是集体，不计入'],
    [{}, { date: '2013-06-01' }, 'outside-window 谈话 t1 在2013年6月1日，不在时限内'],
  ])('for %j with %j is a near miss: %s', (pairing, more, said) => {
    const each = { ...pairing, require: { eachRight: '1' } };
    const one = talk('2013-05-07', '甲', '乙', more);
    expect(missesOf(pairing, one)).toEqual([`t1 ${said}`]);
    expect(missesOf(each, one)).toEqual([`t1 ${said}`]);
    expect(whysOf({ roster, pairings: [{ ...sides, ...pairing }], talks: [one] })[0]).toContain(
      said.slice(said.indexOf('谈话')),
    );
  });

  test('after the milestone is named', () => {
    const campaign = { milestones: [{ id: 'meeting', title: '民主生活会', date: '2013-05-20' }] };
    const pairings = [{ ...sides, window: { before: 'meeting' } }];
    expect(whysOf({ roster, campaign, pairings, talks: [talk('2013-05-21', '甲', '乙')] })).toEqual([
      '民主生活会前没有甲与乙谈话的记录（谈话 t1 在2013年5月21日，不在时限内）',
    ]);
  });

  test('all of them are listed, though the message names two', () => {
    const talks = ['2013-06-01', '2013-06-02', '2013-06-03'].map((date) => talk(date, '甲', '乙'));
    expect(missesOf({}, ...talks)).toHaveLength(3);
    expect(whysOf({ roster, pairings: [sides], talks })[0]).not.toContain('t3');
  });

  test('of another month, another round or the like is none', () => {
    const may = talk('2013-05-07', '甲', '乙', { round: '1' });
    const campaign = { period: { from: '2013-05-06', to: '2013-06-30' }, asOf: '2013-07-08' };
    const ofJune = coverageOf({ roster, campaign, pairings: [{ ...sides, window: { every: 'month' } }], talks: [may] });
    expect(ofJune.obligations.map(({ outcome, nearMisses }) => [outcome, nearMisses.length])).toEqual([
      ['met', 0],
      ['missing', 0],
    ]);
    expect(missesOf({ rounds: '2' }, may)).toEqual([]);
  });

  test('about an event: too late, or about another one', () => {
    const events = [
      { id: 'e1', person: '乙', kind: '受处分', date: '2013-05-08' },
      { id: 'e9', person: '乙', kind: '受表彰', date: '2013-05-08' },
    ];
    const pairings = [{ ...sides, trigger: { event: '受处分' }, window: { within: '3d', of: 'event' } }];
    const about = (event: string, date: string) =>
      whysOf({ roster, events, pairings, talks: [talk(date, '甲', '乙', { event })] })[0];
    expect(about('e1', '2013-05-12')).toContain('谈话 t1 在2013年5月12日，不在时限内');
    expect(about('e9', '2013-05-09')).toContain('谈话 t1 写明针对情形 e9，不是 e1，不计入');
    expect(about('e9', '2013-05-12')).not.toContain('t1');
  });
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

test('a hundred thousand talks among thousands are worked out whole', () => {
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
  const { obligations } = workOutCoverage(campaign);
  expect(obligations).toHaveLength(780 + 2960 + 2960);
});
