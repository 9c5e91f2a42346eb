import { modeOf, type Talk } from '../../../records/talk.ts';
import type { Group } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { type Values, valuesOf } from '../values.ts';
import { choices, filtersOf, type Ids, inTime, peopleOf } from './groups.ts';

/** Which talks a group means, and whom of those in them. */
type Test = {
  readonly test: (talk: Talk) => boolean;
  readonly of: Ids;
  readonly side: 'talkers' | 'talkees' | 'either' | 'any';
};

/** 谈话: how many sittings, 人次, persons or pairs, of all talks or of those that the groups name. */
export function countTalks(unit: string, groups: readonly Group[], facts: Facts): Values | undefined {
  const { talks } = facts.campaign;
  if (talks.length === 0) return undefined;
  const tests = groups.map((it) => testsOf(it, facts));
  if (tests.some((it) => it.length === 0)) return undefined;
  const values: number[] = [];
  const otherwise: number[] = [];
  for (const chosen of choices(tests)) {
    const those = talks.filter((talk) => chosen.every(({ test }) => test(talk)));
    const sides = chosen.filter(({ side }) => side !== 'any');
    values.push(
      ...(sides.length === 0 ? counted(those, unit, undefined) : sides.flatMap((it) => counted(those, unit, it))),
    );
    if (groups.length === 0) otherwise.push(...bothSides(those, unit));
  }
  for (const { key } of groups.flatMap((it) => filtersOf(it, 'department')))
    if (unit === '人次' || unit === '次')
      values.push(...valuesOf(facts.figures, exactly(`departments.${key}.attendances`)));
  for (const { key } of groups.flatMap((it) => filtersOf(it, 'pairing')))
    values.push(...valuesOf(facts.figures, below(`coverage.${key}.`)));
  return { values, otherwise };
}

/** The talks that the groups mean, by each way to understand them. */
export function talksOf(groups: readonly Group[], facts: Facts): Talk[][] {
  const tests = groups.map((it) => testsOf(it, facts));
  return choices(tests).map((chosen) => facts.campaign.talks.filter((talk) => chosen.every(({ test }) => test(talk))));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (id: string): RegExp => new RegExp(`^${escaped(id)}$`);
const below = (id: string): RegExp => new RegExp(`^${escaped(id)}`);

const NOBODY: Ids = new Set();

function testsOf(group: Group, { campaign, coverage }: Facts): Test[] {
  const tests: Test[] = [];
  const plain = (test: (talk: Talk) => boolean) => tests.push({ test, of: NOBODY, side: 'any' });
  const timed = filtersOf(group, 'month', 'day', 'part', 'span', 'until');
  if (timed.length > 0) plain((talk) => timed.some((it) => inTime(it, talk.date, campaign) === true));
  const modes = filtersOf(group, 'mode').map(({ key }) => key);
  if (modes.length > 0) plain((talk) => modes.includes(modeOf(talk)));
  const byTalkee =
    filtersOf(group, 'initiator').length > 0 && campaign.talks.some(({ initiator }) => initiator !== undefined);
  if (byTalkee) plain(({ initiator }) => initiator === 'talkee');
  const kinds = filtersOf(group, 'kind').map(({ key }) => key);
  if (kinds.length > 0) plain(({ kind }) => kind !== undefined && kinds.includes(kind));
  const pairings = filtersOf(group, 'pairing').map(({ key }) => key);
  if (pairings.length > 0) {
    const credited = new Set(
      coverage.obligations.filter(({ pairing }) => pairings.includes(pairing.id)).flatMap((it) => it.talks),
    );
    plain((talk) => credited.has(talk));
  }
  // 地下水科谈话: those of it who talk with others for their office do so for another reason.
  const ofDepartment = filtersOf(group, 'department').length > 0;
  for (const of of peopleOf(group)) {
    if (of === undefined) plain(() => true);
    else
      tests.push(
        ...sidesOf(of).filter(({ side }) =>
          group.side === undefined ? !ofDepartment || side !== 'talkers' : side === group.side,
        ),
      );
  }
  if (group.between && group.names.length === 2) tests.push(...betweenOf(group));
  return tests;
}

const some = (ids: readonly string[], of: Ids): boolean => ids.some((id) => of.has(id));

/** 书记谈话: as those who talked, as those talked with, as either. */
const sidesOf = (of: Ids): Test[] => [
  { of, side: 'talkers', test: ({ talkers }) => some(talkers, of) },
  { of, side: 'talkees', test: ({ talkees }) => some(talkees, of) },
  { of, side: 'either', test: ({ talkers, talkees }) => some(talkers, of) || some(talkees, of) },
  { of, side: 'either', test: ({ talkers, talkees }) => some(talkers, of) && some(talkees, of) },
];

function betweenOf({ names, words, mark }: Group): Test[] {
  const [one = [], other = []] = names.map((name) => peopleOf({ names: [name], words, mark, between: false }));
  return choices([one, other]).flatMap(([left, right]) => {
    if (left === undefined || right === undefined) return [];
    const test = ({ talkers, talkees }: Talk) =>
      (some(talkers, left) && some(talkees, right)) || (some(talkers, right) && some(talkees, left));
    return [{ of: right, side: 'talkees' as const, test }];
  });
}

/** Of those who talked it is told whom they talked with, of those talked with how often. */
function counted(talks: readonly Talk[], unit: string, side: Test | undefined): number[] {
  const sum = (number: (talk: Talk) => number): number => talks.reduce((total, talk) => total + number(talk), 0);
  const own = (ids: readonly string[]): string[] =>
    side === undefined ? [...ids] : ids.filter((id) => side.of.has(id));
  const everybody = sum(({ talkees }) => talkees.length);
  const attendances =
    side === undefined || side.side === 'talkers'
      ? [everybody]
      : side.side === 'talkees'
        ? [
            sum(({ talkees }) => own(talkees).length),
            sum(({ talkers, talkees }) => talkers.length * own(talkees).length),
          ]
        : [];
  switch (unit) {
    case '场':
    case '场次':
    case '个':
      return [talks.length];
    case '人次':
      return attendances;
    case '次':
      return [talks.length, ...attendances];
    case '对':
      return pairsOf(talks);
    case '轮':
      return roundsOf(talks);
    default: {
      const lists = [talks.flatMap(({ talkees }) => talkees), talks.flatMap(({ talkers }) => talkers)];
      const all = lists.flat();
      if (side === undefined) return [...lists, all].map((ids) => new Set(ids).size);
      if (side.side === 'talkers') return [new Set(lists[0]).size, new Set(own(lists[1] ?? [])).size];
      return [...lists, all].map((ids) => new Set(own(ids)).size);
    }
  }
}

const roundsOf = (talks: readonly Talk[]): number[] => {
  const rounds = new Set(talks.flatMap(({ round }) => round ?? []));
  return rounds.size === 0 ? [Number.NaN] : [rounds.size];
};

function pairsOf(talks: readonly Talk[]): number[] {
  const ordered = talks.flatMap(({ talkers, talkees }) =>
    talkers.flatMap((one) => talkees.map((other) => [one, other])),
  );
  return [ordered.map((it) => it.join(' ')), ordered.map((it) => [...it].sort().join(' '))].map(
    (it) => new Set(it).size,
  );
}

const bothSides = (talks: readonly Talk[], unit: string): number[] =>
  unit === '人次' || unit === '次'
    ? [talks.reduce((sum, { talkers, talkees }) => sum + talkers.length + talkees.length, 0)]
    : [];
