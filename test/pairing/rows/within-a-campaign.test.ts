/** 五个环节, two milestones, quotas, rounds, a cascade. */
import { expect, test } from 'vitest';
import { outcomesOf, thoseThatAre } from './outcomes.ts';

const MAY = `
campaign:
  title: 交心谈心活动
  period: {from: 2013-05-01, to: 2013-05-31}
  milestones: [{id: meeting, title: 民主生活会, date: 2013-05-20}, {id: branch, title: 组织生活会, date: 2013-06-10}]`;

test('五个环节', () =>
  expect(
    outcomesOf(`${MAY}
roster:
  - {name: 书记, roles: [支部书记, 班子成员], department: 大队部}
  - {name: 副甲, roles: [班子成员, 分管领导], department: 大队部}
  - {name: 副乙, roles: [班子成员, 分管领导], department: 大队部}
  - {name: 所长, roles: [单位负责人], department: 车管所}
  - {name: 队长, roles: [单位负责人], department: 一中队}
  - {name: 警甲, roles: [民警], department: 车管所}
  - {name: 警乙, roles: [民警], department: 车管所}
  - {name: 警丙, roles: [民警], department: 一中队}
edges: [{kind: 分管, from: 副甲, to: 车管所}, {kind: 联系, from: 副乙, to: 一中队}]
pairings:
  - {id: p1, left: {role: 支部书记}, right: {role: 班子成员}}
  - {id: p2, left: {role: 班子成员}, relation: within, require: all-pairs}
  - {id: p3, left: {role: 分管领导}, right: {role: 单位负责人}, relation: {edge: 分管}}
  - {id: p4, left: {role: 单位负责人}, right: {role: 民警}, relation: any-of, same: department}
  - {id: p5, left: {role: 民警}, relation: within, require: {eachLeft: 1}}
talks:
  - {id: t1, date: 2013-05-06, talkers: 书记, talkees: 副甲}
  - {id: t2, date: 2013-05-06, talkers: 书记, talkees: 副乙}
  - {id: t3, date: 2013-05-07, talkers: 副甲, talkees: 副乙}
  - {id: t4, date: 2013-05-08, talkers: 副甲, talkees: 所长}
  - {id: t5, date: 2013-05-08, talkers: 副乙, talkees: 队长}     # 联系 is not 分管
  - {id: t6, date: 2013-05-09, talkers: 所长, talkees: [警甲, 警乙]}
  - {id: t7, date: 2013-05-10, talkers: 警甲, talkees: 警丙}`),
  ).toEqual({
    p1: 'met 2',
    p2: 'met 3',
    p3: 'met 1 missing 1', // nobody 分管 一中队: 队长 is still required
    p4: 'met 2 missing 1',
    p5: 'met 2 missing 1', // 警甲 and 警丙 by one talk; 警乙 only was a co-talkee in t6
  }));

test('two milestones, and the telephone for one who is away', () => {
  const yaml = `${MAY}
roster:
  - {name: 总支书, roles: [总支书记, 班子]}
  - {name: 甲, roles: [班子]}
  - {name: 乙, roles: [班子]}
  - {name: 支书, roles: [支部书记], party: 党员}
  - {name: 党员, party: 党员}
pairings:
  - {id: p1, left: {role: 总支书记}, right: {role: 班子}, window: {before: meeting}, form: {modes: [one-to-one]}}
  - {id: p2, left: {role: 支部书记}, right: {people: [党员]}, window: {before: branch}}
exemptions: [{person: 甲, pairing: p1, reason: 出差, substitute: phone}]
talks:
  - {id: t1, date: 2013-05-10, talkers: 总支书, talkees: 甲, mode: phone}
  - {id: t2, date: 2013-05-10, talkers: 总支书, talkees: 乙, mode: phone}
  - {id: t3, date: 2013-06-09, talkers: 支书, talkees: 党员}`;
  // p1: 甲 may be telephoned, 乙 not. p2: 9 June is past the campaign's end, and still before its own meeting.
  expect(outcomesOf(yaml.replace('2013-06-10}]', '2013-06-10}]\n  asOf: 2013-06-10'))).toEqual({
    p1: 'met 1 missing 1',
    p2: 'met 1',
  });
});

const QUOTA = `${MAY}
roster:
  - {name: 甲, roles: [班子成员]}
  - {name: 科甲, department: 业务科}
  - {name: 科乙, department: 业务科}
edges: [{kind: 主管, from: 甲, to: 业务科}]
pairings:
  - id: p1
    left: {role: 班子成员}
    relation: {edge: 主管}
    require: {eachLeft: 3, count: talks}
    window: {before: meeting}
talks:
  - {id: t1, date: 2013-05-06, talkers: 甲, talkees: 科甲}
  - {id: t2, date: 2013-05-07, talkers: 甲, talkees: 科甲}
  - {id: t3, date: 2013-05-08, talkers: 甲, talkees: 科乙}`;

test('each 班子成员 three 人次 with the staff of his own section', () => {
  expect(outcomesOf(QUOTA)).toEqual({ p1: 'met 1' });
  expect(outcomesOf(QUOTA.replace('2013-05-08', '2013-05-20'))).toEqual({ p1: 'missing 1' }); // the third on the day of the meeting
  expect(outcomesOf(QUOTA.replace(', count: talks', ''))).toEqual({ p1: 'missing 1' }); // three different persons: only two
});

const ROUNDS = `${MAY}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [班子]}, {name: 乙, roles: [班子]}]
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 班子}, window: {before: meeting}, rounds: 3}
talks:
  - {id: t1, date: 2013-05-06, talkers: 书记, talkees: 甲, round: 1}
  - {id: t2, date: 2013-05-07, talkers: 书记, talkees: 甲, round: 2}
  - {id: t3, date: 2013-05-08, talkers: 书记, talkees: 甲, round: 2}
  - {id: t4, date: 2013-05-08, talkers: 书记, talkees: 乙, round: 3}`;

test('three rounds: each its own obligation', () => {
  expect(outcomesOf(ROUNDS)).toEqual({ p1: 'met 3 missing 3' });
  // A talk without a round could be any of 乙's two open ones, and decides neither.
  expect(outcomesOf(`${ROUNDS}\n  - {id: t5, date: 2013-05-09, talkers: 书记, talkees: 乙}`)).toEqual({
    p1: 'met 3 undecided 2 missing 1',
  });
});

test('rounds with dates: the day decides', () => {
  const dated = ROUNDS.replace(
    'rounds: 3',
    'rounds: [{from: 2013-05-01, to: 2013-05-06}, {from: 2013-05-07, to: 2013-05-12}]',
  )
    .replace('{before: meeting}', 'campaign')
    .replace(/, round: \d/g, '');
  expect(outcomesOf(dated)).toEqual({ p1: 'met 3 missing 1' });
  expect(thoseThatAre('missing', dated)).toEqual(['书记、乙 2013-05-01–2013-05-06']);
});

test('a cascade of six tiers, one-to-one', () => {
  const yaml = `${MAY}
roster:
  - {name: 总书, roles: [总支书记]}
  - {name: 委甲, roles: [总支委员]}
  - {name: 委乙, roles: [总支委员]}
  - {name: 支甲, roles: [支部书记]}
  - {name: 支乙, roles: [支部书记]}
  - {name: 部门, roles: [部门负责人]}
  - {name: 支委, roles: [支委]}
  - {name: 党甲, roles: [党员]}
  - {name: 党乙, roles: [党员]}
pairings:
  - {id: p1, relation: {tier: [总支书记, 总支委员, 支部书记, 部门负责人, 支委, 党员]}, form: {modes: [one-to-one]}}
talks:
  - {id: t1, date: 2013-05-23, talkers: 总书, talkees: 委甲}
  - {id: t2, date: 2013-05-23, talkers: 总书, talkees: [委乙, 支乙]}      # 一对多, not one-to-one
  - {id: t3, date: 2013-05-24, talkers: 委甲, talkees: 支甲}
  - {id: t4, date: 2013-05-24, talkers: 委乙, talkees: 支乙}
  - {id: t5, date: 2013-05-25, talkers: 支甲, talkees: 部门}
  - {id: t6, date: 2013-05-25, talkers: 部门, talkees: 支委}
  - {id: t7, date: 2013-05-26, talkers: 支委, talkees: 党甲}
  - {id: t8, date: 2013-05-26, talkers: 支甲, talkees: 党乙}              # two tiers too high`;
  expect(outcomesOf(yaml)).toEqual({ p1: 'met 6 missing 2' }); // eight persons below the top
  expect(thoseThatAre('missing', yaml)).toEqual(['委乙 2013-05-01–2013-05-31', '党乙 2013-05-01–2013-05-31']);
});

test('where rounds overlap, a talk of both days that names no round decides neither', () => {
  const yaml = (talk: string) => `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-05-31}
roster: [{name: 甲, roles: [书记]}, {name: 乙, roles: [班子]}]
pairings:
  - id: p1
    left: {role: 书记}
    right: {role: 班子}
    rounds: [{from: 2013-05-01, to: 2013-05-15}, {from: 2013-05-10, to: 2013-05-31}]
talks: [{id: t1, date: ${talk}, talkers: 甲, talkees: 乙}]`;
  expect(outcomesOf(yaml('2013-05-12'))).toEqual({ p1: 'undecided 2' });
  expect(outcomesOf(yaml('2013-05-09'))).toEqual({ p1: 'met 1 missing 1' });
});
