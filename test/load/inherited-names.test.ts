import { describe, expect, test } from 'vitest';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { findingsOf, load } from '../in-memory.ts';

/** What every object of the language answers to, whatever it holds. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];

const HEAD = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
`;
const ROSTER = `花名册:
  - {姓名: 张一, 角色: 职工, 部门: 甲}
  - {姓名: 李二, 角色: 职工, 部门: 乙}
  - {姓名: 周三, 角色: 职工, 部门: 丙}
`;

/** Loads, works out and judges: whatever is written, nothing throws. */
function runThrough(yaml: string) {
  const loaded = load(yaml);
  const found = findingsOf(loaded);
  for (const { at } of found) expect(at.end).toBeLessThanOrEqual(at.file.text.length);
  const { campaign } = loaded;
  if (campaign === undefined) return { found, figures: undefined };
  const coverage = workOutCoverage(campaign);
  const figures = workOutFigures(campaign, coverage);
  const rules = runRules({ campaign, coverage, figures, today: '2013-07-01', earlier: [] }, { complete: true }, RULES);
  expect(rules.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
  return { found, figures };
}

describe.each(INHERITED)('%s is a word like any other', (word) => {
  test.each([
    ['a top key', `${HEAD}${ROSTER}${word}: 1\n`],
    ['a key of a person', `${HEAD}花名册:\n  - {姓名: 张一, ${word}: 甲}\n`],
    ['a group', `${HEAD}花名册:\n  - {姓名: 张一, 组: {${word}: 甲}}\n`],
    ['a list in a group', `${HEAD}花名册:\n  - {姓名: 张一, 组: {${word}: [甲]}}\n`],
    ['a date', `${HEAD}花名册:\n  - {姓名: 张一, 重要日期: {${word}: 明天}}\n`],
    ['a right date', `${HEAD}花名册:\n  - {姓名: 张一, 重要日期: {${word}: 2010-01-02}}\n`],
    ['a section of the narrative', `${HEAD}文字: {${word}: {a: 1}}\n`],
    ['an empty section of the narrative', `${HEAD}文字: {${word}: ""}\n`],
    ['a rule', `${HEAD}规则: {${word}: 警告}\n`],
    ['a font', `${HEAD}汇报: {版面: {字体: {正文: ${word}}}}\n`],
    ['a role of a preset', `${HEAD}必谈关系:\n  - {采用: 五个环节, 角色: {${word}: 书记}}\n`],
    ['a change of a preset', `${HEAD}必谈关系:\n  - {采用: 五个环节, 调整: {${word}: {要求: 一般}}}\n`],
    ['a preset', `${HEAD}必谈关系:\n  - {采用: ${word}}\n`],
    ['an id', `${HEAD}${ROSTER}谈话:\n  - {编号: ${word}, 日期: 2013-05-08, 谈话人: 张一, 谈话对象: 李二}\n`],
    [
      'a name',
      `${HEAD}${ROSTER}  - {姓名: ${word}}\n谈话:\n  - {编号: t, 日期: 2013-05-08, 谈话人: ${word}, 谈话对象: 李二}\n`,
    ],
    ['a mode', `${HEAD}${ROSTER}谈话:\n  - {编号: t, 日期: 2013-05-08, 谈话人: 张一, 谈话对象: 李二, 形式: ${word}}\n`],
    ['a set', `${HEAD}${ROSTER}必谈关系:\n  - {编号: p1, 甲方: {${word}: 甲}, 乙方: {组.${word}: 乙}}\n`],
    [
      'an anniversary',
      `${HEAD}${ROSTER}必谈关系:\n  - {编号: p1, 甲方: 全体, 关联方式: 相互谈, 数量要求: {甲方每人: 1}, 时限: {以内: 3天, 依据日期: ${word}}}\n`,
    ],
    ['a layout', `${HEAD}汇报: {版面: {正文字号: ${word}}}\n`],
    ['a category', `${HEAD}意见建议:\n  - {编号: s1, 内容: 改进, 类别: ${word}, 对象: ${word}}\n`],
  ])('as %s', (_, yaml) => {
    expect(() => runThrough(yaml)).not.toThrow();
  });

  test('as the group that people share, nobody is in it', () => {
    const { figures } = runThrough(
      `${HEAD}${ROSTER}必谈关系:\n  - {编号: p1, 甲方: 全体, 关联方式: 相互谈, 同一: 组.${word}, 数量要求: {甲方每人: 1}}\n`,
    );
    expect(figures?.get('coverage.p1.required')?.value).toBe(0);
  });
});
