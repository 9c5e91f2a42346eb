import type { Filter, Group, Phrase, Thing } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing } from './answer-phrase.ts';
import { namesOfRecords } from './names-of-records.ts';

const AXES = new Set<Filter['axis']>(['department', 'category', 'channel', 'month', 'mode', 'target', 'track']);
const UNITS: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  talk: ['场', '人次'],
  person: ['人'],
  talkee: ['人', '人次'],
};

/** The usual ways to count come first: those talked with, and all talks in which somebody of it took part. */
const READINGS = 2;

/** 谈话最多的是信息中心: somebody else has more, however it is counted. */
export function wrongRank(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, things, states, says, clause } = phrase;
  const [group, ...more] = groups;
  const filter = group?.names.length === 1 ? group.names[0]?.find(({ axis }) => AXES.has(axis)) : undefined;
  if (group === undefined || filter === undefined || more.length > 0 || phrase.carried.length > 0) return undefined;
  const rivals = rivalsOf(filter, facts).map((names): Group => ({ ...group, names: [[names]] }));
  const own: Group = { ...group, names: [[filter]] };
  let told: string | undefined;
  for (const thing of things)
    for (const unit of UNITS[thing] ?? ['条']) {
      const mark = thing === 'opinion' || thing === 'problem' || thing === 'raised' ? '对' : '';
      const of = (it: Group): readonly number[] | undefined =>
        countThing(thing, unit, states, [{ ...it, mark }], facts)?.values;
      const mine = of(own);
      if (mine === undefined) return undefined;
      for (const [at, value] of mine.slice(0, READINGS).entries()) {
        const others = rivals.map((it) => ({ key: it.names[0]?.[0]?.key ?? '', value: of(it)?.[at] ?? 0 }));
        const ahead = others.filter((it) => (says === 'most' ? it.value > value : it.value < value));
        if (ahead.length === 0) return 'borne out';
        const first = ahead.sort((one, other) =>
          says === 'most' ? other.value - one.value : one.value - other.value,
        )[0];
        told ??= `「${group.words}」${value}，「${first?.key}」${first?.value}`;
      }
    }
  return told === undefined ? undefined : { words: clause.trim(), claim: phrase.words, shown: told, loose: false };
}

/** The others of its kind. */
function rivalsOf({ axis, key }: Filter, { campaign }: Facts): Filter[] {
  if (axis === 'month')
    return [...new Set(campaign.talks.map(({ date }) => date.slice(0, 7)))]
      .map((it) => ({ axis, key: it }))
      .filter((it) => !it.key.endsWith(key.slice(-2)));
  if (axis === 'mode')
    return ['one-to-one', 'one-to-many', 'group', 'phone', 'online', 'visit']
      .filter((it) => it !== key)
      .map((it) => ({ axis, key: it }));
  if (axis === 'track')
    return ['immediate', 'limited', 'long-term', 'coordinate']
      .filter((it) => it !== key)
      .map((it) => ({ axis, key: it }));
  const found = namesOfRecords(campaign).flatMap(({ filters }) =>
    filters.filter((it) => it.axis === axis && it.key !== key),
  );
  return [...new Map(found.map((it) => [it.key, it])).values()];
}
