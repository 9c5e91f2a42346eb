import { crowdedIndex, similarityOf } from './crowded-index.ts';
import { groupSame } from './group-same.ts';
import { shingleSets } from './shingle-sets.ts';
import type { Ratio } from './threshold.ts';

/** A text that is like an earlier one: positions in the two lists. */
export type Copy = { readonly text: number; readonly earlier: number; readonly similarity: number };

type Best = { readonly earlier: number; readonly similarity: number };

/**
 * 与往年相同的文本: for each text that reaches `atLeast` with any earlier one, the most similar of them (of equals the first), in the order
 * of the texts. Exact as `findSimilar` is; where an earlier text is similar to more than a hundred other earlier ones, the most similar
 * of those compared.
 */
export function findCopies(
  texts: readonly string[],
  earlier: readonly string[],
  { atLeast }: { readonly atLeast: Ratio },
): Copy[] {
  const old = groupSame(earlier);
  const sameAs = new Map(old.map(({ text, at }) => [text, at[0] ?? 0]));
  const all = groupSame(texts);
  const fresh = all.filter(({ text }) => !sameAs.has(text));
  const near = mostSimilar(
    fresh.map(({ text }) => text),
    old.map(({ text }) => text),
    atLeast,
  );
  const firstOf = ({ earlier: group, similarity }: Best): Best => ({ earlier: old[group]?.at[0] ?? 0, similarity });
  const copies = all.flatMap(({ text, at }): Copy[] => {
    const same = sameAs.get(text);
    const found = near.get(text);
    const best = same !== undefined ? { earlier: same, similarity: 1 } : found && firstOf(found);
    return best === undefined ? [] : at.map((one) => ({ text: one, ...best }));
  });
  return copies.sort((a, b) => a.text - b.text);
}

/** For each text that has one, the most similar of the earlier ones. All texts of both lists are different. */
function mostSimilar(texts: readonly string[], earlier: readonly string[], atLeast: Ratio): Map<string, Best> {
  const best = new Map<string, Best>();
  if (texts.length === 0 || earlier.length === 0) return best;
  const sets = shingleSets([...earlier, ...texts]);
  const index = crowdedIndex(sets, atLeast, 'any');
  const isEarlier = (set: number): boolean => (sets.textOf[set] ?? 0) < earlier.length;
  const all = Array.from(sets.textOf.keys());
  for (const set of all) if (isEarlier(set)) index.searchAndAdd(set, () => {});
  const crowds = index.crowds();
  for (const set of all) {
    if (isEarlier(set)) continue;
    const text = texts[(sets.textOf[set] ?? 0) - earlier.length] ?? '';
    const found = (other: number, shared: number): void => {
      const { numerator, denominator } = similarityOf(sets, set, other, shared);
      const one = { earlier: sets.textOf[other] ?? 0, similarity: numerator / denominator };
      const known = best.get(text);
      if (known === undefined || isBetter(one, known)) best.set(text, one);
    };
    index.search(set, found);
    for (const crowd of best.has(text) ? [] : crowds) index.searchLeftOut(set, crowd, found);
  }
  return best;
}

const isBetter = (a: Best, b: Best): boolean =>
  a.similarity > b.similarity || (a.similarity === b.similarity && a.earlier < b.earlier);
