import { fullyCovered } from '../../../figures/fully-covered.ts';
import type { Obligation } from '../../../pairing/obligation.ts';
import { isMemberOn } from '../../../pairing/who/membership.ts';
import type { Group, State, Thing } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { choices, filtersOf, type Ids, peopleOf } from './groups.ts';

/** Whom the groups mean together, by each way to understand them, and of which pairings; `undefined` where they name something else. */
function scopesOf(
  groups: readonly Group[],
  { campaign }: Facts,
): { ids: Ids; pairings: readonly string[] }[] | undefined {
  const everybody: Ids = new Set(campaign.roster.map(({ id }) => id));
  const pairings = groups.flatMap((it) => filtersOf(it, 'pairing').map(({ key }) => key));
  const people = groups.filter((it) => filtersOf(it, 'pairing').length === 0).map(peopleOf);
  if (people.some((it) => it.length === 0)) return undefined;
  return choices(people).map((sets) => ({
    pairings,
    ids: sets.reduce<Ids>(
      (left, set) =>
        set === undefined ? left : new Set([...(left === everybody ? set : left)].filter((id) => set.has(id))),
      everybody,
    ),
  }));
}

const OUTCOMES: Readonly<Partial<Record<State, (it: Obligation) => boolean>>> = {
  required: () => true,
  met: ({ outcome }) => outcome === 'met',
  missing: ({ outcome }) => outcome === 'missing',
  exempt: ({ outcome }) => outcome === 'exempt',
  undecided: ({ outcome }) => outcome === 'undecided',
  pending: ({ outcome }) => outcome === 'pending',
};

/** 人员 and 应谈任务: how many are on the roster, must be talked with, were, were not. */
export function countPeople(
  thing: Thing,
  unit: string,
  states: readonly State[],
  groups: readonly Group[],
  facts: Facts,
): number[] | undefined {
  const scopes = scopesOf(groups, facts);
  if (scopes === undefined) return undefined;
  // 尚有9项必谈没有完成: of what is asked.
  const told = states.length > 1 ? states.filter((it) => it !== 'required') : states;
  const [state, ...more] = told.map(
    (it): State => (it === 'done' || it === 'in-time' ? 'met' : it === 'open' || it === 'unfinished' ? 'missing' : it),
  );
  if (more.some((it) => it !== state)) return undefined;
  // 党员中有5人没有谈到 may be said of the one pairing that is about 党员.
  const left = state === 'missing' || state === 'exempt' || state === 'undecided';
  const about = facts.campaign.pairings.filter(
    ({ title }) => left && groups.some(({ words }) => title.includes(words)),
  );
  return scopes.flatMap(({ ids, pairings }) => [
    ...(countOfScope(thing, unit, state, ids, pairings, facts) ?? [Number.NaN]),
    ...about.flatMap(({ id }) =>
      pairings.length > 0 ? [] : (countOfScope(thing, unit, state, ids, [id], facts) ?? []),
    ),
  ]);
}

function countOfScope(
  thing: Thing,
  unit: string,
  state: State | undefined,
  ids: Ids,
  pairings: readonly string[],
  facts: Facts,
): number[] | undefined {
  const { campaign, coverage } = facts;
  const inside = (those: readonly string[]): Set<string> => new Set(those.filter((id) => ids.has(id)));
  const talkees = inside(campaign.talks.flatMap((it) => it.talkees));
  const talkers = inside(campaign.talks.flatMap((it) => it.talkers));
  const both = new Set([...talkees, ...talkers]);
  if (state === undefined) {
    if (thing === 'talker' || thing === 'talkee') {
      if (campaign.talks.length === 0) return undefined;
      return thing === 'talker' ? [talkers.size] : [talkees.size, both.size, ...required(unit, ids, pairings, facts)];
    }
    if (thing === 'task') return required(unit, ids, pairings, facts);
    return onRoster(ids, facts);
  }
  const test = OUTCOMES[state];
  if (test === undefined) return undefined;
  const obligations = ofScope(ids, pairings, facts);
  if (coverage.obligations.length === 0 && state !== 'met' && state !== 'missing') return undefined;
  const those = obligations.filter(test);
  const persons = inside(those.flatMap(({ subject }) => subject.map(({ id }) => id)));
  const tasks = [those.length, those.reduce((sum, { need }) => sum + need, 0)];
  if (/^[项对个次]$/.test(unit))
    return state === 'required'
      ? [...tasks, those.length - obligations.filter(({ outcome }) => outcome === 'exempt').length]
      : tasks;
  // 车间主任与班组长应谈6人: so many are to be talked with, whoever talks.
  const aside = pairings.length > 0 ? tasks : [];
  const all = inside(obligations.flatMap(({ subject }) => subject.map(({ id }) => id)));
  const lacking = obligations.filter((it) => !fullyCovered([it])).flatMap(({ subject }) => subject.map(({ id }) => id));
  const fullyMet = difference(all, new Set(lacking));
  // 免谈 are no longer asked.
  const asked = inside(
    obligations.flatMap(({ outcome, subject }) => (outcome === 'exempt' ? [] : subject.map(({ id }) => id))),
  );
  switch (state) {
    case 'met':
      return campaign.talks.length === 0
        ? undefined
        : [persons.size, ...aside, fullyMet.length, talkees.size, both.size, talkers.size];
    case 'missing':
      return [
        persons.size,
        ...aside,
        all.size - fullyMet.length,
        all.size -
          inside(
            obligations
              .filter(({ outcome }) => outcome === 'met')
              .flatMap(({ subject }) => subject.map(({ id }) => id)),
          ).size,
        difference(ids, talkees).length,
        difference(ids, both).length,
      ];
    case 'required':
      return [persons.size, asked.size, ...aside, ...(pairings.length > 0 ? [] : onRoster(ids, facts))];
    case 'exempt':
      return [persons.size, campaign.exemptions.filter(({ person }) => person !== undefined && ids.has(person)).length];
    default:
      return [persons.size];
  }
}

const required = (unit: string, ids: Ids, pairings: readonly string[], facts: Facts): number[] => {
  const obligations = ofScope(ids, pairings, facts);
  const persons = new Set(
    obligations.flatMap(({ subject }) => subject.map(({ id }) => id)).filter((id) => ids.has(id)),
  );
  return unit === '项' ? [obligations.length] : [obligations.length, persons.size];
};

const ofScope = (ids: Ids, pairings: readonly string[], { coverage, campaign }: Facts): Obligation[] =>
  coverage.obligations.filter(
    ({ pairing, subject }) =>
      (pairings.length === 0 || pairings.includes(pairing.id)) &&
      (ids.size === campaign.roster.length || subject.some(({ id }) => ids.has(id))),
  );

/** 谈话率 of those whom the groups name: of what is asked, and of the persons asked for; `reach` also of all of them. */
export function coverageShares(groups: readonly Group[], reach: boolean, facts: Facts): number[] | undefined {
  const talkees = new Set(facts.campaign.talks.flatMap((it) => it.talkees));
  return scopesOf(groups, facts)?.flatMap(({ ids, pairings }) => {
    const obligations = ofScope(ids, pairings, facts);
    const idsOf = (those: readonly Obligation[]) =>
      new Set(those.flatMap(({ subject }) => subject.map(({ id }) => id)).filter((id) => ids.has(id)));
    const met = obligations.filter(({ outcome }) => outcome === 'met');
    const exempt = obligations.filter(({ outcome }) => outcome === 'exempt');
    const all = idsOf(obligations);
    const lacking = idsOf(obligations.filter((it) => !fullyCovered([it])));
    const share = (above: number, below: number): number[] => (below > 0 ? [above / below] : []);
    return [
      ...share(met.length, obligations.length - exempt.length),
      ...share(met.length, obligations.length),
      ...share(all.size - lacking.size, all.size),
      ...share(difference(idsOf(met), lacking).length, difference(all, idsOf(exempt)).length),
      ...share(idsOf(met).size, all.size),
      ...(reach ? share([...ids].filter((id) => talkees.has(id)).length, ids.size) : []),
    ];
  });
}

/** Those of the roster at any time, on its first day, its last, and the day that it is judged on. */
function onRoster(ids: Ids, { campaign: { roster, period, asOf } }: Facts): number[] {
  const those = roster.filter(({ id }) => ids.has(id));
  return [
    those.length,
    ...[period.from, period.to, asOf].flatMap((day) =>
      day === undefined ? [] : [those.filter((it) => isMemberOn(it, day)).length],
    ),
  ];
}

const difference = (ids: Ids, without: Ids): string[] => [...ids].filter((id) => !without.has(id));

/** Whether some way to understand the groups leaves nobody out: by what is asked, or, unless that is meant (无一漏谈), because each of them was talked with. */
export function everyoneMet(groups: readonly Group[], asked: boolean, facts: Facts): boolean | undefined {
  const scopes = scopesOf(groups, facts);
  if (scopes === undefined) return undefined;
  const two = groups.filter((it) => peopleOf(it).length > 0);
  const [one, other, ...more] = distinctSets(two.map(peopleOf));
  // 八年级组全体教职工 are those of it; 书记与每名党员 are two sides.
  const sides =
    scopes.every(({ pairings }) => pairings.length === 0) && two.some(({ mark }) => /[与和同跟由找被向把]/.test(mark));
  const each = two.map((it) => it.each === true);
  if (sides && one !== undefined && other !== undefined && more.length === 0)
    return one.some((left) => other.some((right) => allMet(left, right, each, facts)));
  const present = new Set(facts.campaign.talks.flatMap(({ talkers, talkees }) => [...talkers, ...talkees]));
  return scopes.some(({ ids, pairings }) => {
    const obligations = ofScope(ids, pairings, facts);
    return (
      (obligations.length > 0 && fullyCovered(obligations)) ||
      (pairings.length === 0 && !(asked && obligations.length > 0) && [...ids].every((id) => present.has(id)))
    );
  });
}

/** 党委班子里，没有哪一位委员…: those who are the same people are named once. */
const distinctSets = (sets: readonly (Ids | undefined)[][]): (Ids | undefined)[][] => [
  ...new Map(sets.map((it) => [[...(it[0] ?? [])].sort().join(' '), it])).values(),
];

/** 书记与委员都谈到: each of one side, or of the one that says so, by somebody of the other, or whatever is asked between the two. */
function allMet(
  left: Ids | undefined,
  right: Ids | undefined,
  [eachLeft = false, eachRight = false]: readonly boolean[],
  { campaign, coverage }: Facts,
): boolean {
  if (left === undefined || right === undefined) return true;
  const between = coverage.obligations.filter(
    ({ subject }) =>
      subject.length > 1 && subject.some(({ id }) => left.has(id)) && subject.some(({ id }) => right.has(id)),
  );
  if (between.length > 0 && fullyCovered(between)) return true;
  const met = (id: string, side: Ids): boolean =>
    campaign.talks.some(
      ({ talkers, talkees }) =>
        (talkers.includes(id) && talkees.some((it) => side.has(it))) ||
        (talkees.includes(id) && talkers.some((it) => side.has(it))),
    );
  const wholly = (side: Ids, other: Ids): boolean => [...side].every((id) => other.has(id) || met(id, other));
  if (eachLeft || eachRight) return (!eachLeft || wholly(left, right)) && (!eachRight || wholly(right, left));
  return wholly(left, right) || wholly(right, left);
}
