/** who must talk with whom before a meeting, or in a campaign. */
import { describe, expect, test } from 'vitest';
import { outcomesOf, thoseThatAre } from './outcomes.ts';

/** 会前: the meeting is on 25 May, so 24 May is the last day. */
const BEFORE_MEETING = `
campaign:
  title: 会前谈心谈话
  period: {from: 2013-05-01, to: 2013-05-31}
  milestones: [{id: meeting, title: 专题民主生活会, date: 2013-05-25}, {id: branch, title: 组织生活会, date: 2013-05-29}]`;

describe('四必谈, 三必谈', () => {
  const yaml = `${BEFORE_MEETING}
roster:
  - {name: 书记, roles: [主要负责同志, 班子成员], department: 局机关}
  - {name: 甲, roles: [班子成员], department: 局机关}
  - {name: 乙, roles: [班子成员], department: 局机关}
  - {name: 科长, roles: [部门主要负责同志], department: 财务科}
  - {name: 科员, department: 财务科}
  - {name: 所长, roles: [部门主要负责同志], department: 车管所}
externals: [{name: 督导, roles: [督导组]}]
edges: [{kind: 分管, from: 甲, to: 财务科}, {kind: 分管, from: 乙, to: 所长}]
pairings:
  - {id: p1, left: {role: 主要负责同志}, right: {role: 班子成员}, window: {before: meeting}}
  - {id: p2, left: {role: 班子成员}, relation: within, require: all-pairs, window: {before: meeting}}
  - {id: p3, left: {role: 班子成员}, right: {role: 部门主要负责同志}, relation: {edge: 分管}, window: {before: meeting}}
  - {id: p4, left: {role: 督导组}, right: {role: 班子成员}, relation: any-of, window: {before: meeting}}
talks:
  - {id: t1, date: 2013-05-07, talkers: 书记, talkees: 甲}
  - {id: t2, date: 2013-05-08, talkers: 乙, talkees: 甲}
  - {id: t3, date: 2013-05-24, talkers: 科长, talkees: 甲, initiator: talkee}      # 主动约谈也算
  - {id: t4, date: 2013-05-26, talkers: 乙, talkees: 所长}                         # 谈了,但在会后
  - {id: t5, date: 2013-05-10, talkers: 督导, talkees: 书记}
  - {id: t6, date: 2013-05-10, talkers: 督导, talkees: [甲]}`;

  test('主要负责同志, 班子相互, 分管, 督导组', () =>
    expect(outcomesOf(yaml)).toEqual({
      p1: 'met 1 missing 1', // 书记–甲; 书记–乙 missing; nobody is paired with himself
      p2: 'met 2 missing 1', // 书记–甲 by the same talk t1; 甲–乙; 书记–乙 missing
      p3: 'met 1 missing 1', // 科员 is in the department overseen, but not of the right side
      p4: 'met 2 missing 1', // 乙 has not been seen by 督导组
    }));

  test('talked, but after the meeting: missing', () =>
    expect(thoseThatAre('missing', yaml)).toContain('乙、所长 2013-05-01–2013-05-24'));

  test('the day of the meeting counts only where the pairing says so', () => {
    const onTheDay = yaml.replace('2013-05-26', '2013-05-25');
    expect(outcomesOf(onTheDay)['p3']).toBe('met 1 missing 1');
    const inclusive = onTheDay.replace(
      '{edge: 分管}, window: {before: meeting}',
      '{edge: 分管}, window: {before: meeting, inclusive: yes}',
    );
    expect(outcomesOf(inclusive)['p3']).toBe('met 2');
  });
});

test('村班子成员逐一谈心, 支部负责人与党员普遍谈心', () =>
  expect(
    outcomesOf(`${BEFORE_MEETING}
roster:
  - {name: 支书, roles: [村班子成员, 支部负责人], party: 党员}
  - {name: 主任, roles: [村班子成员], party: 党员}
  - {name: 会计, roles: [村班子成员], party: 群众}
  - {name: 党甲, party: 党员}
  - {name: 党乙, party: 党员}
pairings:
  - {id: p1, left: {role: 村班子成员}, relation: within, require: all-pairs, window: {before: meeting}}
  - {id: p2, left: {role: 支部负责人}, right: {party: 党员}, window: {before: meeting}}
talks:
  - {id: t1, date: 2013-05-02, talkers: 支书, talkees: 主任}
  - {id: t2, date: 2013-05-03, talkers: 主任, talkees: 会计}
  - {id: t3, date: 2013-05-04, talkers: 支书, talkees: [党甲, 党乙]}`),
  ).toEqual({ p1: 'met 2 missing 1', p2: 'met 3' })); // p2: 主任 (by t1), 党甲, 党乙; one-to-many counts by default

test('书记↔支委, 书记↔每名党员, 委员相互, 党员彼此', () =>
  expect(
    outcomesOf(`${BEFORE_MEETING}
roster:
  - {name: 书记, roles: [支部书记, 支委], party: 党员}
  - {name: 委员, roles: [支委], party: 党员}
  - {name: 党甲, party: 党员}
  - {name: 党乙, party: 党员}
  - {name: 党丙, party: 党员}
  - {name: 群众, party: 群众}
pairings:
  - {id: p1, left: {role: 支部书记}, right: {role: 支委}, window: {before: branch}}
  - {id: p2, left: {role: 支部书记}, right: {party: 党员}, window: {before: branch}}
  - {id: p3, left: {role: 支委}, relation: within, require: all-pairs, window: {before: branch}}
  - id: p4
    left: {party: 党员, not: {role: 支委}}
    relation: within
    require: {eachLeft: 1}
    window: {before: branch}
talks:
  - {id: t1, date: 2013-05-02, talkers: 书记, talkees: 委员}
  - {id: t2, date: 2013-05-03, talkers: 书记, talkees: 党甲}
  - {id: t3, date: 2013-05-04, talkers: 书记, talkees: [党乙, 党丙]}
  - {id: t4, date: 2013-05-28, talkers: 党甲, talkees: 党乙}
  - {id: t5, date: 2013-05-29, talkers: 党丙, talkees: 党甲}`), // the day of the meeting: too late
  ).toEqual({ p1: 'met 1', p2: 'met 4', p3: 'met 1', p4: 'met 2 missing 1' })); // p4: co-talkees of t3 are no pair

test('三个必谈: a 支部 without 书记 has nobody who could talk, and is still required', () =>
  expect(
    outcomesOf(`${BEFORE_MEETING}
roster:
  - {name: 书记, roles: [党委主要负责人, 班子成员], party: 党员, groups: {支部: 一支部}}
  - {name: 甲, roles: [班子成员], party: 党员, groups: {支部: 一支部}}
  - {name: 科长, roles: [科室主要负责人], party: 群众}
  - {name: 支书, roles: [支部书记], party: 党员, groups: {支部: 一支部}}
  - {name: 党甲, party: 党员, groups: {支部: 一支部}}
  - {name: 党乙, party: 党员, groups: {支部: 二支部}}
pairings:
  - {id: p1, left: {role: 党委主要负责人}, right: {role: 班子成员}}
  - {id: p2, left: {role: 班子成员}, right: {role: 科室主要负责人}, relation: any-of}
  - {id: p3, left: {role: 支部书记}, right: {party: 党员}, relation: any-of, same: group.支部}
talks:
  - {id: t1, date: 2013-05-02, talkers: 书记, talkees: 甲}
  - {id: t2, date: 2013-05-03, talkers: 甲, talkees: 科长}
  - {id: t3, date: 2013-05-04, talkers: 支书, talkees: 党甲}
  - {id: t4, date: 2013-05-05, talkers: 支书, talkees: 书记}
  - {id: t5, date: 2013-05-05, talkers: 支书, talkees: 党乙}`), // not his 支部: meets nothing
  ).toEqual({ p1: 'met 1', p2: 'met 1', p3: 'met 2 missing 2' })); // p3: 书记, 党甲; 甲 missing, 党乙 has no 书记; 支书 himself: nothing

test('三必谈 in one day', () =>
  expect(
    outcomesOf(`${BEFORE_MEETING}
roster:
  - {name: 书记, roles: [书记]}
  - {name: 副书记, roles: [副书记]}
  - {name: 分管, roles: [分管领导]}
  - {name: 干部, department: 业务室}
  - {name: 组长, roles: [巡察组组长], groups: {巡察组: 一组}}
  - {name: 组员, groups: {巡察组: 一组}}
  - {name: 另组, groups: {巡察组: 二组}}
edges: [{kind: 分管, from: 分管, to: 业务室}]
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 副书记}, window: {from: 2013-05-10, to: 2013-05-10}}
  - {id: p2, left: {role: 分管领导}, relation: {edge: 分管}, window: {from: 2013-05-10, to: 2013-05-10}}
  - id: p3
    left: {role: 巡察组组长}
    right: {group.巡察组: [一组, 二组]}
    relation: any-of
    same: group.巡察组
    window: {from: 2013-05-10, to: 2013-05-10}
talks:
  - {id: t1, date: 2013-05-10, talkers: 书记, talkees: 副书记}
  - {id: t2, date: 2013-05-11, talkers: 分管, talkees: 干部}
  - {id: t3, date: 2013-05-10, talkers: 组长, talkees: 组员}`),
  ).toEqual({ p1: 'met 1', p2: 'missing 1', p3: 'met 1 missing 1' })); // 另组 has no 组长; 组长 himself: nothing

test('两个必须: 分管处室的处级干部, 处室负责同志↔所属成员, 处级干部之间', () =>
  expect(
    outcomesOf(`${BEFORE_MEETING}
roster:
  - {name: 组书, roles: [党组负责同志, 党组成员], rank: 局级}
  - {name: 成员, roles: [党组成员], rank: 局级}
  - {name: 处长, roles: [处室负责同志], department: 审计处, rank: 处级}
  - {name: 副处, department: 审计处, rank: 处级}
  - {name: 科员, department: 审计处, rank: 科级}
edges: [{kind: 分管, from: 成员, to: 审计处}]
pairings:
  - {id: p1, left: {role: 党组负责同志}, right: {role: 党组成员}, window: {before: meeting}}
  - {id: p2, left: {role: 党组成员}, relation: within, require: all-pairs, window: {before: meeting}}
  - {id: p3, left: {role: 党组成员}, right: {rank: 处级}, relation: {edge: 分管}, window: {before: meeting}}
  - {id: p4, left: {role: 处室负责同志}, right: {department: 审计处}, relation: any-of, same: department, window: {before: meeting}}
  - {id: p5, left: {rank: 处级}, relation: within, require: all-pairs, window: {before: meeting}}
talks:
  - {id: t1, date: 2013-05-02, talkers: 组书, talkees: 成员}
  - {id: t2, date: 2013-05-03, talkers: 成员, talkees: 处长}
  - {id: t3, date: 2013-05-04, talkers: 处长, talkees: 副处}`),
  ).toEqual({
    p1: 'met 1',
    p2: 'met 1', // the same pair, the same talk
    p3: 'met 1 missing 1', // 副处 missing; 科员 is not 处级
    p4: 'met 1 missing 1', // 副处 met, 科员 missing; 处长 is his own only candidate
    p5: 'met 1', // 处长–副处, the same talk as in p4
  }));
