import { describe, expect, test } from 'vitest';
import { isOfficeWord } from '../../src/text/office-words.ts';
import { nearWords, slipBetween } from '../../src/text/one-slip.ts';

describe('one slip lies between', () => {
  test.each([
    ['委圆', '委员', 'alike'],
    ['班了', '班子', 'alike'],
    ['支部书计', '支部书记', 'alike'],
    ['民敬', '民警', 'alike'],
    ['付书记', '副书记', 'alike'],
    ['教帅', '教师', 'alike'],
    ['柳唐中队', '柳塘中队', 'alike'],
    ['提醒谈活', '提醒谈话', 'alike'],
    ['机关支邮', '机关支部', 'changed'],
    ['章村', '张村', 'changed'],
    ['中层责人', '中层负责人', 'missing'],
    ['支部书', '支部书记', 'missing'],
    ['党支部书记', '支部书记', 'added'],
    ['班子子成员', '班子成员', 'doubled'],
    ['党委员', '党委委员', 'doubled'],
    ['班子员成', '班子成员', 'exchanged'],
  ])('%s and %s: %s', (written, meant, slip) => {
    expect(slipBetween(written, meant)).toBe(slip);
  });
});

test.each([
  ['一班', '二班'],
  ['第一支部', '第二支部'],
  ['科长', '副科长'],
  ['男', '女'],
  ['教师甲', '教师乙'],
  ['东河中队', '西河中队'],
  ['A组', 'B组'],
  ['1班', '12班'],
  ['外勤', '内勤'],
  ['班子', '班子成员'],
  ['书支部记', '支部书记'],
  ['委员', '委员'],
])('nothing lies between %s and %s', (one, other) => {
  expect(slipBetween(one, other)).toBeUndefined();
  expect(slipBetween(other, one)).toBeUndefined();
});

test.each([
  ['民警', true],
  ['辅警', true],
  ['党委委员', true],
  ['纪委委员', true],
  ['城区一中队', true],
  ['副科长', true],
  ['委圆', false],
  ['班了', false],
  ['支部书', false],
  ['柳塘中队', false],
])('whether %s is made of words of the office: %s', (word, expected) => {
  expect(isOfficeWord(word)).toBe(expected);
});

test('near words are found without trying every two: changed, missing, added and exchanged', () => {
  const near = nearWords(['委员', '支部书记', '车管所', '班子成员']);
  expect(near('委圆')).toEqual(['委员']);
  expect(near('支部书')).toEqual(['支部书记']);
  expect(near('车车管所')).toEqual(['车管所']);
  expect(near('班子员成')).toEqual(['班子成员']);
  expect(near('大队长')).toEqual([]);
});
