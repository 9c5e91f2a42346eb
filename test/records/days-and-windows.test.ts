import { describe, expect, test } from 'vitest';
import { findingsOf, HEAD, lineOf, load } from '../in-memory.ts';

const linesOf = (yaml: string): string[] => findingsOf(load(yaml)).map(lineOf);
const person = (rest: string): string => `${HEAD}  - {id: wu, name: 吴五, ${rest}}\n`;

describe('days', () => {
  test.each([
    ['birthDate: 5月6日', '8:35 error wrong-value 这里的日期要写明年份，例如 2013-05-06'],
    ['dates: {入党: 5月6日}', '8:36 error wrong-value 这里的日期要写明年份，例如 2013-05-06'],
    [
      'birthDate: 197-05-06',
      '8:35 error wrong-value 「197-05-06」不是日期：请写成 2013-05-06 或 2013年5月6日；没有这一天的也不行',
    ],
    ['birthDate: 1875-05-06', '8:35 error wrong-value 「1875-05-06」是 1875 年：年份是不是写错了？请核对'],
    ['from: 2213年5月6日', '8:30 error wrong-value 「2213年5月6日」是 2213 年：年份是不是写错了？请核对'],
  ])('%s is asked about', (rest, expected) => expect(linesOf(person(rest))).toEqual([`campaign.yaml:${expected}`]));

  test.each(['birthDate: 1900-01-01', 'from: 2100-12-31, to: 12月31日'])('%s is a day', (rest) =>
    expect(linesOf(person(rest)).filter((line) => line.includes('error'))).toEqual([]),
  );
});

describe('what stands for nothing is nobody’s word', () => {
  test.each([
    ['party: ~', '「~」和「null」在这里会当作文字：暂时没有就删去这一项'],
    ['party: null', '「~」和「null」在这里会当作文字：暂时没有就删去这一项'],
    ['party:', '「party」没有填写内容：请补上；暂时没有就删去这一项'],
    ['政治面貌: ""', '「政治面貌」没有填写内容：请补上；暂时没有就删去这一项'],
    ['roles: []', undefined],
    ['roles:', '「roles」没有填写内容：请补上；暂时没有就删去这一项'],
    ['groups:', '「groups」没有填写内容：请补上；暂时没有就删去这一项'],
    ['birthDate: ~', '「~」和「null」在这里会当作文字：暂时没有就删去这一项'],
  ])('%s', (rest, expected) => {
    const found = findingsOf(load(person(rest))).map((it) => it.message);
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('a key of a window that would do nothing is a finding', () => {
  const windowOf = (window: string): string[] =>
    linesOf(`${HEAD}pairings:\n  - {id: p1, left: {role: 支部书记}, right: {role: 民警}, window: ${window}}\n`).map(
      (line) => line.replace(/^\S+ /, ''),
    );
  test.each([
    ['{from: 2013-05-06, inclusive: yes}', '「inclusive」只和「before」同用：请删去「inclusive」，或者写明「before」'],
    ['{every: month, 含当日: 是}', '「含当日」只和「之前」同用：请删去「含当日」，或者写明「之前」'],
    ['{to: 2013-05-20, partial: drop}', '「partial」只和「every」同用：请删去「partial」，或者写明「every」'],
    ['{every: month, of: birthDate}', '「of」只和「within」同用：请删去「of」，或者写明「within」'],
    ['{every: month, side: before}', '「side」只和「within」同用：请删去「side」，或者写明「within」'],
  ])('%s', (window, expected) => expect(windowOf(window)).toEqual([`error wrong-value ${expected}`]));

  test.each(['{every: month, partial: drop}', '{within: 30d, of: birthDate, side: before}', 'campaign'])(
    '%s is fine',
    (window) => expect(windowOf(window)).toEqual([]),
  );
});
