import { describe, expect, test } from 'vitest';
import { CAMPAIGNS, goldenOf, verified, xmlOf } from './golden.ts';

const golden = await goldenOf(CAMPAIGNS.find((path) => path.includes('provincial-bureau')) ?? '');
const text = xmlOf(golden.file);

/** What verify says of the golden report with one more paragraph near its head. */
const withSentence = (sentence: string): string[] => {
  const at = text.indexOf('<w:p>', text.indexOf('</w:p>', text.indexOf('<w:t')));
  const added = `${text.slice(0, at)}<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>${text.slice(at)}`;
  return verified(golden, golden.file, added)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at.file.text.slice(at.start, at.end)}`);
};

describe('a rough number that was added has no source', () => {
  test.each([
    ['共走访职工数百户。', '数百'],
    ['共走访农户数百户。', '数百'],
    ['共走访农户几十户。', '几十'],
    ['共走访职工几十户。', '几十'],
    ['共走访职工上百户。', '上百'],
    ['共走访职工十几户。', '十几'],
    ['共走访职工近千户。', '近千'],
    ['共走访职工百余户。', '百余'],
    ['共走访职工三五百户。', '三五百'],
    ['共走访职工99-101户。', '99-101'],
    ['共走访职工成百上千户。', '成百上千'],
  ])('%s', (sentence, words) => expect(withSentence(sentence)).toEqual([`number-without-source ${words}`]));
});

test.each([
  ['谈话量比上年翻了一番。', '一'],
  ['谈话量比上年增长两倍。', '两'],
])('%s: so many times have no source', (sentence, words) =>
  expect(withSentence(sentence)).toEqual([`number-without-source ${words}`]),
);

describe('a talk that the records do not hold', () => {
  test.each([
    ['濮长河、房珺会后已补谈。', ['claim-unsupported 濮长河、房珺会后已补谈']],
    ['贺小川也谈过了。', ['claim-unsupported 贺小川也谈过了']],
    ['濮长河、房珺将于近期补谈。', []],
    ['尽快与贺小川补谈。', []],
    ['贺小川尚未谈过。', []],
    ['佟佩文已谈。', []],
  ])('%s', (sentence, said) => expect(withSentence(sentence)).toEqual(said));
});

describe('a name that holds a number is no number', () => {
  test.each([
    '严格落实中央八项规定精神。',
    '开通12345热线。',
    '拨打110。',
    '坚持24小时值班。',
    '遵守四项基本原则。',
    '上午9时30分开会。',
    '下午三点集中学习。',
    '贯彻党的十八大精神，落实六项纪律。',
    '三番五次上门，一心一意办好。',
  ])('%s', (sentence) => expect(withSentence(sentence)).toEqual([]));
});

describe('a claim or a request that was added is judged by the rules of the records', () => {
  test.each([
    ['整改任务全部完成，所提意见均已办结。', 'claim-unsupported'],
    ['没有一人漏谈。', 'claim-unsupported'],
    ['征求意见表全部收回。', 'claim-unsupported'],
    ['意见建议全部采纳。', 'claim-unsupported'],
    ['没有一项整改逾期。', 'claim-unsupported'],
    ['以上报告妥否，请批示。', 'request-added'],
    ['恳请厅党组解决经费。', 'request-added'],
    ['请各科室遵照执行。', 'request-added'],
    ['全局干部无一遗漏，个个谈心。', 'claim-unsupported'],
    ['从内容看，干部培养方面的意见居首。', 'claim-unsupported'],
    ['职工座谈会收到的意见比征求意见表还多。', 'claim-unsupported'],
    ['长期坚持的措施均由组织人事科牵头落实。', 'claim-unsupported'],
    ['最后一场谈话在6月下旬以前，即6月中旬举行，首场谈话安排在5月下旬。', 'claim-unsupported'],
    ['所有问题已整改到位。', 'claim-unsupported'],
    ['全部整改任务已于6月底前销号清零。', 'claim-unsupported'],
    ['延期已经省厅党组会议审定。', 'approval-added'],
    ['安全绳尚未更换（经局领导批准延期）。', 'approval-added'],
    ['以上措施经局务会研究通过。', 'approval-added'],
  ])('%s', (sentence, rule) => expect(withSentence(sentence).map((it) => it.split(' ')[0])).toContain(rule));

  test.each([
    '谈话中注意倾听。',
    '拟经局党委研究批准后实施。',
    '方案经局党委批准（云水党〔2012〕9号）。',
    '整改任务正在推进。',
    '特此报告。',
  ])('%s', (sentence) => expect(withSentence(sentence)).toEqual([]));
});
