/** talks that recur: month, quarter, half, term, year. */
import { describe, expect, test } from 'vitest';
import { outcomesOf, thoseThatAre } from './outcomes.ts';

const YEAR = `
campaign:
  title: 谈心谈话制度
  period: {from: 2013-01-01, to: 2013-12-31}
  asOf: 2013-12-31
  terms: [{id: 2013春, from: 2013-02-25, to: 2013-07-05}, {id: 2013秋, from: 2013-09-02, to: 2014-01-10}]`;

test('支部工作条例 art. 19: 支委之间, 支委↔党员, 党员↔党员, each year', () =>
  expect(
    outcomesOf(`${YEAR.replace('from: 2013-01-01', 'from: 2012-07-01')}
roster:
  - {name: 支书, roles: [支委], party: 党员}
  - {name: 委员, roles: [支委], party: 党员}
  - {name: 党甲, party: 党员}
  - {name: 党乙, party: 党员}
  - {name: 不详}
pairings:
  - {id: p1, level: should, left: {role: 支委}, relation: within, require: all-pairs, window: {every: year}}
  - {id: p2, level: should, left: {role: 支委}, right: {party: 党员, not: {role: 支委}}, relation: any-of, window: {every: year}}
  - {id: p3, level: should, left: {party: 党员, not: {role: 支委}}, relation: within, require: {eachLeft: 1}, window: {every: year}}
talks:
  - {id: t1, date: 2012-12-31, talkers: 支书, talkees: 委员}
  - {id: t2, date: 2013-03-01, talkers: 委员, talkees: 党甲}
  - {id: t3, date: 2013-04-01, talkers: 党甲, talkees: 党乙}
  - {id: t4, date: 2012-06-30, talkers: 党甲, talkees: 党乙}`), // before the campaign
  ).toEqual({
    p1: 'met 1 missing 1', // 2012 (clipped to July–December) met, 2013 not
    p2: 'met 1 undecided 2 missing 3', // 不详: whether a 党员 at all nobody can tell, in either year
    p3: 'met 2 undecided 2 missing 2',
  }));

describe('month, and so many a year', () => {
  const yaml = `${YEAR.replace('asOf: 2013-12-31', 'asOf: 2013-06-30')}
roster:
  - {name: 书记, roles: [书记, 班子]}
  - {name: 甲, roles: [班子]}
  - {name: 室主任, roles: [室负责人], department: 综合室}
  - {name: 职工一, roles: [职工]}
  - {name: 职工二, roles: [职工]}
  - {name: 职工三, roles: [职工]}
edges: [{kind: 分管, from: 甲, to: 综合室}]
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 班子}, window: {every: month}}
  - {id: p2, left: {role: 书记}, right: {role: 室负责人}, require: {eachRight: 6, count: talks}, window: {every: year}}
  - {id: p3, left: {role: 班子}, right: {role: 室负责人}, relation: {edge: 分管}, window: {every: month}}
  - {id: p4, left: {role: 班子}, right: {role: 职工}, require: {share: 0.5, per: left}, window: {every: year}}   # 原文的比例看不到
talks:
  - {id: t1, date: 2013-01-31, talkers: 书记, talkees: 甲}
  - {id: t2, date: 2013-06-01, talkers: 书记, talkees: 甲}
  - {id: t3, date: 2013-06-30, talkers: 书记, talkees: 甲}
  - {id: t4, date: 2013-02-01, talkers: 书记, talkees: [职工一, 职工二]}
  - {id: t5, date: 2013-02-02, talkers: 甲, talkees: 职工一}
  - {id: t6, date: 2013-02-03, talkers: 甲, talkees: 职工一}`;

  test('half way through the year', () =>
    expect(outcomesOf(yaml)).toEqual({
      p1: 'met 2 pending 6 missing 4', // January and June; February to May are over; July to December are to come
      p2: 'pending 1', // the year is not over
      p3: 'pending 6 missing 6',
      p4: 'met 1 pending 1', // ⌈0.5 × 3⌉ = 2: 书记 has two; 甲 one person twice
    }));

  test('twelve talks in December do not make up for the months before', () => {
    const december = Array.from(
      { length: 12 },
      (_, index) => `  - {id: d${index}, date: 2013-12-${10 + index}, talkers: 书记, talkees: 甲}`,
    );
    const text = `${yaml.replace('asOf: 2013-06-30', 'asOf: 2013-12-31').replace(/talks:[\s\S]*/, 'talks:')}\n${december.join('\n')}`;
    expect(outcomesOf(text)['p1']).toBe('met 1 missing 11');
  });
});

test('三级谈话: half, quarter, month', () =>
  expect(
    outcomesOf(`${YEAR.replace('to: 2013-12-31', 'to: 2013-07-15').replace('asOf: 2013-12-31', 'asOf: 2013-07-15')}
roster:
  - {name: 局长, roles: [主要负责同志, 局领导]}
  - {name: 副局, roles: [局领导]}
  - {name: 所长, roles: [所队负责人], department: 一所}
  - {name: 民警, roles: [民警], department: 一所}
edges: [{kind: 分管, from: 副局, to: 一所}]
pairings:
  - {id: p1, left: {role: 主要负责同志}, right: {role: 局领导}, window: {every: half}}
  - {id: p2, left: {role: 局领导}, right: {role: 所队负责人}, relation: {edge: 分管}, window: {every: quarter, partial: drop}}
  - {id: p3, left: {role: 所队负责人}, right: {role: 民警}, relation: any-of, same: department, window: {every: month}}
talks:
  - {id: t1, date: 2013-06-30, talkers: 局长, talkees: 副局}
  - {id: t2, date: 2013-04-01, talkers: 副局, talkees: 所长}
  - {id: t3, date: 2013-07-01, talkers: 所长, talkees: 民警}`),
  ).toEqual({
    p1: 'met 1 missing 1', // the second half is only 1–15 July, and counts
    p2: 'met 1 missing 1', // its third quarter is a partial one, and is dropped
    p3: 'met 1 missing 6',
  }));

test('quarter among the 班子; so many a year by the one in charge', () =>
  expect(
    outcomesOf(`${YEAR}
roster:
  - {name: 局长, roles: [班子, 主要领导]}
  - {name: 副局, roles: [班子]}
  - {name: 处长, roles: [处室负责], department: 一处}
  - {name: 科员, department: 一处}
edges: [{kind: 分管, from: 副局, to: 一处}]
pairings:
  - {id: p1, left: {role: 班子}, relation: within, require: all-pairs, window: {every: quarter}}
  - {id: p2, left: {role: 班子}, relation: {edge: 分管}, require: {eachRight: 3, count: talks}, window: {every: year}}
  - {id: p3, left: {role: 主要领导}, right: {role: 处室负责}, require: {eachRight: 2, count: talks}, window: {every: year}}
talks:
  - {id: t1, date: 2013-03-31, talkers: 局长, talkees: 副局}
  - {id: t2, date: 2013-04-01, talkers: 副局, talkees: [处长, 科员]}
  - {id: t3, date: 2013-05-01, talkers: 副局, talkees: 处长}
  - {id: t4, date: 2013-06-01, talkers: 处长, talkees: 副局}
  - {id: t5, date: 2013-06-02, talkers: 局长, talkees: 处长}`),
  ).toEqual({ p1: 'met 1 missing 3', p2: 'met 1 missing 1', p3: 'missing 1' }));

test('the academic term as a period; clipped to the campaign', () => {
  const yaml = `${YEAR}
roster:
  - {name: 书记, roles: [书记]}
  - {name: 班子, roles: [班子], groups: {支部: 一支部}}
  - {name: 系书, roles: [系负责人], department: 系}
  - {name: 党员, party: 党员, groups: {支部: 一支部}}
edges: [{kind: 联系, from: 班子, to: 系书}]
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 班子}, window: {every: term}}
  - {id: p2, left: {role: 班子}, right: {role: 系负责人}, relation: {edge: 联系}, window: {every: term}}
  - {id: p3, left: {role: 班子}, right: {people: 党员}, relation: any-of, same: group.支部, window: {every: term}}
talks:
  - {id: t1, date: 2013-07-05, talkers: 书记, talkees: 班子}
  - {id: t2, date: 2013-08-01, talkers: 班子, talkees: 系书}
  - {id: t3, date: 2013-12-31, talkers: 班子, talkees: 党员}`;
  // p2: in the summer holidays, in neither term. p3: the autumn term runs on, the campaign ends on 31 December.
  expect(outcomesOf(yaml)).toEqual({ p1: 'met 1 missing 1', p2: 'missing 2', p3: 'met 1 missing 1' });
  expect(thoseThatAre('missing', yaml)[0]).toBe('书记、班子 2013-09-02–2013-12-31');
});

test('委员之间 a 人次 a month; twice a year; the chain of responsibility once a year', () =>
  expect(
    outcomesOf(`${YEAR.replaceAll('2013-12-31', '2013-02-28')}
roster:
  - {name: 主任, roles: [委员, 党组]}
  - {name: 副主任, roles: [委员, 委办]}
  - {name: 委员, roles: [委员]}
  - {name: 中层, roles: [中层]}
  - {name: 干部, roles: [一般]}
pairings:
  - {id: p1, left: {role: 委员}, relation: within, require: {eachLeft: 1, count: talks}, window: {every: month}}
  - {id: p2, left: {role: 党组}, right: {role: 委员}, require: {eachRight: 2, count: talks}, window: {every: year}}
  - {id: p3, relation: {tier: [党组, 委办, 中层, 一般]}, window: {every: year}}
talks:
  - {id: t1, date: 2013-01-15, talkers: 主任, talkees: 副主任}
  - {id: t2, date: 2013-02-15, talkers: 主任, talkees: 副主任}
  - {id: t3, date: 2013-02-16, talkers: 副主任, talkees: 中层}`),
  ).toEqual({
    p1: 'met 4 missing 2', // 委员 in neither month
    p2: 'met 1 missing 1', // 副主任 twice; 委员 never; 主任 himself: nothing
    p3: 'met 2 missing 1', // 副主任, 中层; 干部 by nobody
  }));
