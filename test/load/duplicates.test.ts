import { expect, test } from 'vitest';
import { findingsOf, HEAD, lineOf, load } from '../in-memory.ts';

const linesOf = (yaml: string): string[] => findingsOf(load(yaml)).map(lineOf);

test('milestones and terms of one id are found', () => {
  const head = HEAD.replace(
    'phase: final',
    'phase: final, milestones: [{id: m, title: 会, date: 2013-05-20}, {id: m, title: 会, date: 2013-05-21}], terms: [{id: 春, from: 2013-02-25, to: 2013-07-05}, {id: 春, from: 2013-02-25, to: 2013-07-05}]',
  );
  expect(linesOf(head).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'error duplicate-id 节点编号「m」用了不止一次：编号不能重复，请改掉其中一个',
    'error duplicate-id 学期编号「春」用了不止一次：编号不能重复，请改掉其中一个',
  ]);
});

test('parts of one stated number may not share an id, parts of two may', () => {
  const part = '{title: 现场解决, value: 1}';
  expect(
    linesOf(`${HEAD}stated:
  - {id: a, title: 问题, value: 2, parts: [${part}, ${part}]}
  - {id: b, title: 问题, value: 1, parts: [${part}]}
`),
  ).toEqual([
    'campaign.yaml:9:68 error duplicate-id 填报数据的分项编号「现场解决」用了不止一次：编号不能重复，请改掉其中一个',
  ]);
});

test('a frame written twice, and an exemption written twice, are said; frames of two parts and exemptions of two spans are not', () => {
  expect(
    linesOf(`${HEAD}frames:
  - {name: 四个对照, part: content, items: [{title: 甲}]}
  - {name: 四个对照, part: method, items: [{title: 甲}]}
  - {part: content, name: 四个对照}
exemptions:
  - {person: li, reason: 病假, until: 2013-05-10}
  - {person: li, reason: 病假, until: 2013-05-20}
  - {reason: 病假, person: 李二, until: 2013-05-10}
`),
  ).toEqual([
    'campaign.yaml:11:27 warning duplicate-id 提法「四个对照」写了不止一次，汇报里也会重复：请删去或合并',
    'campaign.yaml:15:26 warning duplicate-id 这条免谈和前面一条完全一样：请删去一条',
  ]);
});

test.each([
  ['of one name without ids', '  - {姓名: 米兰}\n  - {姓名: 米兰}\n', /有两条「米兰」.*「编号: 米兰1」/],
  ['whose dots are written in two ways', '  - {姓名: 古丽·阿依}\n  - {姓名: 古丽•阿依}\n', /有两条「古丽·阿依」/],
  ['three of them', '  - {姓名: 米兰}\n  - {姓名: 米兰}\n  - {姓名: 米兰}\n', /有 3 条「米兰」/],
  [
    'of whom one has an id',
    '  - {姓名: 米兰}\n  - {编号: 米兰1, 姓名: 米兰}\n',
    /有两条「米兰」，1 条没有写编号.*没写的也加编号，例如「编号: 米兰2」（另一条是「米兰1」）/,
  ],
  [
    'of whom two have ids',
    '  - {编号: a, 姓名: 米兰}\n  - {编号: b, 姓名: 米兰}\n  - {姓名: 米兰}\n',
    /有 3 条「米兰」，1 条没有写编号.*「编号: 米兰1」（另一条是「a」）/,
  ],
])('people %s are one finding', (_, people, message) => {
  const yaml = `格式: 1\n单位: {名称: 某局}\n活动: {标题: 活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}\n花名册:\n${people}谈话:\n  - {编号: t1, 日期: 2013-05-07, 谈话人: 何春, 谈话对象: ${/姓名: ([^}]+)/.exec(people)?.[1]}}\n`;
  expect(findingsOf(load(yaml.replace('花名册:\n', '花名册:\n  - {姓名: 何春}\n'))).map((it) => it.message)).toEqual([
    expect.stringMatching(message),
  ]);
});

test('records with English keys are answered with English keys', () => {
  const people = '  - {name: 米兰}\n  - {name: 米兰}\n';
  expect(findingsOf(load(`${HEAD}${people}`)).map((it) => it.message)).toEqual([
    expect.stringMatching(/「id: 米兰1」和「id: 米兰2」.*写在「posts」里/),
  ]);
});

test('an id written twice, and links to the one that was meant, are one finding', () => {
  const talk = (id: string): string => `  - {id: ${id}, date: 2013-05-07, talkers: zhang, talkees: li}\n`;
  const asked = (id: string): string[] =>
    linesOf(
      `${HEAD}talks:\n${['t01', 't01', 't03'].map(talk).join('')}suggestions:\n  - {id: s1, text: 甲, talk: ${id}}\n`,
    );
  expect(asked('t02')).toEqual([expect.stringContaining('谈话编号「t01」用了不止一次')]);
  expect(asked('t07')).toEqual([
    expect.stringContaining('「t01」'),
    expect.stringContaining('没有编号为「t07」的谈话'),
  ]);
});

test('of two persons with one id, the one who was meant by another is not nobody', () => {
  const yaml = HEAD.replace('{id: zhou,', '{id: p2, name: 周四}\n  - {id: p2,').concat(
    'talks:\n  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: p3}\n',
  );
  expect(
    findingsOf(load(yaml))
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule),
  ).toEqual(['duplicate-id']);
});
