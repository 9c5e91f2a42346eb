import { describe, expect, test } from 'vitest';
import { SHIPPED_TEMPLATES } from '../../src/records/shipped-template.ts';
import { composeFrom, plainText, reportOf, templates } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

const NAMES = Object.keys(SHIPPED_TEMPLATES);

const HEAD = `
format: 1
unit: {name: 某局, short: 某局}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-06-30}, phase: final, asOf: 2013-07-08}
roster: [{id: a, name: 甲, roles: [书记]}, {id: b, name: 乙}]
pairings: [{id: p1, title: 书记与职工, left: {role: 书记}, right: everyone}]
`;
const COUNTS = `
stated:
  - {id: t5, kind: talks, month: 2013-05, value: 91}
  - {id: t6, 类型: 谈话, 月份: 2013年6月, 形式: 集体, 数值: 12, 约数: 接近}
  - {id: s, kind: suggestions, category: 作风, value: 43, source: 座谈会记录}
  - {id: q, kind: problems, title: 谈话中查找的问题, value: 27, approximate: true}
  - {id: h, title: 走访农户, value: 180, approximate: below, unit: 户}
`;

/** What is said of the counts, wherever a template has its place for them. */
const SAID = [
  '2013年5月谈话91场',
  '2013年6月集体谈话接近12场',
  '作风方面的意见建议43条（据座谈会记录）',
  '走访农户接近180户',
];

describe.each(NAMES)('%s', (name) => {
  const withAttachments = `${HEAD}report: {attachments: [talk-register, statistics, suggestions]}\n${COUNTS}`;

  test('prints what is stated of talks, suggestions and problems, as stated', () => {
    const text = reportOf(HEAD + COUNTS, templates(name));
    for (const words of SAID) expect(text).toContain(words);
    expect(text).toMatch(/据单位填报：谈话中查找的问题约27条/);
    expect(text).toMatch(/谈话没有逐场登记，据单位填报：/);
  });

  test('does not say beside them that nothing is recorded', () => {
    expect(reportOf(withAttachments, templates(name))).not.toMatch(/尚未登记谈话记录|没有登记意见建议/);
  });

  test('says so where nothing is stated either', () => {
    if (name === 'plan' || name === 'rectification') return;
    expect(reportOf(HEAD, templates(name))).toMatch(/尚未登记谈话记录|没有登记意见建议/);
  });

  test.each([
    ['with counts only', HEAD + COUNTS],
    ['with attachments', withAttachments],
    ['with records beside them', FULL.replace(/^stated:$/m, COUNTS.trim())],
    [
      'with a channel that merged nothing',
      `${HEAD}channels: [{id: f, title: 征求意见表, sent: 40, returned: 36, received: [{target: 班子, raw: 2}]}, {id: g, title: 意见箱, received: [{raw: 3, merged: 1}]}]\n`,
    ],
  ])('is written in whole sentences %s', (_case, yaml) => {
    const { document, findings } = composeFrom(yaml, templates(name));
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    for (const block of document?.body.children ?? []) {
      if (block.type === 'paragraph') expect(plainText(block)).toMatch(/^[^，。；、）].*[。：]$/s);
    }
  });
});

test('with records of talks the counts are others, and the two are never added up', () => {
  const text = reportOf(`${HEAD}talks: [{id: t1, date: 2013-05-07, talkers: [a], talkees: [b]}]\n${COUNTS}`);
  expect(text).toContain('共开展谈心谈话1场');
  expect(text).toContain('另有谈话没有逐场登记，据单位填报：2013年5月谈话91场');
  expect(text).not.toMatch(/10[34]场/);
});
