import { describe, expect, test } from 'vitest';
import { stopsReport } from '../../src/app/catalogue.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { always, defineRule } from '../../src/rules/define-rule.ts';
import { findingsOf } from './load-example.ts';

const UNMET = `
pairings:
  - {id: p1, title: 必谈的, left: {people: [zhang]}, right: {people: [li]}}
  - {id: p2, title: 一般的, level: should, left: {people: [zhang]}, right: {people: [zhou]}}
`;
const head = (phase: string) =>
  `campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: ${phase}, asOf: 2013-06-08}\n`;

const missing = (example: string) =>
  findingsOf(example, RULES)
    .filter(({ rule }) => rule === 'obligation-missing')
    .map(({ severity }) => severity)
    .sort();

describe('严重程度', () => {
  test.each([
    ['final', ['error', 'warning']],
    ['running', ['hint', 'warning']],
    ['planned', ['hint', 'hint']],
  ])('in phase %s: 必谈 and 一般', (phase, severities) => expect(missing(UNMET + head(phase))).toEqual(severities));

  test("the campaign's own setting holds for all of a rule's findings", () => {
    expect(missing(`${UNMET}rules: {obligation-missing: hint}\n`)).toEqual(['hint', 'hint']);
    expect(missing(`${UNMET}rules: {obligation-missing: off}\n`)).toEqual([]);
  });
});

test('a rule that throws is named in a finding, and the others still speak', () => {
  const broken = defineRule({
    id: 'broken',
    title: '坏的',
    basis: '',
    family: 'shape',
    severity: always('hint'),
    why: '',
    mend: '',
    examples: { passes: '', fails: [] },
    check: () => {
      throw new Error('oops');
    },
  });
  const findings = findingsOf(UNMET, [broken, ...RULES]);
  expect(findings.find(({ rule }) => rule === 'rule-failed')).toMatchObject({ severity: 'error' });
  expect(findings.map(({ message }) => message).join()).toContain('「broken」（坏的）时程序出错：oops');
  expect(findings.filter(({ rule }) => rule === 'obligation-missing')).toHaveLength(2);
});

test('while a record could not be read nothing is concluded from what is not there, and a hint says so', () => {
  const rules = findingsOf(UNMET, RULES, { complete: false }).map(({ rule }) => rule);
  expect(rules).toEqual(['checks-skipped']);
});

test.each([
  ['obligation-missing', 'error', false],
  ['exemption-without-reason', 'error', false],
  ['mode-against-heads', 'error', true],
  ['talk-outside-period', 'warning', false],
  ['claim-unsupported', 'error', true],
  ['unknown-person', 'error', true],
] as const)('%s as %s stops a report: %s', (rule, severity, stops) =>
  expect(stopsReport({ rule, severity })).toBe(stops),
);

test('one finding per pair and pairing, however many windows it misses', () => {
  const example = `
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}, rounds: 3}]`;
  expect(missing(example)).toEqual(['error']);
});
