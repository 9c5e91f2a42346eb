import { describe, expect, test } from 'vitest';
import { statedSchema } from '../../src/records/stated.ts';

const read = (fields: object) => statedSchema.safeParse({ id: 'x', value: '90', ...fields });
const titled = (fields: object) => {
  const { title, unit } = read(fields).data ?? {};
  return `${title} ${unit}`;
};

describe('填报数据 of a kind', () => {
  test.each([
    [{ kind: 'talks' }, '谈话 场'],
    [{ 类型: '谈心谈话', 月份: '2013年5月' }, '2013年5月谈话 场'],
    [{ kind: 'talks', month: '2013-05', mode: '集体' }, '2013年5月集体谈话 场'],
    [{ kind: '意见建议', category: '作风' }, '作风方面的意见建议 条'],
    [{ kind: 'problems', title: '谈话中查找的问题', unit: '个' }, '谈话中查找的问题 个'],
  ])('%j is called %s', (fields, words) => expect(titled(fields)).toBe(words));

  test.each([
    [{}, '缺少「{title}」：请写明是什么数'],
    [{ title: '走访', month: '2013-05' }, '「{month}」只和类型「谈话」、「意见建议」、「问题」同用'],
    [{ kind: 'problems', mode: '集体' }, '「{mode}」只和类型「谈话」同用'],
    [{ kind: 'talks', category: '作风' }, '「{category}」只和类型「意见建议」、「问题」同用'],
    [{ kind: 'talks', month: '13月' }, '「13月」不是月份：请写成 2013-05 或 2013年5月'],
    [{ kind: 'talks', month: '2013-13' }, '「2013-13」不是月份'],
  ])('%j is refused: %s', (fields, message) => {
    const { error } = read(fields);
    expect(error?.issues.map((issue) => issue.message).join()).toContain(message);
  });
});

test.each([
  ['是', true],
  ['否', false],
  ['接近', 'below'],
  ['below', 'below'],
])('约数: %s', (word, approximate) => expect(read({ title: '走访', 约数: word }).data?.approximate).toBe(approximate));
