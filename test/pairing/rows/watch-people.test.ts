/** The watch list, people: several roles, joining, leaving, moving, edges with dates, unknown membership, who is nobody's candidate. */
import { describe, expect, test } from 'vitest';
import { coverageOf, outcomesOf, thoseThatAre } from './outcomes.ts';

const MAY = `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-05-31}`;

test('one person in several roles: one talk meets several pairings', () =>
  expect(
    outcomesOf(`${MAY}
roster:
  - {name: 书记, roles: [支部书记, 班子成员, 分管领导]}
  - {name: 科长, roles: [中层, 支委], department: 财务科}
edges: [{kind: 分管, from: 书记, to: 财务科}, {kind: 分管, from: 书记, to: 科长}]
pairings:
  - {id: p1, left: {role: 分管领导}, right: {role: 中层}, relation: {edge: 分管}}
  - {id: p2, left: {role: 支部书记}, right: {role: 支委}}
  - {id: p3, left: {role: 班子成员}, right: {role: 中层}, relation: any-of}
talks: [{id: t1, date: 2013-05-02, talkers: 书记, talkees: 科长}]`),
  ).toEqual({ p1: 'met 1', p2: 'met 1', p3: 'met 1' })); // p1: two routes to the same pair are one obligation

test('left and right overlap: {a, b} is one obligation', () =>
  expect(
    outcomesOf(`${MAY}
roster: [{name: 甲, roles: [a, b]}, {name: 乙, roles: [a, b]}, {name: 丙, roles: [b]}]
pairings: [{id: p1, left: {role: a}, right: {role: b}}]`),
  ).toEqual({ p1: 'missing 3' })); // 甲乙, 甲丙, 乙丙

describe('members of a part of the window', () => {
  const yaml = (person: string, pairing = '', talk = '') => `${MAY}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警], ${person}}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}${pairing}}]
talks: [${talk}]`;

  test('who joined in the window is required', () =>
    expect(outcomesOf(yaml('from: 2013-05-30'))).toEqual({ p1: 'missing 1' }));
  test('unless too short a presence', () => {
    expect(outcomesOf(yaml('from: 2013-05-25', ', minPresence: 15d'))).toEqual({ p1: '' });
    expect(outcomesOf(yaml('from: 2013-05-02', ', minPresence: 15d'))).toEqual({ p1: 'missing 1' });
  });
  test('who joined after the window is not', () => expect(outcomesOf(yaml('from: 2013-06-01'))).toEqual({ p1: '' }));
  test('who left before its last day is listed as 已离', () => {
    const coverage = coverageOf(yaml('to: 2013-05-30'));
    expect(coverage.obligations).toEqual([]);
    expect(coverage.departed.map(({ pairing, person }) => [pairing.id, person.name])).toEqual([['p1', '甲']]);
  });
  test('who leaves on its last day is a member of it', () =>
    expect(outcomesOf(yaml('to: 2013-05-31'))).toEqual({ p1: 'missing 1' }));
  test('a talk before he was a member does not count', () => {
    const talk = '{id: t1, date: 2013-05-09, talkers: 书记, talkees: 甲}';
    expect(outcomesOf(yaml('from: 2013-05-10', '', talk))).toEqual({ p1: 'missing 1' });
    expect(outcomesOf(yaml('from: 2013-05-09', '', talk))).toEqual({ p1: 'met 1' });
  });
});

describe('one who moved in the window', () => {
  const yaml = `${MAY}
roster:
  - {name: 所长, roles: [单位负责人], department: 车管所}
  - {name: 队长, roles: [单位负责人], department: 事故科}
  - name: 孙
    posts: [{roles: [民警], department: 车管所, to: 2013-05-09}, {roles: [民警], department: 事故科, from: 2013-05-10}]
pairings: [{id: p1, left: {role: 单位负责人}, right: {role: 民警}, relation: any-of, same: department}]
talks: [{id: t1, date: 2013-05-08, talkers: 所长, talkees: 孙}]`;
  test('belongs where he is on the last day', () => expect(outcomesOf(yaml)).toEqual({ p1: 'missing 1' }));
  test('a talk before the move counts with the new head', () =>
    expect(outcomesOf(yaml.replace('talkers: 所长', 'talkers: 队长'))).toEqual({ p1: 'met 1' }));
  test('each month is read on its own last day', () => {
    const monthly = yaml
      .replace('from: 2013-05-01', 'from: 2013-04-01')
      .replace('same: department', 'same: department, window: {every: month}');
    expect(outcomesOf(monthly.replace('2013-05-08', '2013-04-08'))).toEqual({ p1: 'met 1 missing 1' });
  });
});

describe('分管 edges with dates', () => {
  const yaml = (dates: string) => `${MAY}
roster:
  - {name: 甲, roles: [分管领导]}
  - {name: 乙, roles: [分管领导]}
  - {name: 所长, roles: [中层], department: 车管所}
edges: [{kind: 分管, from: 甲, to: 车管所, ${dates}}, {kind: 分管, from: 乙, to: 车管所, since: 2013-05-16}]
pairings: [{id: p1, left: {role: 分管领导}, right: {role: 中层}, relation: {edge: 分管}}]
talks: [{id: t1, date: 2013-05-10, talkers: 甲, talkees: 所长}]`;
  test('the one in charge on the last day', () =>
    expect(thoseThatAre('missing', yaml('until: 2013-05-15'))).toEqual(['乙、所长 2013-05-01–2013-05-31']));
  test('until the last day itself', () =>
    expect(outcomesOf(yaml('until: 2013-05-31'))).toEqual({ p1: 'met 1 missing 1' }));
  test('both without an end', () => expect(outcomesOf(yaml('since: 2012-01-01'))).toEqual({ p1: 'met 1 missing 1' }));
});

describe('nobody to serve', () => {
  const yaml = (pairing: string) => `${MAY}
roster: [{name: 书记, roles: [书记, 班子]}, {name: 甲, roles: [班子], department: 一科}, {name: 乙, roles: [班子], department: 二科}]
pairings: [{id: p1, ${pairing}}]`;
  test.each([
    ['cross with an empty left', 'left: {role: 督导组}, right: {role: 班子}', 'missing 3'],
    ['any-of with an empty left', 'left: {role: 督导组}, right: {role: 班子}, relation: any-of', 'missing 3'],
    ['edge without edges', 'left: {role: 书记}, right: {role: 班子}, relation: {edge: 分管}', 'missing 3'],
    ['tier with an empty tier above', 'relation: {tier: [督导组, 班子]}', 'missing 3'],
    ['himself the only candidate', 'left: {role: 书记}, right: {role: 书记}, relation: any-of', ''],
    ['an empty right asks for nothing', 'left: {role: 书记}, right: {role: 民警}', ''],
    ['within a set of one', 'left: {role: 书记}, relation: within, require: all-pairs', ''],
    ['each of a set of one', 'left: {role: 书记}, relation: within, require: {eachLeft: 1}', ''],
  ])('%s', (_, pairing, outcome) => expect(outcomesOf(yaml(pairing))).toEqual({ p1: outcome }));

  test('says 无应谈人', () =>
    expect(
      coverageOf(yaml('left: {role: 督导组}, right: {role: 班子}, relation: any-of')).obligations[0]?.why,
    ).toContain('无应谈人'));
});

describe('all pairs, and each at least so many: 60 民警', () => {
  const sixty = Array.from({ length: 60 }, (_, index) => `{name: 警${index}, roles: [民警]}`).join(', ');
  const circle = Array.from(
    { length: 60 },
    (_, index) => `{id: t${index}, date: 2013-05-02, talkers: 警${index}, talkees: 警${(index + 1) % 60}}`,
  );
  const yaml = (require: string) => `${MAY}
roster: [${sixty}]
pairings: [{id: p1, left: {role: 民警}, relation: within, require: ${require}}]
talks: [${circle.join(', ')}]`;
  test('1770 pairs', () => expect(outcomesOf(yaml('all-pairs'))).toEqual({ p1: 'met 60 missing 1710' }));
  test('60 persons', () => expect(outcomesOf(yaml('{eachLeft: 2}'))).toEqual({ p1: 'met 60' }));
  test('three partners', () => expect(outcomesOf(yaml('{eachLeft: 3}'))).toEqual({ p1: 'missing 60' }));
});

describe('unknown membership', () => {
  const yaml = (talk = '') => `${MAY}
roster: [{name: 书记, roles: [书记], party: 党员}, {name: 甲}, {name: 乙, party: 群众}]
pairings:
  - {id: p1, left: {role: 书记}, right: {party: 党员}}
  - {id: p2, left: {role: 书记}, right: {not: {party: 党员}}}
  - {id: p3, left: {party: 党员}, right: {people: [乙]}, relation: any-of}
talks: [${talk}]`;
  test('an undecided obligation', () =>
    expect(outcomesOf(yaml())).toEqual({ p1: 'undecided 1', p2: 'undecided 1 missing 1', p3: 'missing 1' }));
  test('the only one who may be in a set is asked for in no case', () => {
    const within = (require: string) => `${MAY}
roster: [{name: 甲}, {name: 乙, party: 群众}]
pairings: [{id: p1, left: {party: 党员}, relation: within, require: ${require}}]`;
    expect(outcomesOf(within('all-pairs'))).toEqual({ p1: '' });
    expect(outcomesOf(within('{eachLeft: 1}'))).toEqual({ p1: '' });
  });
  test('talked with one who may be the right talker', () =>
    expect(outcomesOf(yaml('{id: t1, date: 2013-05-02, talkers: 甲, talkees: 乙}'))['p3']).toBe('undecided 1'));
});
