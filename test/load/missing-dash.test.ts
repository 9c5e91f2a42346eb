import { describe, expect, test } from 'vitest';
import { findingsOf, load } from '../in-memory.ts';

const TOP = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {姓名: 田一鸣, 角色: 书记}
  - {姓名: 何春, 角色: 委员}
  - {姓名: 乔立, 角色: 委员}
谈话:
`;
/** The first talk stands from line 9 on. */
const BLOCK = (id: string): string =>
  `  - 编号: ${id}\n    日期: 2013-05-08\n    谈话人: 田一鸣\n    谈话对象: 何春\n    内容: 谈了工作\n`;
const FLOW = (id: string): string => `  - {编号: ${id}, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何春}\n`;

/** Line and message of every error. */
const said = (yaml: string): string[] =>
  findingsOf(load(yaml))
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => `${at.file.text.slice(0, at.start).split('\n').length} ${message}`);

const NO_DASH = '这一条前面少了「- 」：列表的每一条要写成「- 」加内容';

/** 漏了: how an item looks without its dash. */
const WITHOUT: readonly (readonly [how: string, bare: (item: string) => string])[] = [
  ['blanks in its place', (item) => item.replace('- ', '  ')],
  ['the blank behind it left over', (item) => item.replace('-', '')],
  ['nothing in its place', (item) => item.replace('- ', '')],
  ['its lines all moved left', (item) => item.replace('- ', '').replace(/^ {4}/gm, '  ')],
];
const FORMS = { 'in lines': BLOCK, 'in braces': FLOW };

describe('an item without its dash is one finding, at its line', () => {
  for (const [how, bare] of WITHOUT)
    for (const [form, own] of Object.entries(FORMS))
      for (const [next, other] of Object.entries(FORMS)) {
        test(`the first, ${form}, ${how}; the others ${next}`, () => {
          expect(said(TOP + bare(own('t1')) + other('t2') + other('t3'))).toEqual([`9 ${NO_DASH}`]);
        });
        test(`a later one, ${form}, ${how}; the others ${next}`, () => {
          const yaml = TOP + other('t1') + bare(own('t2')) + other('t3');
          const line = 9 + other('t1').split('\n').length - 1;
          expect(said(yaml)).toEqual([`${line} ${NO_DASH}`]);
        });
      }

  test('the last, and one before it', () => {
    const yaml = TOP + FLOW('t1') + BLOCK('t2').replace('- ', '  ') + FLOW('t3') + BLOCK('t4').replace('- ', '');
    expect(said(yaml)).toEqual([`10 ${NO_DASH}`, `16 ${NO_DASH}`]);
  });

  test('all of a list', () => {
    const bare = [BLOCK('t1'), BLOCK('t2')].map((it) => it.replace('- ', '  ')).join('');
    expect(said(TOP + bare)).toEqual([`9 ${NO_DASH}`, `14 ${NO_DASH}`]);
    expect(said(TOP.replaceAll('  - {', '  {') + FLOW('t1'))).toEqual([5, 6, 7].map((line) => `${line} ${NO_DASH}`));
  });

  test('the only one', () => {
    expect(said(TOP + BLOCK('t1').replace('- ', '  '))).toEqual([`9 这一部分应当是列表：${NO_DASH}`]);
    expect(said(TOP + FLOW('t1').replace('- ', ''))).toEqual([`9 这一部分应当是列表：${NO_DASH}`]);
  });

  test('of a list at the margin', () => {
    const margin = (item: string): string => item.replace(/^ {2}/gm, '');
    expect(said(TOP + margin(FLOW('t1')).replace('- ', '') + margin(FLOW('t2')))).toEqual([`9 ${NO_DASH}`]);
    expect(said(TOP + margin(BLOCK('t1')) + margin(FLOW('t2')).replace('- ', ''))).toEqual([`14 ${NO_DASH}`]);
  });

  test('in a list within a record', () => {
    const posts =
      '  - 姓名: 乔立\n    任职:\n      {角色: 委员, 止: 2013-05-10}\n      - {角色: 书记, 起: 2013-05-11}\n';
    expect(said(TOP.replace('  - {姓名: 乔立, 角色: 委员}\n', posts) + FLOW('t1'))).toEqual([`9 ${NO_DASH}`]);
  });

  test('of names', () => {
    const talk = BLOCK('t1').replace('何春\n', '\n      - 何春\n      乔立\n');
    expect(said(TOP + talk)).toEqual([`14 ${NO_DASH}`]);
    const first = BLOCK('t1').replace('何春\n', '\n      何春\n      - 乔立\n');
    expect(said(TOP + first)).toEqual([expect.stringContaining('「何春」前面少了「- 」')]);
  });

  test('in a file that is a list', () => {
    const yaml = TOP.replace(/花名册:\n(?: {2}.*\n)+/, '花名册: 名册.yaml\n') + FLOW('t1');
    const roster = '{姓名: 田一鸣, 角色: 书记}\n- {姓名: 何春, 角色: 委员}\n- {姓名: 乔立, 角色: 委员}\n';
    expect(said2(yaml, roster)).toEqual([`1 ${NO_DASH}`]);
    const block = '- 姓名: 田一鸣\n  角色: 书记\n姓名: 何春\n角色: 委员\n- 姓名: 乔立\n';
    expect(said2(yaml, block)).toEqual([`3 ${NO_DASH}`]);
  });
});

describe('what is no missing dash', () => {
  test.each([
    [
      'a key written twice',
      BLOCK('t1').replace('    内容', '    日期: 2013-05-09\n    内容'),
      '同一处把这个键写了两次',
    ],
    ['a key too far to the left', BLOCK('t1').replace('    谈话人', '  谈话人'), '缩进不对'],
    ['a key too far to the right', BLOCK('t1').replace('    谈话人', '     谈话人'), '缩进不对'],
  ])('%s', (_, talk, message) => {
    const [only, ...more] = said(TOP + talk + FLOW('t2'));
    expect(more).toEqual([]);
    expect(only).toContain(message);
  });

  test('a text of several lines', () => {
    expect(said(TOP + BLOCK('t1').replace('内容: 谈了工作', '内容: |\n      编号: 甲\n      - 乙'))).toEqual([]);
  });
});

function said2(yaml: string, roster: string): string[] {
  return findingsOf(load({ 'campaign.yaml': yaml, '名册.yaml': roster }))
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }) => `${at.file.text.slice(0, at.start).split('\n').length} ${message}`);
}
