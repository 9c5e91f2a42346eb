import type { Placed } from './content.ts';
import { tokensOf } from './tokens.ts';

const bags = new WeakMap<object, ReadonlyMap<string, number>>();

function bagOf({ element, xml }: Placed): ReadonlyMap<string, number> {
  const known = bags.get(element);
  if (known !== undefined) return known;
  const bag = new Map<string, number>();
  for (const { key } of tokensOf(element, xml)) bag.set(key, (bag.get(key) ?? 0) + 1);
  bags.set(element, bag);
  return bag;
}

const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** How much of their words two elements share (Dice), whatever the order; 0 where either has none. */
export function likeness(one: Placed, other: Placed): number {
  const [a, b] = [bagOf(one), bagOf(other)];
  const total = sizeOf(a) + sizeOf(b);
  if (a.size === 0 || b.size === 0 || total === 0) return 0;
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return (2 * shared) / total;
}
