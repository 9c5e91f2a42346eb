/** 相似度 as an exact fraction in (0, 1]. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** ⌈value ÷ by⌉ of whole numbers, free of binary rounding: the quotient may be off by one, the products are exact. */
export function ceilDivide(value: number, by: number): number {
  const near = Math.floor(value / by);
  if (near * by >= value) return (near - 1) * by >= value ? near - 1 : near;
  return near + 1;
}

/**
 * How many members two sets of these sizes must share: overlap ÷ (a + b − overlap) ≥ n ÷ d holds just when overlap × (d + n) ≥ n × (a + b).
 */
export const leastOverlap = ({ numerator: n, denominator: d }: Ratio, a: number, b: number): number =>
  ceilDivide(n * (a + b), d + n);

/**
 * The smallest set that can reach the threshold with one of this size, and the fewest members it must share with any set at all: the
 * overlap is at most the smaller set, and the union at least the larger, so both are ⌈threshold × size⌉.
 */
export const leastSize = ({ numerator: n, denominator: d }: Ratio, size: number): number => ceilDivide(n * size, d);

/** The largest set for which sharing `overlap` members with one of this size can do: `leastOverlap` solved for the partner. */
export const largestPartner = ({ numerator: n, denominator: d }: Ratio, size: number, overlap: number): number =>
  ceilDivide(overlap * (d + n) - n + 1, n) - size;

const MILLION = 1_000_000;

/**
 * What two sets have in common at least when each reaches `a` or `b` with a third: 1 − similarity is a metric (the Jaccard distance), so
 * distances add up. Rounded down to a millionth, which lets too much through and never too little.
 */
export function reachedThroughThird(a: Ratio, b: Ratio): Ratio {
  const parts = (ratio: Ratio): number => Math.floor((ratio.numerator * MILLION) / ratio.denominator) - 1;
  return { numerator: Math.max(0, parts(a) + parts(b) - MILLION), denominator: MILLION };
}
