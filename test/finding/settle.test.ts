import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { settle } from '../../src/finding/settle.ts';
import { locate, locateAll } from '../../src/load/locate.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { HEAD, lineOf, load } from '../in-memory.ts';

/** 周三 is exempt for no reason given: one warning, at line 11. */
const EXEMPT = `pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li, zhou]}}]
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
exemptions:
`;
const RECORD = '  - {person: zhou, approvedBy: zhang}\n';

function settled(text: string): readonly Finding[] {
  const { campaign, sources, complete } = load(text);
  if (campaign === undefined) throw new Error('the campaign does not load');
  const coverage = workOutCoverage(campaign);
  const figures = workOutFigures(campaign, coverage);
  const facts = { campaign, coverage, figures, today: '2013-07-01', earlier: [] };
  const findings = locateAll(runRules(facts, { complete }, RULES), sources);
  return settle(findings, {
    campaign,
    complete,
    sources,
    locate: (place) => locate(place, sources),
    catalogue: CATALOGUE,
  });
}

const counting = (findings: readonly Finding[]): string[] =>
  findings.filter((it) => it.suppressed === undefined).map(lineOf);

test('a comment with a reason answers for the finding on the next line, and for no other', () => {
  const comment = '  # talkreport-disable-next-line exemption-without-reason -- 原因见请假条\n';
  const findings = settled(`${HEAD}${EXEMPT}${comment}${RECORD}`);
  expect(counting(findings)).toEqual([]);
  expect(findings).toMatchObject([{ suppressed: { by: 'comment', reason: '原因见请假条' } }]);
  expect(counting(settled(`${HEAD}${EXEMPT}${RECORD}`))).toHaveLength(1);
});

test('a comment may name several rules, and stand above other comments', () => {
  const comment = '  # talkreport-disable-next-line stated-parts, exemption-without-reason -- 见附页\n  # 周三\n\n';
  const [unused, ...more] = counting(settled(`${HEAD}${EXEMPT}${comment}${RECORD}`));
  expect(more).toEqual([]);
  expect(unused).toMatch(/:11:3 warning suppression-unused .*stated-parts/);
});

test('without a reason it answers for nothing', () => {
  const comment = '  # talkreport-disable-next-line exemption-without-reason\n';
  const said = counting(settled(`${HEAD}${EXEMPT}${comment}${RECORD}`));
  expect(said.join('\n')).toMatch(/suppression-without-reason/);
  expect(said.join('\n')).toMatch(/exemption-without-reason/);
});

test('a rule that there is not, and none at all, are said', () => {
  const comments =
    '# talkreport-disable-next-line exemption-reason -- 见附页\n# talkreport-disable-next-line -- 见附页\n';
  const said = counting(settled(`${HEAD}${comments}`));
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/unknown-rule .*「exemption-reason」/);
  expect(said[1]).toMatch(/unknown-rule .*没有写明规则/);
});

test('the settings answer by record', () => {
  const rules = 'rules: {exemption-without-reason: {屏蔽: [{记录: zhou, 理由: 见请假条}]}}\n';
  const findings = settled(`${HEAD}${EXEMPT}${RECORD}${rules}`);
  expect(counting(findings)).toEqual([]);
  expect(findings).toMatchObject([{ suppressed: { by: 'settings', reason: '见请假条' } }]);
});

test('a setting for nothing is said where it stands, unless records are missing', () => {
  const rules = 'rules: {exemption-without-reason: {屏蔽: [{记录: li, 理由: 见请假条}]}}\n';
  const said = (text: string) => counting(settled(text)).filter((line) => line.includes('suppression-unused'));
  expect(said(`${HEAD}${rules}`)).toMatchObject([expect.stringContaining('campaign.yaml:8:')]);
  expect(said(`${HEAD}${rules}talks: [{id: t1}]\n`)).toEqual([]);
});

test('a suppression without a reason in the settings is a missing key', () => {
  const { judgements } = load(`${HEAD}rules: {exemption-unused: {屏蔽: [{记录: li}]}}\n`);
  expect(judgements).toMatchObject([{ rule: 'missing-key' }]);
});

test('an option that a rule has not is an unknown key', () => {
  expect(counting(settled(`${HEAD}rules: {exemption-unused: {级别: 警告, 上限: 3}}\n`)).join()).toMatch(
    /unknown-key .*「上限」/,
  );
});
