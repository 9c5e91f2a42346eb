import { describe, expect, test } from 'vitest';
import { holdAgainst, knownOf } from '../../src/finding/baseline.ts';
import coverageRate from '../../src/rules/coverage/coverage-rate.ts';
import obligationDueSoon from '../../src/rules/coverage/obligation-due-soon.ts';
import obligationMissing from '../../src/rules/coverage/obligation-missing.ts';
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

describe('a pairing that asks for more pairs than anybody reads', () => {
  const people = Array.from({ length: 70 }, (_, index) => `  - {id: a${index}, name: 甲${index}}`).join('\n');
  const records = (talks: string): string => `
roster:
${people}
pairings: [{id: q, title: 两两都谈, relation: within, require: all-pairs, left: everyone}]
talks:
${talks}`;
  const talk = (id: number, one: number, other: number): string =>
    `  - {id: t${id}, date: 2013-05-07, talkers: [a${one}], talkees: [a${other}]}\n`;
  const found = (talks: string) => findingsOf(records(talks), [obligationMissing]);

  test('is told person by person, with how many others; each pair is among those of both', () => {
    const findings = found(talk(1, 0, 1));
    expect(findings).toHaveLength(70);
    expect(findings[0]).toMatchObject({ subject: 'q/a0', record: 'a0', times: 68 });
    expect(findings[0]?.message).toContain('「两两都谈」未谈：甲0与甲2、甲3、甲4等 68 人。一共 68 项，例如：');
    expect(findings.find(({ subject }) => subject === 'q/a69')?.times).toBe(69);
    expect(findings.reduce((sum, { times = 1 }) => sum + times, 0)).toBe(2 * ((70 * 69) / 2 - 1));
  });

  test('several rounds with one are several things and one other', () => {
    const [first] = findingsOf(records(talk(1, 0, 1)).replace('all-pairs,', 'all-pairs, rounds: 2,'), [
      obligationMissing,
    ]);
    expect(first?.times).toBe(2 * 68);
    expect(first?.message).toContain('未谈：甲0与甲2、甲3、甲4等 68 人。一共 136 项，例如：');
  });

  test('a pair that is suppressed by name is told by itself, so that it can be', () => {
    const rules = '\nrules: {obligation-missing: {suppress: [{record: q/a3/a5, reason: 分在两地，年底再谈}]}}';
    const findings = findingsOf(records(talk(1, 0, 1)) + rules, [obligationMissing]);
    expect(findings.filter(({ subject }) => subject === 'q/a3/a5')).toHaveLength(1);
    expect(findings.find(({ subject }) => subject === 'q/a3')?.times).toBe(68);
    expect(findings.find(({ subject }) => subject === 'q/a4')?.times).toBe(69);
  });

  test('one who has talked with everybody is not among them', () => {
    const all = Array.from({ length: 69 }, (_, index) => talk(index, 0, index + 1)).join('');
    expect(found(all).map(({ subject }) => subject)).not.toContain('q/a0');
  });

  test('a baseline knows how many there were: fewer pass, more do not', () => {
    const known = knownOf('c', found(talk(1, 0, 1)));
    expect(known[0]).toEqual({ campaign: 'c', rule: 'obligation-missing', record: 'q/a0', count: 68 });
    const open = (talks: string) =>
      holdAgainst(found(talks), known).findings.flatMap(({ suppressed, subject }) => (suppressed ? [] : [subject]));
    expect(open(talk(1, 0, 1))).toEqual([]);
    expect(open(talk(1, 0, 1) + talk(2, 0, 2))).toEqual([]);
    expect(open(talk(2, 0, 2))).toEqual(['q/a1']);
    expect(holdAgainst(found(talk(1, 0, 1) + talk(2, 0, 2)), known).stale.map(({ found: now }) => now)).toEqual([
      67, 68,
    ]);
  });
});
