import type { Calendar } from '../../records/calendar.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Mode, Talk } from '../../records/talk.ts';
import { within } from '../../text/day.ts';
import type { Demand } from '../owed/demand.ts';
import type { Exempting } from '../owed/exempting.ts';
import type { Slot } from '../when/slots.ts';
import { type Answer, allOf, both } from '../who/answer.ts';
import type { Doubts } from '../who/word-doubts.ts';
import { acceptsMode, type Condition, checkEvidence, checkForm, talkLacks } from './talk-conditions.ts';
import type { TalkIndex } from './talk-index.ts';

/** Whether a talk that pairs the right persons counts in a slot; `modes` are accepted besides those of the pairing. */
type CheckTalk = (talk: Talk, slot: Slot, modes: readonly Mode[]) => Answer;

/** 轮次: a written round decides, in the round's days where it has them. Without one the dates decide, if just one round has that day. */
function inRound(talk: Talk, { round }: Slot, rounds: Pairing['rounds']): Answer {
  if (round === undefined || talk.round === round) return true;
  if (talk.round !== undefined) return false;
  const dated = Array.isArray(rounds) ? rounds.filter((dates) => within(talk.date, dates)).length : 0;
  return dated === 1 || talkLacks(talk, 'round', '属于哪一轮');
}

/** 谈话 as one pairing looks at them. */
export type TalkChecker = {
  readonly index: TalkIndex;
  readonly check: CheckTalk;
  /** The first of the pairing's form and evidence that the talk certainly does not meet. */
  readonly failing: (talk: Talk) => Condition | undefined;
};

/** A demand with what it takes to judge it: how its pairing looks at talks, and what exempts it. */
export type Claim = { readonly demand: Demand; readonly checker: TalkChecker; readonly exempting: Exempting };

/** Checks talks for one pairing: window, round, form and evidence. Which event it answers is read in event-links.ts. */
export function talkChecker(
  pairing: Pairing,
  index: TalkIndex,
  calendar: Calendar | undefined,
  doubts: Doubts,
): TalkChecker {
  const conditionsOf = (talk: Talk) => [
    ...checkForm(talk, pairing.form, doubts),
    ...checkEvidence(talk, pairing.evidence, calendar),
  ];
  const known = new Map<Talk, Answer>();
  const itself = (talk: Talk): Answer => {
    const found = known.get(talk);
    if (found !== undefined) return found;
    const answer = allOf(conditionsOf(talk).map((condition) => condition.answer));
    known.set(talk, answer);
    return answer;
  };
  return {
    index,
    check: (talk, slot, modes) => {
      if (!within(talk.date, slot.window) || !acceptsMode(talk, pairing.form, modes)) return false;
      return both(inRound(talk, slot, pairing.rounds), itself(talk));
    },
    failing: (talk) => conditionsOf(talk).find(({ answer }) => answer === false),
  };
}
