import type { Campaign } from '../../../records/campaign.ts';
import type { Axis, Filter, Group } from '../../../statements/phrase.ts';
import { lastDayOfMonth } from './spans.ts';

export type Ids = ReadonlySet<string>;

/** Every way to choose one of each: the ways to understand several words at once. */
export function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  const most = 400;
  return lists.reduce<T[][]>(
    (made, list) =>
      made.length * list.length > most ? made : made.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

/** Every way to keep some of the groups and leave others out. */
export const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((made, one) => made.concat(made.map((some) => some.concat([one]))), [[]]);

export const filtersOf = (group: Group, ...axes: readonly Axis[]): Filter[] =>
  group.names.flat().filter(({ axis }) => axes.includes(axis));

/**
 * Whom a group means, by each way to understand it: those of any of its names together. `undefined` in the list is everybody; an empty list
 * where it names no people.
 */
export function peopleOf(group: Group): (Ids | undefined)[] {
  const readings = group.names.map((alternatives) => alternatives.flatMap(({ people }) => people ?? []));
  const wide = group.names.some((alternatives) => alternatives.some(({ people }) => people?.includes(undefined)));
  if (readings.some((it) => it.length === 0)) return wide ? [undefined] : [];
  const most = Math.max(...readings.map((it) => it.length));
  const sets = Array.from({ length: most }, (_, at) => {
    const chosen = readings.map((it) => it[Math.min(at, it.length - 1)]);
    return chosen.some((it) => it === undefined) ? undefined : new Set(chosen.flatMap((it) => [...(it ?? [])]));
  });
  const seen = new Set<string>();
  return sets.filter((it) => {
    const key = it === undefined ? '' : [...it].sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a day lies in what a filter of time says; `undefined` where it says nothing of time. */
export function inTime({ axis, key }: Filter, day: string, { period }: Campaign): boolean | undefined {
  const year = key.startsWith('-') ? undefined : key.slice(0, 4);
  const rest = key.slice(key.indexOf('-') + 1);
  const own = year ?? period.from.slice(0, 4);
  switch (axis) {
    case 'month':
      return (year === undefined || day.startsWith(year)) && day.slice(5, 7) === rest;
    case 'day':
      return (year === undefined || day.startsWith(year)) && day.slice(5) === rest;
    case 'part': {
      const [from, to] = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] }[rest.slice(3)] ?? [1, 31];
      const date = Number(day.slice(8));
      return (
        (year === undefined || day.startsWith(year)) &&
        day.slice(5, 7) === rest.slice(0, 2) &&
        date >= (from ?? 1) &&
        date <= (to ?? 31)
      );
    }
    case 'span': {
      const [from = '', to = ''] = rest.split(' ');
      return (year === undefined || day.startsWith(year)) && day.slice(5) >= from && day.slice(5) <= to;
    }
    case 'until':
      return day <= lastDayOfMonth(`${own}-${rest}`);
    default:
      return undefined;
  }
}
