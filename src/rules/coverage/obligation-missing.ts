import type { Obligation } from '../../pairing/obligation.ts';
import { doubtsOf } from '../../pairing/who/word-doubts.ts';
import type { Campaign } from '../../records/campaign.ts';
import { own } from '../../text/own.ts';
import { defineRule } from '../define-rule.ts';
import { remarksOn } from './unmet-obligations.ts';

export default defineRule({
  id: 'obligation-missing',
  title: '应谈的都已谈到',
  basis: '本活动的必谈关系',
  family: 'coverage',
  severity: { planned: 'hint', running: 'warning', final: 'error' },
  why: '必谈关系要求谈到的人，时限过了还没有谈，就是未谈。汇报会如实列出未谈人员，不会写成全覆盖。',
  mend: '还没有谈的补谈；谈过没有登记的补登；确有原因不能谈的，报批后登记免谈。',
  needsEverything: true,
  eachObligation: true,
  examples: {
    passes: `
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二}
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}, basis: 某公发〔2013〕8号}`,
        says: [{ line: 2, message: '「大队长与民警」未谈：张一与李二' }],
      },
    ],
  },
  check: ({ campaign, coverage }) =>
    remarksOn(
      withoutNobody(coverage.obligations, campaign),
      'missing',
      own(campaign.rules, 'obligation-missing'),
      (who, why, { pairing }) => {
        const names = who === '' ? '' : `${who}。`;
        return `「${pairing.title}」未谈：${names}${why}；请补谈并登记，确有原因的登记免谈`;
      },
    ),
});

/** 无应谈人 because a side names a role that nobody has: that is said of the role (set-value-unborne), and of nobody that he was left out. */
function withoutNobody(obligations: readonly Obligation[], campaign: Campaign): readonly Obligation[] {
  const pairings = new Set(doubtsOf(campaign).unborne.flatMap(({ places }) => places.map(({ record }) => record)));
  const isTold = own(campaign.rules, 'set-value-unborne')?.severity !== 'off';
  if (pairings.size === 0 || !isTold) return obligations;
  return obligations.filter(({ pairing, why }) => !pairings.has(pairing.id) || !why.includes('无应谈人'));
}
