import { describe, expect, test } from 'vitest';
import rule from '../../src/rules/words/stated-against-computed.ts';
import { findingsOf } from './load-example.ts';

/** Two sittings with 3 人次, 3 谈话对象; 3 of 4 pairs met; two suggestions; two measures, one done. */
const RECORDS = `
pairings: [{id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li, zhou, wu]}}, {id: p2, left: {people: [li]}, right: {people: [zhou]}}]
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou, wu]}
suggestions: [{id: s1, text: 改进值班}, {id: s2, text: 修缮食堂}]
actions: [{id: a1, measure: 调整, state: done}, {id: a2, measure: 修缮}]
`;

const count = (stated: string, records = RECORDS) =>
  findingsOf(`${records}stated: [{id: x, ${stated}}]`, [rule]).length;

describe('填报与记录', () => {
  test.each([
    'title: 谈话场次, value: 3',
    'title: 本次活动共开展谈心谈话, value: 45, unit: 人次',
    'title: 谈心谈话, value: 12, unit: 场',
    'title: 谈话对象人数, value: 5, unit: 人',
    'title: 应谈人数, value: 9, unit: 人',
    'title: 谈话率, value: 98, unit: "%"',
    'title: 征求意见建议, value: 31, unit: 条',
    'title: 整改措施, value: 5, unit: 项',
    'title: 整改完成, value: 2, unit: 项',
    'title: 整改完成率, value: 96.9, unit: "%"',
    'title: 谈话人次, value: 60, approximate: true',
  ])('%s differs', (stated) => expect(count(stated)).toBe(1));

  test.each([
    'title: 谈话场次, value: 2',
    'title: 谈话人次, value: 3, unit: 人次',
    'title: 谈话次数, value: 3',
    'title: 谈话率, value: 75, unit: "%"',
    'title: 谈话人次, value: 3, approximate: true',
    'title: 征求意见建议, value: 2, unit: 条',
    'title: 整改完成率, value: 50, unit: "%"',
    'title: 走访驾校和客货运企业, value: 14, unit: 家',
    'title: 路面执勤时征询群众意见, value: 300, approximate: true, unit: 人次',
    'title: 自查发现的问题, value: 31, unit: 个',
    'title: 换届纪律谈话, value: 12, unit: 份',
    'title: 廉政谈话, value: 12, unit: 人次',
    'title: 谈话记录, value: 12, unit: 份',
    'title: 对选人用人工作表示满意, value: 68, of: 77, unit: 份',
    'title: 班子成员意见建议, value: 12, unit: 条',
    'title: 上年整改措施, value: 12, unit: 项',
  ])('%s is another number, or the same', (stated) => expect(count(stated)).toBe(0));

  test('without records of the kind nothing is held against it', () => {
    expect(count('title: 谈话场次, value: 3', '')).toBe(0);
    expect(count('title: 征求意见建议, value: 31, unit: 条', '')).toBe(0);
    expect(count('title: 谈话率, value: 96.9, unit: "%"', '')).toBe(0);
  });
});
