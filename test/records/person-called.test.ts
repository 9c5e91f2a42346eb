import { describe, expect, test } from 'vitest';
import { personCalled, withoutPost } from '../../src/records/person-called.ts';
import { isSurnameWithPost } from '../../src/text/surname.ts';
import { campaignFrom } from '../campaign-from.ts';
import { findingsOf, load } from '../in-memory.ts';

const ROSTER = `花名册:
  - {姓名: 罗振邦, 职务: 县档案局局长, 角色: 书记}
  - {姓名: 苗淑芬, 职务: 副局长, 角色: 委员}
  - {姓名: 葛守义, 职务: 科员, 部门: 征集科}
  - {姓名: 葛小满, 职务: 科员, 部门: 保管科}
  - {姓名: 古丽·买买提, 职务: 副局长}
  - {姓名: 欧阳立, 职务: 办公室主任}
`;
const people = [...campaignFrom(ROSTER).people.values()];

describe('a name with a post is the person who is called so', () => {
  test.each([
    ['苗淑芬副局长', '苗淑芬'],
    ['苗淑芬局长', '苗淑芬'],
    ['苗淑芬党组成员、副局长', '苗淑芬'],
    ['副局长苗淑芬', '苗淑芬'],
    ['苗副局长', '苗淑芬'],
    ['苗局长', '苗淑芬'],
    ['罗局长', '罗振邦'],
    ['罗书记', '罗振邦'],
    ['葛守义征集科副科长', '葛守义'],
    ['古丽·买买提副局长', '古丽·买买提'],
    ['古丽副局长', '古丽·买买提'],
    ['欧阳主任', '欧阳立'],
  ])('%s', (written, name) => {
    expect(personCalled(written, people)?.name).toBe(name);
  });

  test.each(['葛科员', '邓副局长', '苗科长', '副局长', '苗淑芬', '苗', '罗振邦和苗淑芬', '苗淑芬家属'])(
    '%s is nobody, or may be two',
    (written) => {
      expect(personCalled(written, people)).toBeUndefined();
    },
  );

  test('what stands before a post', () => {
    expect(withoutPost('苗淑芳副局长')).toBe('苗淑芳');
    expect(withoutPost('苗淑芳')).toBeUndefined();
  });
});

test.each([
  ['邓副局长', true],
  ['欧阳主任', true],
  ['车间主任', false],
  ['党支部书记', false],
  ['原局长', false],
  ['安全科长', false],
  ['常务副局长', false],
  ['工会主席', false],
  ['各科科长', false],
])('%s is a surname with a post: %s', (written, expected) => {
  expect(isSurnameWithPost(written)).toBe(expected);
});

const HEAD = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
${ROSTER}`;

test.each([
  ['苗副局长', '苗淑芬'],
  ['苗淑芬党组成员、副局长', '苗淑芬'],
  ['苗淑芳副局长', '苗淑芬'],
])('%s in a talk is told with the name that was meant, once', (written, name) => {
  const yaml = `${HEAD}谈话:\n  - {编号: t1, 日期: 2013-05-08, 谈话人: 罗振邦, 谈话对象: ${written}}\n`;
  expect(findingsOf(load(yaml)).map(({ message }) => message)).toEqual([
    `花名册和外部人员里都没有「${written}」：是不是「${name}」？`,
  ]);
});
