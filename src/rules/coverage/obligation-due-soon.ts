import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { positive } from '../../records/values.ts';
import { daysBetween } from '../../text/day.ts';
import { own } from '../../text/own.ts';
import { defineRule } from '../define-rule.ts';
import { remarksOn } from './unmet-obligations.ts';

export default defineRule({
  id: 'obligation-due-soon',
  title: '快到期的应谈已经谈到',
  basis: '本活动的必谈关系',
  family: 'coverage',
  severity: { planned: 'off', running: 'hint', final: 'off' },
  why: '时限过后再谈就不能计入，所以快到期时先提醒一次。到期前谈了并登记，这条提示就没有了。',
  mend: '在期限以前安排谈话，谈完就登记。',
  options: { days: field(OPTIONS.days, '截至日之后多少天之内到期的才提示', positive.default(3)) },
  needsEverything: true,
  eachObligation: true,
  examples: {
    passes: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: running, asOf: 2013-05-27}
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li]}}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二}
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: running, asOf: 2013-05-28}
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}}`,
        says: [{ line: 2, message: '「大队长与民警」快到期：张一与李二' }],
      },
    ],
  },
  check({ campaign: { asOf, rules }, coverage }, { days }) {
    const soon = coverage.obligations.filter(({ window }) => daysBetween(asOf, window.to) <= days);
    return remarksOn(soon, 'pending', own(rules, 'obligation-due-soon'), (who, why, { pairing }) => {
      const names = who === '' ? '' : `${who}。`;
      return `「${pairing.title}」快到期：${names}${why}；请在到期前谈，并及时登记`;
    });
  },
});
