import { fullyCovered } from '../../../figures/fully-covered.ts';
import type { Filter, Group, Phrase, State } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { agrees } from '../agrees.ts';
import { standing } from '../claim-support.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing } from './answer-phrase.ts';
import { MOST_CARRIED } from './carried.ts';
import { everyoneMet } from './count-people.ts';
import { filtersOf, inTime, peopleOf, subsets } from './groups.ts';
import { judgeNone, judgeNoTalk, judgePredicate } from './judge-predicate.ts';
import { STATE_WORDS, THING_WORDS, totalOf, UNIT_WORDS } from './phrase-words.ts';

/** The state that is left where one is not reached. */
const CONTRARY: Readonly<Partial<Record<State, State>>> = {
  replied: 'unreplied',
  accepted: 'settled-otherwise',
  done: 'unfinished',
  returned: 'unreturned',
  'in-time': 'overdue',
  started: 'planned',
  addressed: 'unaddressed',
};

/** People, or a pairing of theirs. */
const isOfTalks = (group: Group): boolean => peopleOf(group).length > 0 || filtersOf(group, 'pairing').length > 0;

/** Whether it is talks, or those who are talked with, that are counted. */
export const ofTalks = (thing: Phrase['things'][number]): boolean =>
  ['person', 'talkee', 'task', 'talk'].includes(thing);

/** Of nothing left it is enough to be in one of several states. */
const WHOLLY: Readonly<Partial<Record<State, State>>> = {
  unaccepted: 'settled-otherwise',
  open: 'unfinished',
};

/** 支部书记与党员的谈话全覆盖: the one pairing whose title has both sides. */
function pairingOf(groups: readonly Group[], { campaign }: Facts): Facts['campaign']['pairings'][number] | undefined {
  const sides = groups.filter((it) => peopleOf(it).length > 0);
  if (sides.length !== 2 || !sides.some(({ mark }) => /[与和同跟]/.test(mark))) return undefined;
  const [one, ...more] = campaign.pairings.filter(({ title }) =>
    sides.every(({ words }) => title.includes(words.slice(-4)) || title.includes(words.slice(-3))),
  );
  return more.length === 0 ? one : undefined;
}

/** 截至7月6日: the day as of which the records stand, or later. */
const isByNow = (until: Filter, { campaign }: Facts): boolean =>
  campaign.asOf !== undefined && inTime(until, campaign.asOf, campaign) === true;

/** 全部、没有: nothing may be left of what it says there is none of. */
export function judgeClaim(claim: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  // 截至6月12日，…全部完成: how it stands.
  const stands = (it: Group): boolean => it.names.flat().some((one) => one.axis !== 'until' || !isByNow(one, facts));
  const phrase = {
    ...claim,
    groups: claim.groups.filter(stands),
    carried: claim.carried.filter(({ names }) => names.flat().some(({ axis }) => axis !== 'until')),
  };
  const { things, states, groups, carried, says, clause } = phrase;
  if (carried.length > MOST_CARRIED || !isOfAll(phrase, facts)) return undefined;
  const withWhom = groups.length > 0 && /[与同和跟]/.test(clause);
  if (
    says === 'none' &&
    phrase.predicate.length === 0 &&
    (withWhom || things.every((it) => it === 'talk' || it === 'talker')) &&
    states.every((it) => it === 'met')
  )
    return judgeNoTalk(phrase, facts);
  // 科室负责人均由分管委员谈到: each of them, by one of those.
  const met =
    says === 'all' && states.length > 0 && states.every((it) => it === 'met' || it === 'done') && things.every(ofTalks);
  if (met && phrase.predicate.length > 0 && phrase.predicate.every(isOfTalks))
    return judgeClaim(
      {
        ...phrase,
        states: ['met'],
        predicate: [],
        groups: [
          ...[...groups, ...(groups.length > 0 ? [] : carried)].map((it) => ({ ...it, each: true })),
          ...phrase.predicate,
        ],
        carried: groups.length > 0 ? carried : [],
      },
      facts,
    );
  if (phrase.predicate.length > 0) return says === 'all' ? judgePredicate(phrase, facts) : judgeNone(phrase, facts);
  // 班子成员互谈10对，已全部完成; 党员相互谈列入19人，现已全部完成.
  const done = states.includes('done') && states.every((it) => it === 'done' || it === 'in-time');
  if (says === 'all' && done && things.every(ofTalks)) return judgeClaim({ ...phrase, states: ['met'] }, facts);
  const told = new Set(states);
  // 三类必谈全部完成, 必谈关系均已落实, 三项必谈关系均全覆盖: what is asked has been done.
  const ofPairings = things.every((it) => it === 'pairing');
  if (told.has('done') ? told.has('required') || ofPairings : told.has('met') && ofPairings)
    return judgeClaim({ ...phrase, things: ['task'], states: ['met'], of: undefined }, facts);
  // 应谈的全部谈到: all who are asked.
  if (told.size > 1) told.delete('required');
  // 如期全部办结: what is not done is not done in time.
  if (told.has('done')) told.delete('in-time');
  // 到期的没有一项未完成.
  if (says === 'none' && told.has('due') && (told.delete('unfinished') || told.delete('open'))) {
    told.delete('due');
    told.add('overdue');
  }
  // 期限已到的均已完成: nothing is overdue.
  if (told.delete('due')) {
    told.delete('done');
    told.add('in-time');
  }
  const [state, ...more] = [...told].filter((it) => it !== 'raw' && it !== 'merged');
  if (state === undefined) return undefined;
  // 事事有着落、件件有回音: the one and the other.
  if (more.length > 0) {
    if (says === 'none') return undefined;
    const each = [state, ...more].map((it) => judgeClaim({ ...phrase, states: [it] }, facts));
    return (
      each.find((it) => typeof it === 'object') ?? (each.every((it) => it === 'borne out') ? 'borne out' : undefined)
    );
  }
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
  { says, clause }: Phrase,
  facts: Facts,
): number | 'none' | 'some' | undefined {
  const met =
    (says === 'all' && (state === 'met' || (thing !== 'person' && (state === 'done' || state === 'in-time')))) ||
    (says === 'none' && state === 'missing');
  if (ofTalks(thing)) {
    if (!met) return undefined;
    // 全覆盖 of nothing that is asked is no fact, whoever is meant.
    if (facts.campaign.pairings.length === 0) return groups.length === 0 && thing !== 'talk' ? 'some' : undefined;
    const between = /覆盖|遗漏|空白|死角/.test(clause) ? pairingOf(groups, facts) : undefined;
    const full =
      between === undefined
        ? everyoneMet(groups, /漏谈|应谈|必谈|该谈/.test(clause), facts)
        : fullyCovered(facts.coverage.obligations.filter(({ pairing }) => pairing.id === between.id));
    return full === undefined ? undefined : full ? 'none' : 'some';
  }
  if (left === undefined) return undefined;
  const found = countThing(thing, '', [left], groups, facts);
  if (found === undefined) return undefined;
  // 待办 of any kind that is none will do.
  return found.values.some((it) => Number.isNaN(it)) ? undefined : Math.min(...found.values);
}

const kindsOf = (thing: Phrase['things'][number]): Phrase['things'] =>
  thing === 'raised' ? ['raised', 'opinion', 'problem'] : [thing];

/** 两条都答复了: of some that nobody can tell, unless there are so many in all. */
function isOfAll({ of, base, things, groups, carried, baseStates }: Phrase, facts: Facts): boolean {
  if (of === undefined || base !== undefined) return true;
  return subsets(carried).some((some) =>
    things
      .flatMap(kindsOf)
      .some((thing) =>
        [baseStates, ...(ofTalks(thing) ? [['required'] as const] : [])].some((as) =>
          countThing(thing, UNIT_WORDS[thing], as, [...groups, ...some], facts)?.values.some((it) => agrees(of, it)),
        ),
      ),
  );
}
