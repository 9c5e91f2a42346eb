import { describe, expect, test } from 'vitest';
import { coverageOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

const leaders = [person('甲', ['书记', '班子']), person('乙', '班子'), person('丙', '班子')];

describe('all pairs', () => {
  test('of one set are unordered, in roster order', () => {
    const pairings = [{ relation: 'within', left: { role: '班子' }, require: 'all-pairs' }];
    const talks = [talk('2013-05-07', '丙', '甲')];
    expect(linesOf({ roster: leaders, pairings, talks })).toEqual([
      '甲-乙 0/1 missing',
      '甲-丙 1/1 met',
      '乙-丙 0/1 missing',
    ]);
  });

  test('of overlapping sides pair nobody with himself and no two twice', () => {
    const pairings = [{ left: { role: '班子' }, right: { role: '班子' } }];
    expect(linesOf({ roster: leaders, pairings })).toHaveLength(3);
    const { obligations, oddities } = coverageOf({
      roster: leaders,
      pairings: [{ left: { role: '书记' }, right: { role: '班子' } }],
    });
    expect([obligations.length, oddities.length]).toEqual([2, 0]);
  });

  test('require a right person whom nobody can serve', () => {
    const pairings = [{ left: { role: '政委' }, right: { role: '书记' } }];
    expect(linesOf({ roster: leaders, pairings })).toEqual(['甲 0/1 missing']);
    expect(whysOf({ roster: leaders, pairings })).toEqual(['无应谈人：活动期间没有可以与甲谈话的人']);
    expect(coverageOf({ roster: leaders, pairings }).oddities.map(({ message }) => message)).toEqual([
      '甲方没有人：请核对人员范围，或者花名册',
    ]);
  });

  test("ask nothing where one's own only candidate is oneself, and say so", () => {
    const pairings = [{ left: { role: '书记' }, right: { role: '书记' } }];
    const { obligations, oddities } = coverageOf({ roster: leaders, pairings });
    expect(obligations).toEqual([]);
    expect(oddities.map(({ message }) => message)).toEqual(['甲只有本人一个应谈人，不能与自己谈：这一项没有要求甲']);
  });
});

describe("one's own only candidate, of unknown membership", () => {
  const people = [person('甲', '书记', { party: '群众' }), person('乙', '班子')];
  const of = (more: object) => linesOf({ roster: people, pairings: [{ left: { party: '党员' }, ...more }] });

  test.each(['all-pairs', { eachRight: '1' }, { eachLeft: '1' }])(
    'has nothing asked of him where both sides are one set: %j',
    (require) => {
      for (const relation of ['cross', 'any-of'])
        expect(of({ relation, right: { party: '党员' }, require })).toEqual([]);
    },
  );

  test('cannot be told where the other side is another set', () => {
    expect(of({ relation: 'any-of', right: { role: '班子' } })).toEqual(['乙 0/1 undecided']);
    expect(of({ right: { role: '班子' }, require: { share: '1' } })).toEqual(['全部 0/1 undecided']);
  });
});

describe('each person', () => {
  const people = [person('甲', '书记'), person('乙', '副书记'), person('丁', '党员'), person('戊', '党员')];

  test('of a set has so many partners, counted once each', () => {
    const pairings = [{ relation: 'within', left: { role: '党员' }, require: { eachLeft: '1' } }];
    const talks = [talk('2013-05-07', '丁', '戊'), talk('2013-05-08', '戊', '丁')];
    expect(linesOf({ roster: people, pairings, talks })).toEqual(['丁 1/1 met', '戊 1/1 met']);
  });

  test('may be served by any of several', () => {
    const pairings = [{ relation: 'any-of', left: [{ role: '书记' }, { role: '副书记' }], right: { role: '党员' } }];
    expect(linesOf({ roster: people, pairings, talks: [talk('2013-05-07', '丁', '乙')] })).toEqual([
      '丁 1/1 met',
      '戊 0/1 missing',
    ]);
  });

  test('counts persons, or talks', () => {
    const talks = [talk('2013-05-07', '甲', '丁'), talk('2013-05-08', '甲', '丁')];
    const of = (count: string) =>
      linesOf({
        roster: people,
        talks,
        pairings: [{ left: { role: '书记' }, right: { role: '党员' }, require: { eachLeft: '2', count } }],
      });
    expect(of('persons')).toEqual(['甲 1/2 missing']);
    expect(of('talks')).toEqual(['甲 2/2 met']);
  });
});

describe('a share', () => {
  const people = [
    person('甲', '领导'),
    person('乙', '领导'),
    person('丁', '职工'),
    person('戊', '职工'),
    person('己', '职工'),
  ];
  const share = (more: object) => [
    { left: { role: '领导' }, right: { role: '职工' }, require: { share: '0.5', ...more } },
  ];
  const talks = [talk('2013-05-07', '甲', '丁'), talk('2013-05-07', '乙', '戊')];

  test('over everybody is one obligation without a subject', () => {
    expect(linesOf({ roster: people, pairings: share({}), talks })).toEqual(['全部 2/2 met']);
  });

  test('per left person has its own base', () => {
    expect(linesOf({ roster: people, pairings: share({ per: 'left' }), talks })).toEqual([
      '甲 1/2 missing',
      '乙 1/2 missing',
    ]);
  });

  test('with one of unknown membership in its base is met only if it is met either way', () => {
    const some = [
      person('甲', '领导'),
      ...['丁', '戊', '己'].map((name) => person(name, [], { party: '党员' })),
      person('庚', []),
    ];
    const pairings = [{ left: { role: '领导' }, right: { party: '党员' }, require: { share: '0.5' } }];
    const roster = [{ ...some[0], party: '群众' }, ...some.slice(1)];
    const two = [talk('2013-05-07', '甲', '丁'), talk('2013-05-07', '甲', '戊')];
    expect(linesOf({ roster, pairings, talks: two })).toEqual(['全部 2/2 met']);
    expect(linesOf({ roster, pairings, talks: [...two.slice(1), talk('2013-05-08', '甲', '庚')] })).toEqual([
      '全部 1/2 undecided',
    ]);
    expect(linesOf({ roster, pairings, talks: two.slice(1) })).toEqual(['全部 1/2 missing']);
  });
});

describe('edges', () => {
  const roster = [
    person('甲', '班子'),
    person('乙', '班子', { department: '车管所' }),
    person('丁', '所长', { department: '车管所' }),
    person('戊', '所长', { department: '事故科' }),
  ];

  test('to a department and to a person of it are one obligation, and nobody oversees himself', () => {
    const edges = [
      { from: '乙', to: '车管所' },
      { from: '乙', to: '丁' },
    ];
    expect(linesOf({ roster, edges, pairings: [{ relation: { edge: '分管' } }] })).toEqual(['乙-丁 0/1 missing']);
  });

  test('leave a named right person without an overseer required', () => {
    const edges = [{ from: '甲', to: '车管所' }];
    const pairings = [{ relation: { edge: '分管' }, right: { role: '所长' } }];
    expect(linesOf({ roster, edges, pairings })).toEqual(['甲-丁 0/1 missing', '戊 0/1 missing']);
  });

  test('leave a named left person without anybody to oversee required, and nobody else', () => {
    const edges = [{ from: '乙', to: '车管所' }];
    const each = { relation: { edge: '分管' }, require: { eachLeft: '1' } };
    const named = [{ ...each, left: { role: '班子' } }];
    expect(linesOf({ roster, edges, pairings: named })).toEqual(['甲 0/1 missing', '乙 0/1 missing']);
    expect(whysOf({ roster, edges, pairings: named })[0]).toBe('无应谈人：活动期间没有可以与甲谈话的人');
    expect(linesOf({ roster, edges, pairings: [each] })).toEqual(['乙 0/1 missing']);
  });

  test("ask the named left persons about somebody's event only where they oversee him", () => {
    const edges = [{ from: '乙', to: '丁' }];
    const events = [{ id: 'e1', person: '丁', kind: '受处分', date: '2013-05-10' }];
    const pairings = [
      { relation: { edge: '分管' }, left: { role: '班子' }, require: { eachLeft: '1' }, trigger: { event: '受处分' } },
    ];
    expect(linesOf({ roster, edges, events, pairings })).toEqual(['乙 e1 0/1 missing']);
  });

  test.each([
    ['left', 'eachRight', '丁'],
    ['right', 'eachLeft', '乙'],
  ])('whose other end is of unknown membership on the %s cannot be told', (side, require, who) => {
    const people = roster.map((it) => ({
      ...it,
      party: it['name'] === '甲' || it['name'] === '戊' ? '党员' : undefined,
    }));
    const edges = [{ from: '乙', to: '丁' }];
    const pairings = [{ relation: { edge: '分管' }, [side]: { party: '党员' }, require: { [require]: '1' } }];
    expect(linesOf({ roster: people, edges, pairings })).toEqual([`${who} 0/1 undecided`]);
    expect(whysOf({ roster: people, edges, pairings })).toEqual([
      `花名册中${side === 'left' ? '乙' : '丁'}没有填写「政治面貌」`,
    ]);
  });

  test('are read on the reference date', () => {
    const edges = [
      { from: '甲', to: '丁', until: '2013-05-20' },
      { from: '乙', to: '丁', since: '2013-05-21' },
    ];
    expect(linesOf({ roster, edges, pairings: [{ relation: { edge: '分管' } }] })).toEqual(['乙-丁 0/1 missing']);
  });
});

test('a cascade asks each of a tier to be talked with by one of the tier above', () => {
  const roster = [person('甲', '总支书记'), person('乙', '支部书记'), person('丙', '支部书记'), person('丁', '党员')];
  const pairings = [{ relation: { tier: ['总支书记', '支部书记', '党员'] } }];
  const talks = [talk('2013-05-07', '甲', '乙'), talk('2013-05-07', '丙', '丁')];
  expect(linesOf({ roster, pairings, talks })).toEqual(['乙 1/1 met', '丙 0/1 missing', '丁 1/1 met']);
});

test('same: keeps to the own department or group', () => {
  const roster = [
    person('甲', '书记', { groups: { 支部: '一' } }),
    person('乙', '书记', { groups: { 支部: '二' } }),
    person('丁', '党员', { groups: { 支部: '二' } }),
    person('戊', '党员'),
  ];
  const pairings = [{ left: { role: '书记' }, right: { role: '党员' }, same: 'group.支部' }];
  expect(linesOf({ roster, pairings })).toEqual(['乙-丁 0/1 missing', '戊 0/1 missing']);
});
