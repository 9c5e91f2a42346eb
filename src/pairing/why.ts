import { modeOf, type Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { chineseDay, within } from '../text/day.ts';
import type { Credit } from './done/credit.ts';
import { acceptsMode, type Claim } from './done/talk-check.ts';
import { encountersOf, turnedRound } from './done/talk-index.ts';
import type { MissReason, NearMiss, Outcome } from './obligation.ts';
import type { Demand } from './owed/demand.ts';
import type { Exempting } from './owed/exempting.ts';

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

/** Whether a talk outside the window is worth a word: the window is everybody's, or the talk says that it was meant; one of May says nothing about June. */
function wasMeant(talk: Talk, { pairing, slot }: Demand): boolean {
  if (slot.event !== undefined) return talk.event.includes(slot.event.id);
  if (slot.round !== undefined) return talk.round === slot.round;
  return slot.anchor === undefined && pairing.window.kind !== 'every';
}

function missOf(talk: Talk, { demand, checker, exempting }: Claim, turned: boolean): NearMiss | undefined {
  const { pairing, slot } = demand;
  const miss = (reason: MissReason, instead: string): NearMiss => ({
    talk,
    reason,
    why: `谈话 ${talk.id} ${instead}，不计入`,
  });
  if (!within(talk.date, slot.window)) {
    if (!wasMeant(talk, demand)) return undefined;
    return { talk, reason: 'outside-window', why: `谈话 ${talk.id} 在${chineseDay(talk.date)}，不在时限内` };
  }
  if (slot.round !== undefined && talk.round !== undefined && talk.round !== slot.round) return undefined;
  if (!acceptsMode(talk, pairing.form, exempting.substitutes))
    return miss('mode', `的形式是${chineseWord('mode', modeOf(talk))}`);
  const condition = checker.failing(talk);
  if (condition !== undefined) return miss(condition.reason, condition.instead());
  if (turned) return miss('direction', '的谈话人和谈话对象与要求相反');
  if (slot.event === undefined || talk.event.length === 0 || talk.event.includes(slot.event.id)) return undefined;
  return miss('other-event', `写明针对情形 ${talk.event.join('、')}，不是 ${slot.event.id}`);
}

/** The near misses of one demand, each talk once. A share over everybody, which is about nobody in particular, has none. */
export function* nearMissesOf(claim: Claim): Generator<NearMiss> {
  const { demand, checker } = claim;
  if (demand.subject.length === 0) return;
  const seen = new Set<Talk>();
  for (const turned of [false, true]) {
    for (const { talk } of (turned ? turnedRound : encountersOf)(demand, checker.index)) {
      if (seen.has(talk)) continue;
      seen.add(talk);
      const miss = missOf(talk, claim, turned);
      if (miss !== undefined) yield miss;
    }
  }
}
