import { chineseDay } from '../text/day.ts';
import type { Credit } from './credit.ts';
import type { Demand } from './demand.ts';
import type { Exempting } from './exempting.ts';
import { nearMissesOf } from './near-miss.ts';
import type { Outcome } from './obligation.ts';
import type { Claim } from './talk-check.ts';

/** How many clauses a message names before it says how many more there are. */
const NAMED = 3;

function listed(clauses: readonly string[]): string {
  const rest = clauses.length - NAMED;
  return `${clauses.slice(0, NAMED).join(';')}${rest > 0 ? `;等共 ${clauses.length} 处` : ''}`;
}

const windowOf = ({ slot }: Demand): string =>
  slot.round === undefined || slot.window.label.startsWith('第')
    ? slot.window.label
    : `${slot.window.label}第${slot.round}轮`;

const unitOf = ({ count }: Demand): string => (count === 'persons' ? '人' : '次');

/** What there is and what is wanting: 「活动期间没有张一与李二谈话的记录」. */
function shortfall(demand: Demand, { have }: Credit): string {
  const { subject, need } = demand;
  const [first, second] = subject;
  const when = windowOf(demand);
  if (first === undefined) return `${when}应谈不少于 ${need} ${unitOf(demand)}，已谈 ${have} ${unitOf(demand)}`;
  if (demand.unserved) return `无应谈人：${when}没有可以与${first.name}谈话的人`;
  if (second !== undefined) return `${when}没有${first.name}与${second.name}谈话的记录`;
  if (have === 0 && need === 1) return `${when}没有与${first.name}谈话的记录`;
  return `${when}${first.name}应谈不少于 ${need} ${unitOf(demand)}，已谈 ${have} ${unitOf(demand)}`;
}

function exemptWhy(demand: Demand, { by }: Exempting): string {
  const person = by?.record && demand.subject.find(({ id }) => id === by.record?.person);
  return `${person ? `${person.name}` : ''}免谈：${by?.reason ?? '没有填写原因'}`;
}

/** How many talks that fell through a message names. */
const MISSES = 2;

function missed(claim: Claim): string {
  const misses: string[] = [];
  for (const { why } of nearMissesOf(claim)) {
    misses.push(why);
    if (misses.length === MISSES) break;
  }
  return misses.length === 0 ? '' : `（${misses.join('；')}）`;
}

/** 缘由: why the outcome is what it is, in plain Chinese; empty where it is met. */
export function whyOf(outcome: Outcome, claim: Claim, credit: Credit): string {
  const { demand, exempting } = claim;
  switch (outcome) {
    case 'met':
      return '';
    case 'exempt':
      return exemptWhy(demand, exempting);
    case 'undecided':
      return listed([...new Set([...demand.lacking, ...exempting.lacking, ...credit.lacking])]);
    case 'pending':
      return `${shortfall(demand, credit)}${missed(claim)}；时限到${chineseDay(demand.slot.window.to)}，尚未到期`;
    case 'missing':
      return `${shortfall(demand, credit)}${missed(claim)}`;
    default:
      return outcome satisfies never;
  }
}
