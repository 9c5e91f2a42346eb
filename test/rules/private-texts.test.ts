import { describe, expect, test } from 'vitest';
import actionStockPhrases from '../../src/rules/follow-up/action-stock-phrases.ts';
import confidentialPrinted from '../../src/rules/privacy/confidential-printed.ts';
import identityNumber from '../../src/rules/privacy/identity-number.ts';
import talkeeWithCriticism from '../../src/rules/privacy/talkee-with-criticism.ts';
import { findingsOf } from './load-example.ts';

describe('点名批评', () => {
  const roster = `roster: [{id: a, name: 高明}, {id: b, name: 秦岭松}, {id: c, name: 李二}, {id: d, name: 党建}]`;
  const count = (text: string) =>
    findingsOf(`${roster}\nnarrative: {problems: [${JSON.stringify(text)}]}`, [talkeeWithCriticism]).length;

  test.each([
    '秦岭松作风漂浮，群众有意见。',
    '中队长李二经常迟到。',
    '李二、秦岭松两名同志受到处分。',
    '高明同志在执法中存在态度生硬的问题。',
    '民警李二因酒后驾车受到党纪处分。',
    '李二同志还存在担当不够的不足。',
  ])('%s names somebody', (text) => expect(count(text)).toBe(1));

  test.each([
    '个别同志作风漂浮，有的经常迟到。',
    '秦岭松负责整改态度生硬的问题。',
    '秦岭松同志带头查找自己存在的问题。',
    '高明的办法也解决不了作风漂浮。',
    '党建工作存在薄弱环节和不足。',
    '秦岭松与民警谈心，当面听取批评意见。',
    '没有发现李二有违纪行为。',
    '大队长秦岭松谈了三次，问题解决了。',
    '李二同志被评为优秀。',
    '窗口服务存在态度生硬的问题，由李二同志包点帮助。',
  ])('%s does not', (text) => expect(count(text)).toBe(0));
});

describe('照抄谈话内容', () => {
  const CONTENT = '近两年家里老人多病，夜班排得太密，有些顾不过来';
  const talk = (id: string, content: string) =>
    `  - {id: ${id}, date: 2013-05-07, talkers: [zhang], talkees: [li], content: ${content}}\n`;
  const find = (yaml: string) => findingsOf(yaml, [confidentialPrinted]);

  test('fourteen letters in a row are not yet a copy, and the unit may set the number', () => {
    const yaml = `talks:\n${talk('t1', CONTENT)}narrative: {effect: 近两年家里老人多病夜班排得太}\n`;
    expect(find(yaml)).toHaveLength(0);
    expect(find(`${yaml}rules: {confidential-printed: {最少: 14}}\n`)).toHaveLength(1);
  });

  test('what many talks say alike, and the names of campaign and documents, are nobody’s own words', () => {
    const many = ['t1', 't2', 't3', 't4'].map((id) => talk(id, CONTENT)).join('');
    expect(find(`talks:\n${many}narrative: {effect: ${CONTENT}}\n`)).toHaveLength(0);
    const titled = `campaign: {title: 纪律作风教育整顿交心谈心活动开展情况, period: {from: 2013-05-06, to: 2013-05-31}}
talks:\n${talk('t1', '围绕纪律作风教育整顿交心谈心活动开展情况谈')}narrative: {effect: 纪律作风教育整顿交心谈心活动开展情况良好}\n`;
    expect(find(titled)).toHaveLength(0);
  });

  test('an opinion may become a suggestion; a printed suggestion from another talk is a hint', () => {
    const rest = `suggestions: [{id: s1, talk: t1, text: ${CONTENT}}]\nreport: {attachments: [suggestions]}\n`;
    expect(find(`talks:\n${talk('t1', CONTENT)}${rest}`)).toHaveLength(0);
    expect(find(`talks:\n${talk('t2', CONTENT)}${talk('t1', '略')}${rest}`)).toMatchObject([{ severity: 'hint' }]);
    expect(find(`talks:\n${talk('t2', CONTENT)}${talk('t1', '略')}${rest.replace(/report.*/, '')}`)).toHaveLength(0);
  });
});

describe('套话', () => {
  const count = (measure: string) =>
    findingsOf(`actions: [{id: a1, measure: ${measure}}]`, [actionStockPhrases]).length;

  test.each(['进一步加强学习', '高度重视，切实改进工作作风', '强化责任意识，狠抓落实', '不断提高自身素质和服务水平'])(
    '%s',
    (it) => expect(count(it)).toBe(1),
  );
  test.each([
    '加强学习，每周五下午集中评卷',
    '进一步压缩窗口等候时间',
    '完善请销假制度',
    '强化值班备勤',
    '加强路面巡逻',
    '切实改进食堂',
    '更换门锁',
  ])('%s is of something', (it) => expect(count(it)).toBe(0));
});

test('a number that is the id of a person is said once, masked, and names no record', () => {
  const number = '11010519491231002X';
  const yaml = `roster: [{id: zhang, name: 张一}, {id: ${number}, name: 李二}]
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [${number}]}]`;
  const [finding, ...more] = findingsOf(yaml, [identityNumber]);
  expect(more).toEqual([]);
  expect(finding?.message).toContain('11**************2X');
  expect(finding?.message).toContain('共 2 处');
  expect(JSON.stringify([finding?.message, finding?.record, finding?.subject])).not.toContain(number);
});
