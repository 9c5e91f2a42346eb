import type { Figures } from '../../figures/figure.ts';
import type { Stated } from '../../records/stated.ts';
import type { Facts } from '../define-rule.ts';

/** What the records come to: the values that bear out a number. */
export type Values = {
  readonly values: readonly number[];
  /** Other ways to count, which bear out an exact number alone: 超过120人次 does not mean both sides of every talk. */
  readonly otherwise?: readonly number[];
  /** What the unit stated itself: it bears out what is written, and is no measure of how much there may be. */
  readonly stated?: readonly number[];
};

/** The values of the figures whose id matches. */
export const valuesOf = (figures: Figures, pattern: RegExp): number[] =>
  [...figures.values()].flatMap(({ id, value }) => (typeof value === 'number' && pattern.test(id) ? [value] : []));

/** The value of a figure, 0 where there is none. */
export const countOf = (figures: Figures, id: string): number => {
  const value = figures.get(id)?.value;
  return typeof value === 'number' ? value : 0;
};

/** What the unit stated itself in that unit is not held against it. */
export const statedIn = (figures: Figures, units: readonly string[]): number[] =>
  [...figures.values()].flatMap((it) =>
    it.id.startsWith('stated.') && typeof it.value === 'number' && units.includes(it.unit) ? [it.value] : [],
  );

/** A total may go on with what is not recorded one by one: with any of those counts, or all of them of one month, form or category. */
export function withUnrecorded(answer: Values, { campaign }: Facts, kind: Stated['kind']): Values {
  const counts = campaign.stated.filter((it) => it.kind === kind);
  const narrowed = (['month', 'mode', 'category'] as const).map((key) => counts.filter((it) => it[key] !== undefined));
  const sums = [counts, ...narrowed, ...counts.map((it) => [it])]
    .filter((those) => those.length > 0)
    .map((those) => those.reduce((sum, { value }) => sum + value, 0));
  const more = [0, ...answer.values].flatMap((value) => sums.map((sum) => value + sum));
  return { ...answer, values: [...answer.values, ...more] };
}
