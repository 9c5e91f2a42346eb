import type { Phrase } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing } from './answer-phrase.ts';
import { mayNarrow } from './carried.ts';
import { countPeople } from './count-people.ts';
import { countTalks } from './count-talks.ts';
import { subsets } from './groups.ts';
import { THING_WORDS, UNIT_WORDS } from './phrase-words.ts';

/** 均由组织人事科牵头, 清一色一对一: all of them must be what is said of them. */
export function judgePredicate(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, predicate, carried, things, clause } = phrase;
  const states = phrase.states.filter((it) => it !== 'merged' && it !== 'raw');
  let shown: string | undefined;
  for (const some of subsets(carried))
    for (const thing of things) {
      const unit = UNIT_WORDS[thing];
      const base = countThing(
        thing,
        unit,
        phrase.baseStates.length > 0 ? phrase.baseStates : states.length > 0 && isRaised(thing) ? ['kept'] : [],
        [...groups, ...some],
        facts,
      );
      const part = countThing(thing, unit, states, [...groups, ...some, ...predicate], facts);
      if (base === undefined || part === undefined) {
        if (some.length === 0 || some.some(mayNarrow)) return undefined;
        continue;
      }
      const wholes = base.values.filter((it) => it > 0);
      if (wholes.length === 0 || part.values.some((it) => Number.isNaN(it) || wholes.includes(it))) return 'borne out';
      shown ??= `${THING_WORDS[thing]} ${wholes[0]} ${unit}，其中${predicate.map((it) => `「${it.words}」`).join('')} ${part.values[0]} ${unit}`;
    }
  return shown === undefined ? undefined : { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}

/** 谈话对象里没有一名群众. */
export function judgeNone(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, predicate, things, clause, carried } = phrase;
  // The word is taken in its first sense.
  const counts = things.flatMap((thing) =>
    subsets(carried).map(
      (some) => countThing(thing, UNIT_WORDS[thing], [], [...groups, ...some, ...predicate], facts)?.values,
    ),
  );
  const [first] = counts;
  if (first === undefined) return undefined;
  if (counts.some((it) => it !== undefined && (it[0] === undefined || Number.isNaN(it[0]) || it[0] === 0)))
    return 'borne out';
  return {
    words: clause.trim(),
    claim: clause.trim(),
    shown: `${predicate.map((it) => `「${it.words}」`).join('')}${first[0]}`,
    loose: true,
  };
}

/** 法制宣教股没有参与谈话: some talk of theirs is enough to deny it, unless one that is asked of them is missing. */
export function judgeNoTalk(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { carried, things, clause } = phrase;
  const groups = phrase.groups.flatMap((it) =>
    it.between && /之间|相互|互相|两两/.test(clause)
      ? it.names.map((names) => ({ ...it, between: false, names: [names] }))
      : [it],
  );
  if (groups.length === 0) return undefined;
  const denied = phrase.words === clause.trim();
  const counts = subsets(carried).map((some): number => {
    const all = [...groups, ...some];
    if (
      denied &&
      countPeople('task', '项', ['missing'], all, facts)?.some((it) => it > 0) === true &&
      phrase.groups.every(({ between }) => !between)
    )
      return 0;
    const values = things.includes('talker')
      ? countPeople('talker', '人', [], all, facts)
      : countTalks('场', all, facts)?.values;
    return values === undefined ? Number.NaN : Math.max(...values);
  });
  const [first = Number.NaN, ...rest] = counts;
  if (Number.isNaN(first)) return undefined;
  if (first === 0 || rest.some((it) => it === 0)) return 'borne out';
  const about = phrase.groups.map((it) => `「${it.words}」`).join('');
  return {
    words: clause.trim(),
    claim: clause.trim(),
    shown: `${about}${things.includes('talker') ? '担任谈话人的' : '谈话'} ${first} ${things.includes('talker') ? '人' : '场'}`,
    loose: true,
  };
}

const isRaised = (thing: Phrase['things'][number]): boolean =>
  thing === 'opinion' || thing === 'problem' || thing === 'raised';
