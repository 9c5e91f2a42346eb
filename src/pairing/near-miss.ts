import type { Talk } from '../records/talk.ts';
import { modeOf } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { chineseDay, within } from '../text/day.ts';
import type { Demand } from './demand.ts';
import { acceptsMode } from './form-check.ts';
import type { MissReason, NearMiss } from './obligation.ts';
import type { Claim } from './talk-check.ts';
import { encountersOf, turnedRound } from './talk-index.ts';

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
