import { describe, expect, test } from 'vitest';
import rule from '../../src/rules/words/count-contradicted.ts';
import { findingsOf } from './load-example.ts';

/**
 * Three sittings in May, one of them with two talkees: 4 人次, 3 人 talked with, 4 对; 4 应谈, 3 已谈 (75 %); 3 suggestions, 2 when
 * merged; 2 measures, 1 done.
 */
const RECORDS = `
campaign: {title: 谈心活动, period: {from: 2013-04-20, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li, zhou, wu]}}
  - {id: p2, title: 教导员与内勤, left: {people: [li]}, right: {people: [wu]}}
talks:
  - {id: t1, date: 2013-04-27, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou, wu]}
  - {id: t3, date: 2013-05-09, talkers: [zhou], talkees: [wu], mode: phone}
suggestions:
  - {id: s1, text: 改进值班, merged: [s2]}
  - {id: s2, text: 值班太密}
  - {id: s3, text: 修缮食堂}
  - {id: s4, kind: problem, text: 热水器损坏}
  - {id: s5, kind: problem, text: 记录偏简}
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20}
  - {id: a2, measure: 修缮食堂, state: doing}
channels: [{id: form, title: 征求意见表, sent: 30, returned: 28}]
stated: [{id: x, title: 走访企业, value: 14, unit: 家}, {id: y, title: 自查问题, value: 31, unit: 个}]
`;

const said = (text: string) =>
  findingsOf(`${RECORDS}narrative: {practice: ${JSON.stringify(text)}}`, [rule])
    .map(({ message, severity }) => `${severity} ${/「(.*?)」/.exec(message)?.[1]}`)
    .sort();

describe('与记录不符的数', () => {
  test.each([
    ['活动期间共开展谈心谈话120人次。', ['error 120人次']],
    ['截至5月底，共谈话三十二场次。', ['error 三十二场次']],
    ['共谈话３２场次、４５人次。', ['error ４５人次', 'error ３２场次']],
    ['共谈话3场次，45人次。', ['error 45人次']],
    ['我大队先后开展谈心谈话180余人次。', ['error 180余人次']],
    ['组织开展了12场次谈心谈话。', ['error 12场次']],
    ['谈心谈话7对。', ['error 7对']],
    ['共征求意见建议31条。', ['error 31条']],
    ['活动中收集到各类意见19条。', ['error 19条']],
    ['通过座谈会、意见箱等方式征集意见建议一百二十条。', ['error 一百二十条']],
    ['谈话率达到96.9%。', ['error 96.9%']],
    ['谈心谈话率为百分之九十六点九。', ['error 百分之九十六点九']],
    ['谈心谈话覆盖率近九成。', ['error 近九成']],
    ['谈话工作扎实，覆盖率达到88.8%。', ['error 88.8%']],
    ['制定整改措施12项。', ['error 12项']],
    ['已整改完成12项。', ['error 12项']],
    ['整改完成率达到100%。', ['error 100%']],
    ['查找出突出问题56个。', ['error 56个']],
    ['5月份谈话12场。', ['warning 12场']],
    ['应谈12人，已谈10人。', ['error 10人', 'error 12人']],
    ['未谈5人。', ['error 5人']],
    ['人均谈话2.5次。', ['error 2.5次']],
    ['2013年5月6日起，利用25天时间开展谈心谈话。', ['error 2013年5月6日起', 'warning 25天']],
    ['谈心谈话覆盖45名党员。', ['warning 45名']],
    ['同时发放征求意见表80份，收回77份。', ['warning 77份', 'warning 80份']],
    ['共确定谈话对象45人。', ['error 45人']],
    ['全大队共谈话45人次。', ['error 45人次']],
    ['2013年5月共谈话20人次。', ['warning 20人次']],
  ])('%s', (text, expected) => expect(said(text)).toEqual([...expected].sort()));
});

describe('没有说错的话', () => {
  test.each([
    '共开展谈心谈话3场次、4人次。',
    '共谈话三场次，4人次。',
    '先后谈话４人次。',
    '谈心谈话4次。',
    '谈过话的共4对。',
    '征求意见建议3条，归纳为2条。',
    '活动中收集到意见5条。',
    '谈话率达到75%。',
    '谈心谈话率为百分之七十五。',
    '谈话率达七成以上。',
    '谈话率近八成。',
    '谈心谈话率超过70%。',
    '应谈4项，已谈3项，未谈1项。',
    '制定整改措施2项，整改完成1项，整改完成率50%。',
    '4月份谈话1场。',
    '5月谈话2场。',
    '电话谈话1场。',
    '发出征求意见表30份，收回28份。',
    '谈心谈话覆盖3名民警。',
    '谈话覆盖45名企业家。',
    '发放宣传单2000份，收回问卷56份。',
    '其中与中层负责人谈话20人次。',
    '大队长与班子成员谈话8人次。',
    '支部书记谈话35人次。',
    '每人谈话不少于3次。',
    '要求每名班子成员至少谈话5次。',
    '计划再谈话12场次。',
    '力争谈话率达到98%。',
    '去年共谈话120人次。',
    '比上年多谈话12场次。',
    '对新任职干部开展任职谈话6人次。',
    '提醒谈话2人次。',
    '通过一对一、一对多、面对面三种形式开展谈话。',
    '谈话一次性说清问题。',
    '谈了一次话，解开一个结。',
    '党员提出意见12条。',
    '每名干部提出意见建议不少于3条。',
    '对班子的意见建议12条。',
    '群众满意率达到98.5%。',
    '政策知晓率达到96%。',
    '自查问题31个。',
    '走访企业14家，征询群众意见300余人次。',
    '在方法上落实“五个环节”，在内容上坚持“四个对照”。',
    '换届纪律谈话前，观看警示片3场。',
    '召开座谈会2场，参加45人。',
    '谈话记录120份由专人保管。',
    '办结群众诉求23件。',
    '梳理出三类12个方面的情况。',
    '第三次谈话安排在5月下旬。',
    '按照栖公党〔2013〕6号文件要求开展谈心。',
    '谈话室2个，添置桌椅12套。',
    '三四十岁的干部谈得最多。',
    '大家谈了数十条意见。',
    '更换电池十二块，新增警示锥二十个。',
    '同比谈话率提高12.5个百分点。',
    '谈话尚未达到90%的要求。',
    '党委书记带头谈，共谈话6人次。',
    '班子成员之间互相谈心，征求意见建议12条。',
    '与科室负责人谈话率达到88%。',
    '民警谈话率98%。',
  ])('%s', (text) => expect(said(text)).toEqual([]));

  test('下一步 claims nothing, and a planned campaign neither', () => {
    expect(findingsOf(`${RECORDS}narrative: {next: 共开展谈心谈话120人次。}`, [rule])).toEqual([]);
    const planned = RECORDS.replace('phase: final', 'phase: planned');
    expect(findingsOf(`${planned}narrative: {practice: 共开展谈心谈话120人次。}`, [rule])).toEqual([]);
  });

  test('where there are no records of the kind nothing is contradicted', () => {
    expect(findingsOf('narrative: {practice: 共谈话120人次，征求意见31条，整改完成12项，谈话率96%。}', [rule])).toEqual(
      [],
    );
  });
});

test('the frames and the closing words are read too', () => {
  const yaml = `${RECORDS}
frames: [{name: 四个对照, part: content, items: [{title: 共谈话120人次}]}]
report: {title: 谈心谈话情况报告, closing: 共谈话99场次。}`;
  expect(
    findingsOf(yaml, [rule])
      .map(({ message }) => /「(.*?)」/.exec(message)?.[1])
      .sort(),
  ).toEqual(['120人次', '99场次']);
});

describe('what is stated beside the records, since it was not recorded one by one,', () => {
  const stated = RECORDS.replace(
    'stated: [',
    'stated: [{id: t5, kind: talks, month: 2013-05, value: 90}, {id: t6, kind: talks, value: 12}, {id: s9, kind: suggestions, value: 40}, ',
  );
  test.each([
    ['共谈话105场。', 0],
    ['共谈话93场。', 0],
    ['共征求意见建议43条。', 0],
    ['共谈话120场。', 1],
    ['共征求意见建议50条。', 1],
  ])('is added: %s', (text, found) =>
    expect(findingsOf(`${stated}narrative: {practice: ${text}}`, [rule])).toHaveLength(found),
  );
});
