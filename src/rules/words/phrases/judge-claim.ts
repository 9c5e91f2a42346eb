import type { Group, Phrase, State } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { agrees } from '../agrees.ts';
import { standing } from '../claim-support.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing } from './answer-phrase.ts';
import { MOST_CARRIED } from './carried.ts';
import { everyoneMet } from './count-people.ts';
import { subsets } from './groups.ts';
import { judgeNone, judgeNoTalk, judgePredicate } from './judge-predicate.ts';
import { STATE_WORDS, THING_WORDS, totalOf, UNIT_WORDS } from './phrase-words.ts';

/** The state that is left where one is not reached. */
const CONTRARY: Readonly<Partial<Record<State, State>>> = {
  replied: 'unreplied',
  accepted: 'settled-otherwise',
  done: 'unfinished',
  returned: 'unreturned',
  'in-time': 'overdue',
};

/** Of nothing left it is enough to be in one of several states. */
const WHOLLY: Readonly<Partial<Record<State, State>>> = {
  unaccepted: 'settled-otherwise',
  open: 'unfinished',
};

/** 全部、没有: nothing may be left of what it says there is none of. */
export function judgeClaim(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { things, states, groups, carried, says, clause } = phrase;
  if (carried.length > MOST_CARRIED || !isOfAll(phrase, facts)) return undefined;
  const withWhom = groups.length > 0 && /[与同和跟]/.test(clause);
  if (
    says === 'none' &&
    (withWhom || things.every((it) => it === 'talk' || it === 'talker')) &&
    states.every((it) => it === 'met')
  )
    return judgeNoTalk(phrase, facts);
  if (phrase.predicate.length > 0) return says === 'all' ? judgePredicate(phrase, facts) : judgeNone(phrase, facts);
  const told = new Set(states);
  // 如期全部办结: what is not done is not done in time.
  if (told.has('done')) told.delete('in-time');
  const [state, ...more] = [...told].filter((it) => it !== 'raw' && it !== 'merged');
  if (state === undefined || more.length > 0) return undefined;
  const left = says === 'all' ? CONTRARY[state] : (WHOLLY[state] ?? state);
  const answers = subsets(carried).flatMap((some) =>
    things.map((thing) => leftOver(thing, state, left, [...groups, ...some], phrase, facts)),
  );
  if (answers.some((it) => it === undefined)) return undefined;
  if (answers.some((it) => it === 'none' || it === 0)) return 'borne out';
  const [most] = answers;
  const unit = UNIT_WORDS[things[0] ?? 'raised'];
  const what = `${groups.map((it) => `「${it.words}」`).join('')}${THING_WORDS[things[0] ?? 'raised']}`;
  const shown =
    typeof most === 'number'
      ? `${what}${totalOf(phrase, facts)}${STATE_WORDS[left ?? state]} ${most} ${unit}`
      : standing(facts);
  return { words: clause.trim(), claim: clause.trim(), shown, loose: false };
}

function leftOver(
  thing: Phrase['things'][number],
  state: State,
  left: State | undefined,
  groups: readonly Group[],
  { says }: Phrase,
  facts: Facts,
): number | 'none' | 'some' | undefined {
  const ofTalks = thing === 'person' || thing === 'talkee' || thing === 'task' || thing === 'talk';
  const met =
    (says === 'all' && (state === 'met' || (thing !== 'person' && (state === 'done' || state === 'in-time')))) ||
    (says === 'none' && state === 'missing');
  if (ofTalks) {
    if (!met || facts.campaign.pairings.length === 0) return undefined;
    const full = everyoneMet(groups, facts);
    return full === undefined ? undefined : full ? 'none' : 'some';
  }
  if (left === undefined) return undefined;
  const found = countThing(thing, '', [left], groups, facts);
  if (found === undefined) return undefined;
  // 待办 of any kind that is none will do.
  return found.values.some((it) => Number.isNaN(it)) ? undefined : Math.min(...found.values);
}

/** 两条都答复了: of some that nobody can tell, unless there are so many in all. */
function isOfAll({ of, things, groups, carried, baseStates }: Phrase, facts: Facts): boolean {
  if (of === undefined) return true;
  return subsets(carried).some((some) =>
    things.some((thing) =>
      countThing(thing, UNIT_WORDS[thing], baseStates, [...groups, ...some], facts)?.values.some((value) =>
        agrees(of, value),
      ),
    ),
  );
}
