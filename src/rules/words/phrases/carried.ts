import type { Group, Phrase } from '../../../statements/phrase.ts';
import { peopleOf } from './groups.ts';

export const MOST_CARRIED = 4;

/** Persons and times may narrow anything; 立行立改 cannot narrow talks. */
export const mayNarrow = ({ names }: Group): boolean =>
  names
    .flat()
    .some(({ axis }) => ['people', 'department', 'target', 'month', 'day', 'part', 'span', 'until'].includes(axis));

/** What was named before and cannot narrow what is named now: another value of the same kind, or other people. */
export function withoutContrary(phrase: Phrase): Phrase {
  const axesOf = ({ names }: Group) => new Set(names.flat().map(({ axis }) => axis));
  const own = [...phrase.groups, ...phrase.predicate];
  const contrary = (it: Group): boolean =>
    own.some((other) => {
      const shared = [...axesOf(it)].filter((axis) => axesOf(other).has(axis));
      const [one, two] = [peopleOf(it), peopleOf(other)];
      if (one.length > 0 && two.length > 0)
        return one.every((ids) =>
          two.every((those) => ids !== undefined && those !== undefined && isDisjoint(ids, those)),
        );
      return shared.length > 0 && shared.length === axesOf(it).size;
    });
  return { ...phrase, carried: phrase.carried.filter((it) => !contrary(it)) };
}

/** 经批准免谈的4名同志: 同志 are whoever they are, and narrow nothing. */
export function withoutEverybody(phrase: Phrase): Phrase {
  const narrows = ({ names, between }: Group): boolean =>
    between || !names.flat().every(({ people }) => people?.every((it) => it === undefined));
  return { ...phrase, groups: phrase.groups.filter(narrows), carried: phrase.carried.filter(narrows) };
}

const isDisjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  ![...one].some((id) => other.has(id));

/** 向党员发放表格40份: to whom forms went is not recorded; there are no more of them than of all. */
export function withoutReceivers(phrase: Phrase): Phrase {
  if (phrase.says !== 'count' || !phrase.things.includes('form')) return phrase;
  const isChannel = ({ names }: Group): boolean => names.flat().some(({ axis }) => axis === 'channel');
  const [groups, carried] = [phrase.groups.filter(isChannel), phrase.carried.filter(isChannel)];
  const left = [...phrase.groups, ...phrase.carried].filter((it) => !isChannel(it));
  const partly = phrase.partly || left.some((it) => !peopleOf(it).includes(undefined) && it.agent !== true);
  return { ...phrase, groups, carried, partly };
}
