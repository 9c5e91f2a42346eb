import type { Mode, Talk } from '../records/talk.ts';
import { modeOf } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { chineseDay, within } from '../text/day.ts';
import type { Demand } from './demand.ts';
import { acceptsMode } from './form-check.ts';
import type { CheckTalk } from './talk-check.ts';

/** How many talks that fell through a message names. */
const NAMED = 2;

/** Only a window that everybody shares makes a talk outside it worth a word; one of May says nothing about June. */
const sharedWindow = ({ pairing, slot }: Demand): boolean =>
  slot.anchor === undefined && slot.round === undefined && pairing.window.kind !== 'every';

function missOf(talk: Talk, demand: Demand, modes: readonly Mode[]): string | undefined {
  const { pairing, slot } = demand;
  if (!within(talk.date, slot.window)) {
    return sharedWindow(demand) ? `谈话 ${talk.id} 在${chineseDay(talk.date)}，不在时限内` : undefined;
  }
  if (!acceptsMode(talk, pairing.form, modes))
    return `谈话 ${talk.id} 的形式是${chineseWord('mode', modeOf(talk))}，不计入`;
  const elsewhere = slot.round !== undefined && talk.round !== undefined && talk.round !== slot.round;
  return elsewhere ? undefined : `谈话 ${talk.id} 不符合形式或记录要求，不计入`;
}

/** 未计入的谈话: talks of the right persons that do not count, for the message about what is missing. */
export function nearMisses(demand: Demand, modes: readonly Mode[], check: CheckTalk): readonly string[] {
  const misses = new Set<string>();
  if (demand.subject.length === 0) return [];
  for (const { talk } of demand.encounters()) {
    if (check(talk, demand.slot, modes) !== false) continue;
    const miss = missOf(talk, demand, modes);
    if (miss !== undefined) misses.add(miss);
    if (misses.size === NAMED) break;
  }
  return [...misses];
}
