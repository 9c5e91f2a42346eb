import type { Filter, Group, Phrase, Thing } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing } from './answer-phrase.ts';
import { filtersOf, peopleOf } from './groups.ts';
import { namesOfRecords } from './names-of-records.ts';

const AXES: readonly Filter['axis'][] = [
  'category',
  'channel',
  'department',
  'month',
  'mode',
  'target',
  'track',
  'people',
];
const UNITS: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  talk: ['场', '人次'],
  person: ['人'],
  talkee: ['人'],
  talker: ['场'],
};
/** The usual ways to count come first: those talked with, and all talks in which somebody of it took part. */
const READINGS = 2;

/** 谈话最多的是信息中心, 干部培养次之: however it is counted, more of the others have more, or fewer. */
export function wrongRank(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, things, states, says, clause, rank } = phrase;
  const group = groups.at(-1);
  const filters = group?.names.length === 1 ? group.names[0] : undefined;
  if (group === undefined || filters === undefined) return undefined;
  const within = [...groups.slice(0, -1), ...phrase.carried].filter((it) => it.words !== group.words);
  let told: string | undefined;
  for (const thing of things)
    for (const filter of filters.filter(({ axis }) => AXES.includes(axis))) {
      if (filter.axis === 'people' && !isPerson(filter)) continue;
      const rivals = rivalsOf(filter, within, facts);
      if (rivals.length === 0) continue;
      const counted: Thing = thing === 'talker' ? 'talk' : thing;
      const raised = thing === 'opinion' || thing === 'problem' || thing === 'raised';
      for (const unit of UNITS[thing] ?? ['条']) {
        const of = (it: Filter): readonly number[] | undefined =>
          countThing(
            counted,
            unit,
            states,
            [{ ...group, number: undefined, names: [[it]], mark: raised ? '对' : '' }],
            facts,
          )?.values;
        const mine = of(filter);
        if (mine === undefined || mine.length === 0) continue;
        const others = rivals.map((it) => ({ key: it.key, values: of(it) ?? [] }));
        const readings = thing === 'talker' ? 1 : READINGS;
        for (const [at, value] of mine.slice(0, readings).entries()) {
          const ahead = others.filter(({ values }) =>
            says === 'most' ? (values[at] ?? 0) > value : (values[at] ?? 0) < value,
          );
          const level = others.filter(({ values }) => (values[at] ?? 0) === value);
          if (ahead.length <= rank - 1 && rank - 1 <= ahead.length + level.length) return 'borne out';
          const [first] = [...ahead].sort(
            (one, other) => ((other.values[at] ?? 0) - (one.values[at] ?? 0)) * (says === 'most' ? 1 : -1),
          );
          told ??= `「${group.words}」${value}${first === undefined ? '，没有比它多的' : `，「${nameOf(first.key, facts)}」${first.values[at] ?? 0}`}`;
        }
      }
    }
  return told === undefined ? undefined : { words: clause.trim(), claim: clause.trim(), shown: told, loose: true };
}

const isPerson = ({ people }: Filter): boolean => people?.every((it) => it?.size === 1) ?? false;
const nameOf = (key: string, { campaign }: Facts): string =>
  campaign.people.get(key)?.name ?? campaign.channels.find(({ id }) => id === key)?.title ?? key;

/** The others of its kind: of a person those of the group that he is said to be of. */
function rivalsOf({ axis, key, people }: Filter, within: readonly Group[], { campaign }: Facts): Filter[] {
  const keyed = (keys: readonly string[]): Filter[] => keys.filter((it) => it !== key).map((it) => ({ axis, key: it }));
  if (axis === 'people') {
    const own = new Set(people?.flatMap((it) => [...(it ?? [])]));
    const circle =
      within.map(peopleOf).find((it) => it.length > 0)?.[0] ?? new Set(campaign.roster.map(({ id }) => id));
    return [...circle].filter((id) => !own.has(id)).map((id) => ({ axis, key: id, people: [new Set([id])] }));
  }
  if (axis === 'month')
    return keyed([...new Set(campaign.talks.map(({ date }) => date.slice(0, 7)))]).filter(
      (it) => !it.key.endsWith(key.slice(-2)),
    );
  if (axis === 'mode') return keyed(['one-to-one', 'one-to-many', 'group', 'phone', 'online', 'visit']);
  if (axis === 'track') return keyed(['immediate', 'limited', 'long-term', 'coordinate']);
  const found = namesOfRecords(campaign).flatMap(({ filters }) =>
    filters.filter((it) => it.axis === axis && it.key !== key),
  );
  const listed = within.flatMap((it) => filtersOf(it, axis)).map((it) => it.key);
  const rivals = [...new Map(found.map((it) => [it.key, it])).values()];
  // 在各股所队中: 班子 is none of the departments.
  const alike = axis === 'target' ? rivals.filter((it) => it.key !== '班子' || listed.includes('班子')) : rivals;
  return alike;
}
