import { describe, expect, test } from 'vitest';
import { coverageOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

const roster = [person('甲', '书记'), person('乙', '党员')];
const sides = { left: { role: '书记' }, right: { role: '党员' } };

describe('the order of outcomes', () => {
  const met = [talk('2013-05-07', '甲', '乙')];
  const exemptions = [{ person: '乙', reason: '长期病假' }];
  const short = [{ ...sides, form: { minMinutes: '60' } }];
  const campaign = { asOf: '2013-05-20' };

  test('met wins over exempt', () => {
    expect(linesOf({ roster, pairings: [sides], exemptions, talks: met })).toEqual(['甲-乙 1/1 met']);
  });

  test('exempt wins over undecided', () => {
    expect(linesOf({ roster, pairings: short, exemptions, talks: met })).toEqual(['甲-乙 0/1 exempt']);
    expect(whysOf({ roster, pairings: short, exemptions, talks: met })).toEqual(['乙免谈：长期病假']);
  });

  test('undecided wins over pending', () => {
    expect(linesOf({ roster, campaign, pairings: short, talks: met })).toEqual(['甲-乙 0/1 undecided']);
    expect(whysOf({ roster, campaign, pairings: short, talks: met })).toEqual([
      '谈话 t1 没有填写「时长」，无法判断是否满 60 分钟',
    ]);
  });

  test('pending wins over missing until the end of the last day', () => {
    expect(linesOf({ roster, campaign, pairings: [sides] })).toEqual(['甲-乙 0/1 pending']);
    expect(whysOf({ roster, campaign, pairings: [sides] })).toEqual([
      '活动期间没有甲与乙谈话的记录；时限到2013年5月31日，尚未到期',
    ]);
    expect(linesOf({ roster, campaign: { asOf: '2013-05-31' }, pairings: [sides] })).toEqual(['甲-乙 0/1 missing']);
  });

  test('a person of unknown membership stays undecided, even if talked with', () => {
    const pairings = [{ left: { role: '书记' }, right: { party: '党员' } }];
    const people = [person('甲', '书记', { party: '群众' }), person('乙', [])];
    expect(linesOf({ roster: people, pairings, talks: met })).toEqual(['甲-乙 0/1 undecided']);
    expect(whysOf({ roster: people, pairings, talks: met })).toEqual(['花名册中乙没有填写「政治面貌」']);
  });
});

describe('exemptions', () => {
  const pairings = [sides, { ...sides, id: 'p9' }];

  test.each([
    ['holding the last day', { from: '2013-05-31' }, 'exempt'],
    ['ending before the last day', { until: '2013-05-30' }, 'missing'],
    ['for another pairing', { pairing: 'p9' }, 'missing'],
    ['for this pairing', { pairing: 'p1' }, 'exempt'],
    ['with a substitute', { substitute: 'phone' }, 'missing'],
  ])('%s', (_, more, outcome) => {
    for (const name of ['甲', '乙']) {
      const [ofFirst] = linesOf({ roster, pairings, exemptions: [{ person: name, reason: '因', ...more }] });
      expect(ofFirst).toBe(`甲-乙 0/1 ${outcome}`);
    }
  });

  test('cover an obligation of one person only as its subject', () => {
    const each = [{ ...sides, require: { eachRight: '1' } }];
    expect(linesOf({ roster, pairings: each, exemptions: [{ person: '甲' }] })).toEqual(['乙 0/1 missing']);
    expect(coverageOf({ roster, pairings: each, exemptions: [{ person: '甲' }] }).unusedExemptions).toHaveLength(1);
  });

  test('with a substitute accept that mode for that person', () => {
    const face = [{ ...sides, form: { modes: 'one-to-one' } }];
    const talks = [talk('2013-05-07', '甲', '乙', { mode: 'phone' })];
    expect(linesOf({ roster, pairings: face, talks })).toEqual(['甲-乙 0/1 missing']);
    expect(linesOf({ roster, pairings: face, talks, exemptions: [{ person: '乙', substitute: '电话' }] })).toEqual([
      '甲-乙 1/1 met',
    ]);
  });

  test('of the pairing itself give their reason; an unknown one cannot be told', () => {
    const people = [
      person('甲', '书记', { rank: '正处' }),
      person('乙', '党员', { rank: '退休' }),
      person('丙', '党员'),
    ];
    const own = [{ ...sides, exempt: { who: { rank: '退休' }, reason: '已退休' } }];
    expect(whysOf({ roster: people, pairings: own })).toEqual(['免谈：已退休', '花名册中丙没有填写「职级」']);
  });
});

describe('membership', () => {
  const with_ = (more: object) => [person('甲', '书记'), person('乙', '党员', { ...more })];

  test('who joined in the window is required, unless too late', () => {
    const late = [{ ...sides, minPresence: '15d' }];
    expect(linesOf({ roster: with_({ from: '2013-05-30' }), pairings: [sides] })).toEqual(['甲-乙 0/1 missing']);
    expect(linesOf({ roster: with_({ from: '2013-05-16' }), pairings: late })).toEqual(['甲-乙 0/1 missing']);
    expect(linesOf({ roster: with_({ from: '2013-05-17' }), pairings: late })).toEqual([]);
  });

  test('who left before the reference date is listed, not required', () => {
    const { obligations, departed } = coverageOf({ roster: with_({ to: '2013-05-30' }), pairings: [sides] });
    expect([obligations.length, departed.map((it) => it.person.name)]).toEqual([0, ['乙']]);
    expect(coverageOf({ roster: with_({ to: '2013-05-31' }), pairings: [sides] }).departed).toEqual([]);
  });

  test.each([
    ['2013-05-05', []],
    ['2013-05-06', ['乙']],
    ['2012-01-31', []],
  ])('who left on %s is listed if that lies in the window', (to, listed) => {
    const { departed } = coverageOf({ roster: with_({ to }), pairings: [sides] });
    expect(departed.map((it) => it.person.name)).toEqual(listed);
  });

  test('who left in one of several windows is listed, once', () => {
    const campaign = { period: { from: '2013-05-06', to: '2013-07-31' } };
    const monthly = [{ ...sides, window: { every: 'month' } }];
    const { departed } = coverageOf({ campaign, roster: with_({ to: '2013-06-10' }), pairings: monthly });
    expect(departed.map((it) => it.person.name)).toEqual(['乙']);
  });

  test('whose event is recorded after he left is listed, for nothing else tells of it', () => {
    const events = [{ id: 'e1', person: '乙', kind: '受处分', date: '2013-05-20' }];
    const pairings = [{ ...sides, trigger: { event: '受处分' }, window: { within: '30d', of: 'event' } }];
    const { obligations, departed } = coverageOf({ roster: with_({ to: '2013-04-10' }), events, pairings });
    expect([obligations.length, departed.map((it) => it.person.name)]).toEqual([0, ['乙']]);
  });

  test('a talk counts only between members of the day; externals always are', () => {
    const people = with_({ from: '2013-05-10' });
    expect(linesOf({ roster: people, pairings: [sides], talks: [talk('2013-05-09', '甲', '乙')] })).toEqual([
      '甲-乙 0/1 missing',
    ]);
    const externals = [person('督导', '督导组', { from: '2020-01-01' })];
    const pairings = [{ left: { role: '督导组' }, right: { role: '党员' } }];
    expect(linesOf({ roster, externals, pairings, talks: [talk('2013-05-09', '督导', '乙')] })).toEqual([
      '乙-督导 1/1 met',
    ]);
  });
});

describe('rounds', () => {
  test('without dates are decided by the written round only', () => {
    const pairings = [{ ...sides, rounds: '2' }];
    expect(linesOf({ roster, pairings, talks: [talk('2013-05-07', '甲', '乙', { round: '1' })] })).toEqual([
      '甲-乙 第1轮 1/1 met',
      '甲-乙 第2轮 0/1 missing',
    ]);
    expect(linesOf({ roster, pairings, talks: [talk('2013-05-07', '甲', '乙')] })).toEqual([
      '甲-乙 第1轮 0/1 undecided',
      '甲-乙 第2轮 0/1 undecided',
    ]);
  });

  test('with dates are decided by the day', () => {
    const rounds = [
      { from: '2013-05-06', to: '2013-05-12' },
      { from: '2013-05-13', to: '2013-06-30' },
    ];
    const talks = [talk('2013-05-13', '甲', '乙')];
    const { obligations } = coverageOf({ roster, pairings: [{ ...sides, rounds }], talks });
    expect(obligations.map(({ outcome, window }) => `${window.to} ${outcome}`)).toEqual([
      '2013-05-12 missing',
      '2013-05-31 met',
    ]);
  });
});

describe('events', () => {
  const events = [
    { id: 'e1', person: '乙', kind: '受处分', date: '2013-05-08' },
    { id: 'e2', person: '乙', kind: '岗位变动', date: '2013-05-10' },
  ];
  const within = { within: '30d', of: 'event' };
  const pairings = [{ ...sides, trigger: { event: ['受处分', '岗位变动'] }, window: within }];
  const run = (talks: Record<string, unknown>[]) => linesOf({ roster, events, pairings, talks });

  test('each want a talk of their own', () => {
    expect(run([talk('2013-05-11', '甲', '乙', { event: 'e1' })])).toEqual([
      '甲-乙 e1 1/1 met',
      '甲-乙 e2 0/1 pending',
    ]);
    expect(run([talk('2013-05-11', '甲', '乙', { event: ['e1', 'e2'] })])).toEqual([
      '甲-乙 e1 1/1 met',
      '甲-乙 e2 1/1 met',
    ]);
  });

  test('are served by a talk that names none, only where it fits one of them', () => {
    expect(run([talk('2013-05-09', '甲', '乙')])).toEqual(['甲-乙 e1 1/1 met', '甲-乙 e2 0/1 pending']);
    expect(run([talk('2013-05-11', '甲', '乙')])).toEqual(['甲-乙 e1 0/1 undecided', '甲-乙 e2 0/1 undecided']);
  });

  test('that are answered by a talk that names them leave a talk that names none to the other', () => {
    const named = talk('2013-05-11', '甲', '乙', { event: 'e1' });
    const unnamed = talk('2013-05-12', '甲', '乙');
    for (const talks of [
      [named, unnamed],
      [unnamed, named],
    ])
      expect(run(talks)).toEqual(['甲-乙 e1 1/1 met', '甲-乙 e2 1/1 met']);
    expect(run([{ ...named, date: '2013-05-01' }, unnamed])).toEqual([
      '甲-乙 e1 0/1 undecided',
      '甲-乙 e2 0/1 undecided',
    ]);
  });

  test('are not answered by a talk that names them while more is needed', () => {
    const twice = [{ ...pairings[0], require: { eachRight: '2', count: 'talks' } }];
    const talks = [talk('2013-05-11', '甲', '乙', { event: 'e1' }), talk('2013-05-12', '甲', '乙')];
    expect(linesOf({ roster, events, pairings: twice, talks })).toEqual(['乙 e1 1/2 undecided', '乙 e2 0/2 pending']);
  });

  test.each([
    ['2013-05-08', 'met'],
    ['2013-06-07', 'met'],
    ['2013-06-08', 'missing'],
    ['2013-05-07', 'missing'],
  ])('within 30 days: a talk on %s is %s', (date, outcome) => {
    const talks = [talk(date, '甲', '乙', { event: 'e1' })];
    expect(linesOf({ roster, events: events.slice(0, 1), pairings, talks })[0]).toContain(outcome);
  });

  test('run to asOf by default, and are pending while they lie ahead', () => {
    const open = [{ ...sides, trigger: { event: '受处分' } }];
    const windows = (asOf: string) =>
      coverageOf({ roster, events, pairings: open, campaign: { asOf } }).obligations.map(({ window, outcome }) => [
        window.from,
        window.to,
        outcome,
      ]);
    expect(windows('2013-06-08')).toEqual([['2013-05-08', '2013-06-08', 'missing']]);
    expect(windows('2013-05-07')).toEqual([['2013-05-08', '2013-05-08', 'pending']]);
  });

  test('read the sets on their day', () => {
    const moved = [
      person('甲', '书记'),
      {
        name: '乙',
        posts: [
          { roles: '党员', to: '2013-05-08' },
          { roles: '书记', from: '2013-05-09' },
        ],
      },
    ];
    expect(linesOf({ roster: moved, events, pairings })).toEqual(['甲-乙 e1 0/1 missing']);
  });
});
