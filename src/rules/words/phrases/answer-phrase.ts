import type { Group, Phrase, State, Thing } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { statedIn, type Values, withUnrecorded } from '../values.ts';
import { valuesOfOutcome, valuesOfRate } from '../values-of-coverage.ts';
import { valuesOfTalks, valuesPerHead } from '../values-of-talks.ts';
import { countActions } from './count-actions.ts';
import { countAddressed, countHandled, countOpinions } from './count-opinions.ts';
import {
  countBranches,
  countDepartments,
  countDuration,
  countForms,
  countLength,
  countSessions,
} from './count-others.ts';
import { countPeople, coverageShares } from './count-people.ts';
import { countTalks } from './count-talks.ts';
import { peopleOf, subsets } from './groups.ts';

/** What the records come to for one thing, one way to narrow it. `undefined` where they do not tell. */
export function countThing(
  thing: Thing,
  unit: string,
  states: readonly State[],
  groups: readonly Group[],
  facts: Facts,
): Values | undefined {
  const { campaign } = facts;
  const plain = (values: readonly number[] | undefined): Values | undefined =>
    values === undefined ? undefined : { values };
  switch (thing) {
    case 'talk': {
      if (states.some((it) => it !== 'done' && it !== 'met'))
        return personUnit(unit) ? plain(countPeople('person', unit, states, groups, facts)) : undefined;
      const counted = countTalks(unit, groups, facts);
      const wide = groups.length === 0 ? valuesOfTalks(unit, facts) : undefined;
      const people =
        personUnit(unit) && groups.length > 0 ? (countPeople('person', unit, ['met'], groups, facts) ?? []) : [];
      if (counted === undefined) return undefined;
      return {
        values: [...counted.values, ...(wide?.values ?? []), ...people],
        otherwise: [...(counted.otherwise ?? []), ...(wide?.otherwise ?? [])],
        stated: wide?.stated ?? [],
      };
    }
    case 'talker':
    case 'talkee':
    case 'person':
    case 'task': {
      const values = countPeople(thing, unit, states, groups, facts);
      const [state] = states;
      if (values === undefined) return undefined;
      // 沈伯钊与七名委员谈了话: as many of them as had a talk with him.
      const between = groups.some((it) => it.between) && state === 'met' && personUnit(unit);
      if (between) return { values: [...values, ...(countTalks(unit, groups, facts)?.values ?? [])] };
      if (groups.length > 0 || state === undefined || !isOutcome(state)) return { values };
      return campaign.pairings.length === 0
        ? { values }
        : { values: [...values, ...valuesOfOutcome(state, unit, facts)] };
    }
    case 'opinion':
    case 'problem':
    case 'raised':
      return plain(countOpinions(thing, states, groups, facts));
    case 'action':
      return plain(countActions(states, groups, facts));
    case 'form':
      return plain(countForms(states, groups, facts));
    case 'session':
      return states.length > 0 ? undefined : plain(countSessions(groups, facts));
    case 'department':
      return plain(countDepartments(states, groups, facts));
    case 'branch':
      return plain(countBranches(states, groups, facts));
    case 'pairing':
      return groups.length + states.length > 0 || campaign.pairings.length === 0
        ? undefined
        : { values: [campaign.pairings.length] };
    case 'length':
      return states.length > 0 ? undefined : plain(countLength(unit, groups, facts));
    case 'duration':
      return groups.length + states.length > 0 ? undefined : { values: countDuration(unit, facts) };
    default:
      return thing satisfies never;
  }
}

const personUnit = (unit: string): boolean => /^[人名位]$/.test(unit);
const isOutcome = (state: State): state is 'required' | 'met' | 'missing' | 'exempt' | 'undecided' | 'pending' =>
  ['required', 'met', 'missing', 'exempt', 'undecided', 'pending'].includes(state);

/** 条数、人数 …: all values that bear out a count. */
export function countValues(phrase: Phrase, carried: readonly Group[], facts: Facts): Values | undefined {
  const { unit, states, things, groups, against } = phrase;
  if (against !== undefined) {
    const values = differences(phrase, against, facts);
    return values === undefined ? undefined : { values };
  }
  if (phrase.perHead)
    return [...groups, ...carried].every((it) => peopleOf(it).includes(undefined)) && things.includes('talk')
      ? perHead(phrase, facts)
      : undefined;
  const found = things.map((it) => countThing(it, unit, states, [...groups, ...carried], facts));
  if (found.some((it) => it === undefined)) return undefined;
  const plain = groups.length + phrase.carried.length + states.length === 0;
  const raised = things.some((it) => it === 'opinion' || it === 'problem' || it === 'raised');
  const handled = raised && groups.length + carried.length === 0 ? countHandled(states, facts) : [];
  const answer = {
    values: [
      ...found.flatMap((it) => it?.values ?? []),
      ...(plain ? things.flatMap((it) => countAddressed(it, facts)) : []),
      ...handled,
    ],
    stated: [
      ...found.flatMap((it) => it?.stated ?? []),
      ...(things.includes('form')
        ? []
        : statedIn(facts.figures, unit === '名' || unit === '位' ? ['人', unit] : [unit])),
    ],
    otherwise: found.flatMap((it) => it?.otherwise ?? []),
  };
  const kind = things.includes('talk')
    ? 'talks'
    : things.includes('opinion')
      ? 'suggestions'
      : things.includes('problem')
        ? 'problems'
        : undefined;
  return kind === undefined || !facts.campaign.stated.some((it) => it.kind === kind)
    ? answer
    : withUnrecorded(answer, facts, kind);
}

/** 比5月增加20场, 是5月的两倍: each way to count the one against the same way to count the other. */
function differences(
  { things, unit, states, groups }: Phrase,
  { group, by }: NonNullable<Phrase['against']>,
  facts: Facts,
): number[] | undefined {
  const values: number[] = [];
  for (const thing of things)
    for (const one of unit === '倍' ? (thing === 'talk' ? ['场', '人次'] : ['条']) : [unit]) {
      const [mine, other] = [groups, [group]].map((it) => countThing(thing, one, states, it, facts)?.values);
      if (mine === undefined || other === undefined) return undefined;
      for (const [at, value] of mine.entries()) {
        const below = other[at % other.length] ?? 0;
        if (by !== 'times') values.push(by === 'more' ? value - below : below - value);
        else if (below > 0) values.push(value / below, Math.round(value / below));
      }
    }
  return values;
}

/** 人均谈话3次以上 is not said of those alone who talk with others for their office; of an exact number it may be. */
function perHead(phrase: Phrase, facts: Facts): Values {
  const values = valuesPerHead(facts);
  const { talks, roster } = facts.campaign;
  const heads = [
    roster.length,
    new Set(talks.flatMap((it) => [...it.talkees, ...it.talkers])).size,
    new Set(talks.flatMap((it) => it.talkees)).size,
  ];
  const both = talks.reduce((sum, { talkers, talkees }) => sum + talkers.length + talkees.length, 0);
  const wide = [talks.length, talks.reduce((sum, { talkees }) => sum + talkees.length, 0), both].flatMap((sum) =>
    heads
      .filter((it) => it > 0)
      .flatMap((it) => [sum / it, Math.round((sum / it) * 10) / 10, Math.floor((sum / it) * 10) / 10]),
  );
  if (/谈话对象/.test(phrase.clause)) {
    const talkees = talks.flatMap((it) => it.talkees);
    const means = [talkees.length, talks.length].map((it) => it / new Set(talkees).size);
    return { values: means.flatMap((it) => [it, Math.round(it * 10) / 10, Math.floor(it * 10) / 10]) };
  }
  return /班子|书记|领导|谈话人/.test(phrase.sentence)
    ? { values: [...values, ...wide] }
    : { values: wide, otherwise: values };
}

/** A share: what the states and some of the groups pick out of the rest. */
export function rateValues(phrase: Phrase, carried: readonly Group[], facts: Facts): number[] | undefined {
  const { things, states, groups } = phrase;
  const all = [...groups, ...carried];
  if (phrase.rate && things.includes('person') && states.includes('met')) {
    if (facts.campaign.pairings.length === 0) return undefined;
    const reach = /覆盖/.test(phrase.clause);
    return all.length === 0 ? valuesOfRate(reach, facts) : coverageShares(all, reach, facts);
  }
  const found = things.map((it) => shares(it, UNIT_OF[it] ?? '', states, all, facts));
  return found.every((it) => it === undefined) || found.some((it) => it === undefined)
    ? undefined
    : found.flatMap((it) => it ?? []);
}

const UNIT_OF: Readonly<Partial<Record<Thing, string>>> = {
  talk: '场',
  person: '人',
  talkee: '人',
  talker: '人',
  task: '项',
};

function shares(
  thing: Thing,
  unit: string,
  states: readonly State[],
  groups: readonly Group[],
  facts: Facts,
): number[] | undefined {
  const units = thing === 'talk' ? ['场', '人次'] : thing === 'person' && states.length > 0 ? ['人', '项'] : [unit];
  const values: number[] = [];
  // 完成了一半谈话: that a talk is done says nothing of it.
  if (thing === 'talk' && states.every((it) => it === 'done' || it === 'met'))
    return groups.length === 0 ? undefined : talkShares(units, groups, facts);
  for (const one of units) {
    const parts = countThing(thing, one, states, groups, facts);
    if (parts === undefined) return undefined;
    for (const bases of basesOf(thing, states, groups)) {
      const whole = countThing(thing, one, bases.states, bases.groups, facts);
      if (whole === undefined) return undefined;
      values.push(...quotients(parts.values, whole.values));
    }
  }
  return values;
}

function talkShares(units: readonly string[], groups: readonly Group[], facts: Facts): number[] | undefined {
  return units.flatMap((unit) =>
    basesOf('talk', [], groups).flatMap((base) => {
      const [part, whole] = [groups, base.groups].map((it) => countThing('talk', unit, [], it, facts)?.values ?? []);
      return quotients(part ?? [], whole ?? []);
    }),
  );
}

/** Each part over the whole that is counted in the same way, where the ways correspond; else over each. */
function quotients(parts: readonly number[], wholes: readonly number[]): number[] {
  const same = parts.length % wholes.length === 0;
  return parts.flatMap((above, at) => {
    const below = same ? [wholes[at % wholes.length] ?? 0] : wholes;
    return below.flatMap((it) => (it > 0 && above <= it ? [above / it] : []));
  });
}

type Base = { readonly states: readonly State[]; readonly groups: readonly Group[] };

/** What a share may be a share of: the same without its states, and without some of its groups. */
function basesOf(thing: Thing, states: readonly State[], groups: readonly Group[]): Base[] {
  const raised = thing === 'opinion' || thing === 'problem' || thing === 'raised';
  const whole: readonly State[] =
    thing === 'form'
      ? ['sent']
      : raised && states.length > 0
        ? ['kept']
        : states.includes('met') && thing !== 'talk'
          ? ['required']
          : [];
  return subsets(groups)
    .filter((some) => states.length > 0 || some.length < groups.length)
    .map((some) => ({ states: whole, groups: some }));
}
