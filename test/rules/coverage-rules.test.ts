import { describe, expect, test } from 'vitest';
import coverageRate from '../../src/rules/coverage/coverage-rate.ts';
import obligationDueSoon from '../../src/rules/coverage/obligation-due-soon.ts';
import obligationUndecided from '../../src/rules/coverage/obligation-undecided.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { findingsOf, lineOf } from './load-example.ts';

const saidBy = (rule: Rule, yaml: string): string[] =>
  findingsOf(yaml, [rule]).map(({ severity, message }) => `${severity} ${message}`);

describe('coverage-rate', () => {
  const records = `
pairings:
  - {id: p1, title: 必谈, left: {people: [zhang]}, right: {people: [li, zhou, wu]}}
  - {id: p2, title: 一般, level: should, left: {people: [li]}, right: {people: [zhou]}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, talkers: [zhang], talkees: [zhou]}
`;

  test('is silent while no share is written', () => expect(saidBy(coverageRate, records)).toEqual([]));

  test.each([
    ['50%', ['warning 「一般」的谈话率是 0%']],
    ['0.6', ['error 全部必谈关系的谈话率是 50%', 'warning 「一般」的谈话率是 0%']],
    ['66.6%', ['error 全部必谈关系的谈话率是 50%', 'warning 「一般」的谈话率是 0%']],
    ['66.7%', ['error 全部必谈关系的谈话率是 50%', 'error 「必谈」的谈话率是 66.6%', 'warning 「一般」的谈话率是 0%']],
  ])('at %s', (share, expected) => {
    const said = saidBy(coverageRate, `${records}rules: {coverage-rate: {比例: ${share}}}`);
    expect(said.map((it) => it.split('（')[0]).sort()).toEqual([...expected].sort());
  });

  test('those who are exempt are not below the line, and nothing below it misses no share', () => {
    const exempt =
      'exemptions: [{person: wu, reason: 病假, approvedBy: zhang}, {person: zhou, pairing: p2, reason: 出差}]\n';
    expect(saidBy(coverageRate, `${records}${exempt}rules: {coverage-rate: {share: 100%}}`)).toEqual([]);
  });
});

describe('obligation-due-soon', () => {
  const said = (phase: string, asOf: string, setting = '') =>
    saidBy(
      obligationDueSoon,
      `campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: ${phase}, asOf: ${asOf}}
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}}]
${setting}`,
    );

  test.each([
    ['running', '2013-05-27', '', 0],
    ['running', '2013-05-28', '', 1],
    ['running', '2013-05-27', 'rules: {obligation-due-soon: {天数: 4}}', 1],
    ['running', '2013-05-31', '', 0],
    ['planned', '2013-05-28', '', 0],
    ['final', '2013-05-28', '', 0],
  ])('%s, as of %s %s: %i', (phase, asOf, setting, count) => expect(said(phase, asOf, setting)).toHaveLength(count));
});

describe('obligation-undecided', () => {
  test('shows the talk whose field is absent', () => {
    const yaml = `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li]}, form: {minMinutes: 30}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [zhou]}
  - {id: t2, date: 2013-05-07, talkers: [zhang], talkees: [li], minutes: 20}
  - {id: t3, date: 2013-05-07, talkers: [zhang], talkees: [li]}`;
    const [finding] = findingsOf(yaml, [obligationUndecided]);
    expect(finding?.related.map(({ message }) => message)).toEqual(['谈话「t3」缺要看的内容', '必谈关系「p1」']);
    expect(finding && lineOf({ ...finding, at: finding.related[0]?.at ?? finding.at })).toBe(6);
  });

  test('shows the person whose field is absent', () => {
    const yaml = `
roster:
  - {id: zhang, name: 张一, party: 党员}
  - {id: li, name: 李二}
pairings:
  - {id: p1, left: {people: [zhang]}, right: {party: 党员}, require: {eachRight: 1}}`;
    const [finding] = findingsOf(yaml, [obligationUndecided]);
    expect(finding?.related[0]?.message).toBe('李二的登记缺要看的内容');
  });
});
