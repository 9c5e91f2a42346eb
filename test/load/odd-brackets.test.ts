import { describe, expect, test } from 'vitest';
import { ODD_BRACKETS } from '../../src/records/torn-text.ts';
import { findingsOf, load } from '../in-memory.ts';

const YAML = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册: [{姓名: 田一鸣, 角色: 书记}, {姓名: 何春, 角色: 委员}, {姓名: 乔立, 角色: 委员}]
谈话:
  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: [何春, 乔立], 地点: 会议室}
必谈关系: [{编号: p1, 甲方: {角色: 书记}, 乙方: {角色: 委员}}]
`;

/** Line and message of every error. */
const said = (from: string, to: string): string[] =>
  findingsOf(load(YAML.replace(from, () => to)))
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => `${at.file.text.slice(0, at.start).split('\n').length} ${message}`);

describe.each(ODD_BRACKETS)('%s…%s in the place of brackets', (one, other) => {
  test('of a list in braces', () => {
    expect(said('[何春, 乔立]', `${one}何春, 乔立${other}`)).toEqual([
      `6 「谈话对象」的列表用了「${one}${other}」，那是文字里的括号：请改成英文方括号，写成 [何春, 乔立]`,
    ]);
    expect(said('[何春, 乔立]', `${one}何春, 乔立, 田一鸣${other}`)).toEqual([
      expect.stringContaining('[何春, 乔立, 田一鸣]'),
    ]);
  });

  test('of a mapping, at the start of a value or of an item', () => {
    const message = `「${one}${other}」是文字里的括号：一组「键: 值」要用英文花括号「{ }」（这一行共有 2 处）`;
    expect(said('甲方: {角色: 书记}', `甲方: ${one}角色: 书记${other}`)).toEqual([`7 ${message}`]);
    expect(said('单位: {名称: 某县某局}', `单位: ${one}名称: 某县某局${other}`)).toEqual([`2 ${message}`]);
    expect(said('{编号: t1', `${one}编号: t1`).join()).toContain(`「${one}」是文字里的括号`);
  });

  test('on one side only', () => {
    expect(said('[何春, 乔立]', `${one}何春, 乔立]`)).toEqual([
      `6 「${one}」是文字里的括号：列表要用英文方括号「[ ]」`,
    ]);
    expect(said('[何春, 乔立]', `[何春, 乔立${other}`)).toEqual([
      `6 「${other}」是文字里的括号：列表要用英文方括号「[ ]」`,
    ]);
    expect(said('甲方: {角色: 书记}', `甲方: {角色: 书记${other}`)).toEqual([
      `7 「${other}」是文字里的括号：一组「键: 值」要用英文花括号「{ }」`,
    ]);
  });

  test('in a text that is right', () => {
    expect(said('地点: 会议室', `地点: ${one}会议室${other}`)).toEqual([]);
    expect(said('地点: 会议室', `地点: 会议室${one}三楼，东侧${other}`)).toEqual([]);
  });
});

test('a comma in a text in braces', () => {
  expect(said('地点: 会议室', '地点: 会议室（三楼, 东侧）')).toEqual([
    '6 「地点」的文字里有英文逗号，在花括号里会被当作另一项：请改成中文逗号「，」，或给整段文字加引号',
  ]);
});

test('words that odd brackets tore are not held against their enumeration', () => {
  expect(said('地点: 会议室', '签字: 《谈话人, 谈话对象》')).toEqual([
    expect.stringContaining('写成 [谈话人, 谈话对象]'),
  ]);
});

test('an id in brackets is told with the id that was meant', () => {
  expect(said('必谈关系', '意见建议: [{编号: s1, 内容: 甲, 谈话: （t1）}]\n必谈关系')).toEqual([
    '7 没有编号为「（t1）」的谈话：是不是「t1」？',
  ]);
});

test('one pair around several, where nothing else can be meant, is read', () => {
  for (const list of ['（何春, 乔立）', '《何春、乔立》', '【何春，乔立】', '〔何春、乔立〕'])
    expect(
      said(
        '  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: [何春, 乔立], 地点: 会议室}',
        `  - 编号: t1\n    日期: 2013-05-08\n    谈话人: 田一鸣\n    谈话对象: ${list}`,
      ),
    ).toEqual([]);
});
