import { describe, expect, test } from 'vitest';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { load } from '../in-memory.ts';

const TOP = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {姓名: 田一鸣, 角色: 书记}
  - {姓名: 杜明, 角色: 主任}
  - {姓名: 何春, 角色: 委员}
  - {姓名: 乔立, 角色: 委员}
必谈关系:
  - {编号: p1, 标题: 书记与委员, 甲方: {角色: 书记}, 乙方: {角色: 委员}}
  - {编号: p2, 标题: 主任与委员, 甲方: {角色: 主任}, 乙方: {角色: 委员}}
`;

/** What loading and the rules say, hints about records that are right left out. */
function said(more: string): string[] {
  const { campaign, judgements, complete, doubts, inDoubt } = load(TOP + more);
  if (campaign === undefined) return ['no campaign'];
  const coverage = workOutCoverage(campaign);
  const facts = { campaign, coverage, figures: workOutFigures(campaign, coverage), today: '2013-07-01', earlier: [] };
  return [...judgements, ...runRules(facts, { complete, doubts, inDoubt }, RULES)]
    .filter(({ rule }) =>
      /unknown|wrong|missing|undecided|duplicate|skipped|exemption-unused|heads|raised-by/.test(rule),
    )
    .map(({ rule, subject, record }) => `${rule} ${subject ?? record ?? ''}`.trim());
}

const missing = (...pairs: string[]): string[] => pairs.map((pair) => `obligation-missing ${pair}`);

describe('nothing is concluded from the absence of what was written and not read', () => {
  test('a talk with an unknown person may be one with anybody, but only of the other one in it', () => {
    expect(said('谈话:\n  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何椿}\n')).toEqual([
      'unknown-person t1',
      ...missing('p2/杜明/何春', 'p2/杜明/乔立'),
      'checks-skipped',
    ]);
  });

  test('an unknown person of a talk may be the one who raised an opinion there', () => {
    const talk = '谈话:\n  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何椿}\n';
    const opinion = '意见建议:\n  - {编号: s1, 谈话: t1, 提出人: 何春, 内容: 增加窗口, 处理结果: 采纳}\n';
    expect(said(talk + opinion)).not.toContain('raised-by-absent s1');
    expect(said(talk.replace('何椿', '乔立') + opinion)).toContain('raised-by-absent s1');
  });

  test('a talk that does not fit may be one of those whom it names', () => {
    expect(said('谈话:\n  - {编号: t1, 日期: 5月32日, 谈话人: 田一鸣, 谈话对象: 何春}\n')).toEqual([
      'wrong-value t1',
      ...missing('p1/田一鸣/乔立', 'p2/杜明/何春', 'p2/杜明/乔立'),
      'checks-skipped',
    ]);
  });

  test('a talk in which nobody can be made out may be any', () => {
    expect(said('谈话:\n  - {编号: t1, 日期: 2013-05-08, 谈话人: {a: b}, 谈话对象: [[何春]]}\n')).toEqual([
      'wrong-value t1',
      'wrong-value t1',
      'checks-skipped',
    ]);
  });

  test('a talk with somebody unknown, who may be several, is not judged by its heads', () => {
    const talk = '编号: t1, 日期: 2013-05-08, 形式: 一对多, 谈话人: 田一鸣, 谈话对象: 何春和乔立';
    expect(said(`谈话:\n  - {${talk}}\n`)).toEqual([
      'unknown-person t1',
      ...missing('p2/杜明/何春', 'p2/杜明/乔立'),
      'checks-skipped',
    ]);
  });

  test('a link that leads nowhere leaves what hangs on other lists to be judged', () => {
    const yaml = `谈话:
  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: [何春, 乔立], 记录人: 何椿树}
  - {编号: t2, 日期: 2013-05-08, 谈话人: 杜明, 谈话对象: [何春, 乔立], 情形: e9}
意见建议:
  - {编号: s1, 内容: 改进值班, 提出人: 田一明}
  - {编号: s2, 内容: 修缮食堂, 处理结果: 采纳}
`;
    expect(said(yaml)).toEqual(['unknown-id t2', 'suggestion-target-unknown s1', 'checks-skipped']);
  });

  test('an exemption of an unknown person leaves its pairings open', () => {
    expect(said('免谈:\n  - {人员: 乔力, 必谈关系: p1, 原因: 病假}\n')).toEqual([
      'unknown-person',
      ...missing('p2/杜明/何春', 'p2/杜明/乔立'),
      'checks-skipped',
    ]);
  });

  test('an exemption from an unknown pairing leaves its person open', () => {
    expect(said('免谈:\n  - {人员: 乔立, 必谈关系: p9, 原因: 病假}\n')).toEqual([
      'unknown-id',
      ...missing('p1/田一鸣/何春', 'p2/杜明/何春'),
      'checks-skipped',
    ]);
  });

  test('of two people of one name nothing is known', () => {
    const yaml = `${TOP.replace('  - {姓名: 何春', '  - {姓名: 何春, 角色: 委员}\n  - {姓名: 何春')}`;
    const { judgements, doubts } = load(yaml);
    expect(doubts).toBeUndefined();
    expect(judgements.map(({ message }) => message)).toEqual([
      '名册里有两条「何春」，都没有写编号，分不清是谁：不是一个人的，各加编号，例如「编号: 何春1」和「编号: 何春2」，谈话里写编号；是一个人任几职的，合成一条，各段写在「任职」里',
    ]);
  });
});

test('a role that nobody has leaves nobody without a partner', () => {
  const yaml = TOP.replace('甲方: {角色: 主任}', '甲方: {角色: 组织员}');
  const { campaign, complete, doubts, inDoubt } = load(`${yaml}谈话: []\n`);
  if (campaign === undefined) throw new Error('no campaign');
  const coverage = workOutCoverage(campaign);
  const facts = { campaign, coverage, figures: workOutFigures(campaign, coverage), today: '2013-07-01', earlier: [] };
  const rules = runRules(facts, { complete, doubts, inDoubt }, RULES).map(({ rule, subject }) => `${rule} ${subject}`);
  expect(rules).toContain('set-value-unborne p2.role.组织员');
  expect(rules.filter((it) => it.startsWith('obligation-missing p2'))).toEqual([]);
});
