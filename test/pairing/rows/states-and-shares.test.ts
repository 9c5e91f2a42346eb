/** what a person is; quotas and shares per talker. */
import { describe, expect, test } from 'vitest';
import { coverageOf, outcomesOf } from './outcomes.ts';

const MAY = `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-05-31}`;

test('十二必谈: categories of students, no event and no date', () =>
  expect(
    outcomesOf(`${MAY}
roster:
  - {name: 辅导员, roles: [辅导员]}
  - {name: 甲, roles: [学生], tags: [挂科, 欠费]}
  - {name: 乙, roles: [学生, 学生干部]}
  - {name: 丙, roles: [学生], party: 党员}
  - {name: 丁, roles: [学生], party: 群众}
  - {name: 戊, roles: [学生]}
pairings:
  - id: p1
    left: {role: 辅导员}
    right: {role: 学生, any: [{tag: [成绩退步, 获奖, 经困, 挂科, 欠费, 少数民族]}, {role: 学生干部}, {party: 党员}]}
    relation: any-of
talks: [{id: t1, date: 2013-05-02, talkers: 辅导员, talkees: [甲, 丁]}]`),
  ).toEqual({ p1: 'met 1 undecided 1 missing 2' })); // 甲 in two categories once; 乙, 丙 missing; 丁 in none; 戊's party is not known

test('赫山十必谈, 森林消防: people of several categories, by the 书记', () =>
  expect(
    outcomesOf(`${MAY}
roster:
  - {name: 书记, roles: [书记, 班子成员]}
  - {name: 副职, roles: [班子成员]}
  - {name: 老王, tags: [离退休代表]}
  - {name: 小李, tags: [选调生, 后备]}
  - {name: 小张, tags: [大学生村官]}
  - {name: 病号, tags: [长期病号]}
pairings:
  - {id: p1, left: {role: 书记}, right: [{role: 班子成员}, {tag: [离退休代表, 选调生, 后备, 大学生村官]}, {tag: 长期病号}]}
exemptions: [{person: 病号, pairing: p1, reason: 住院, approvedBy: 书记}]
talks:
  - {id: t1, date: 2013-05-02, talkers: 书记, talkees: 副职}
  - {id: t2, date: 2013-05-02, talkers: 小李, talkees: 书记, initiator: talkee}`),
  ).toEqual({ p1: 'met 2 exempt 1 missing 2' }));

const STUDENTS = (count: number) =>
  Array.from({ length: count }, (_, index) => `  - {name: 生${index}, roles: [学生], department: 一班}`).join('\n');

describe('辅导员 each month at least 10 % of his students, in 人次', () => {
  const yaml = (count: number, ...talkees: string[]) => `${MAY}
roster:
  - {name: 辅导员, roles: [辅导员]}
${STUDENTS(count)}
edges: [{kind: 带班, from: 辅导员, to: 一班}]
pairings:
  - id: p1
    left: {role: 辅导员}
    right: {role: 学生}
    relation: {edge: 带班}
    require: {share: 10%, per: left, count: talks}
    window: {every: month}
talks:
${talkees.map((talkee, index) => `  - {id: t${index}, date: 2013-05-0${index + 1}, talkers: 辅导员, talkees: ${talkee}}`).join('\n')}`;

  test('⌈0.1 × 12⌉ = 2: the same student twice is two 人次', () =>
    expect(outcomesOf(yaml(12, '生3', '生3'))).toEqual({ p1: 'met 1' }));
  test('⌈0.1 × 12⌉ = 2: one is not enough', () => expect(outcomesOf(yaml(12, '生3'))).toEqual({ p1: 'missing 1' }));
  test('⌈0.1 × 10⌉ = 1', () => expect(outcomesOf(yaml(10, '生3'))).toEqual({ p1: 'met 1' }));
});

describe('shares of the right side', () => {
  const yaml = (count: number, share: string, met: number) => `${MAY}
roster:
  - {name: 校长, roles: [管理干部]}
  - {name: 主任, roles: [管理干部]}
${STUDENTS(count)}
pairings: [{id: p1, left: {role: 管理干部}, right: {role: 学生}, require: {share: ${share}}, form: {modes: [visit]}}]
talks:
${Array.from({ length: met }, (_, index) => `  - {id: t${index}, date: 2013-05-02, talkers: ${index % 2 ? '校长' : '主任'}, talkees: 生${index}, mode: visit}`).join('\n')}`;

  test.each([
    ['管理干部走访教职工家庭 80 %', 5, '0.8', 4, 'met 1'],
    ['高中教师家访 60 %: ⌈0.6 × 7⌉ = 5', 7, '60%', 4, 'missing 1'],
    ['初、小 100 %', 4, '1', 4, 'met 1'],
    ['双走访 50 % of the 基层单位', 4, '50%', 2, 'met 1'],
    ['双走访 10 % of the 职工', 20, '0.1', 1, 'missing 1'],
    ['exact decimals: 0.28 × 25 is 7, not 7.000000000000001', 25, '0.28', 7, 'met 1'],
  ])('%s', (_, count, share, met, outcome) => expect(outcomesOf(yaml(count, share, met))).toEqual({ p1: outcome }));

  test('the obligation carries need and have', () => {
    const [obligation] = coverageOf(yaml(25, '0.28', 6)).obligations;
    expect([obligation?.need, obligation?.have, obligation?.subject, obligation?.candidates.length]).toEqual([
      7,
      6,
      [],
      25,
    ]);
  });
});

test('every week two persons: weeks are rounds with dates', () =>
  expect(
    outcomesOf(`${MAY}
roster: [{name: 辅导员, roles: [辅导员]}, {name: 甲, roles: [学生]}, {name: 乙, roles: [学生]}, {name: 丙, roles: [学生]}]
pairings:
  - id: p1
    left: {role: 辅导员}
    right: {role: 学生}
    require: {eachLeft: 2}
    rounds: [{from: 2013-05-06, to: 2013-05-12}, {from: 2013-05-13, to: 2013-05-19}]
talks:
  - {id: t1, date: 2013-05-06, talkers: 辅导员, talkees: 甲}
  - {id: t2, date: 2013-05-12, talkers: 辅导员, talkees: 乙}
  - {id: t3, date: 2013-05-13, talkers: 辅导员, talkees: 丙}
  - {id: t4, date: 2013-05-20, talkers: 辅导员, talkees: 甲}`),
  ).toEqual({ p1: 'met 1 missing 1' }));

test('a share of each talker: one who joined too late to be asked for owes none', () => {
  const yaml = (joined: string) => `${MAY}
roster:
  - {name: 老科长, roles: [科长]}
  - {name: 新科长, roles: [科长], from: ${joined}}
  - {name: 甲, roles: [职工]}
  - {name: 乙, roles: [职工]}
pairings:
  - {id: p1, left: {role: 科长}, right: {role: 职工}, require: {share: 50%, per: left}, window: {every: month}, minPresence: 15d}`;
  expect([outcomesOf(yaml('2013-05-25')), outcomesOf(yaml('2013-05-02'))]).toEqual([
    { p1: 'missing 1' },
    { p1: 'missing 2' },
  ]);
});
