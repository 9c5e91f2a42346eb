import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCopies } from '../../src/similarity/find-copies.ts';
import { ratios, texts } from './arbitrary-texts.ts';
import { isSimilar, type Ratio, similarity } from './brute-force.ts';

function bruteForce(list: readonly string[], earlier: readonly string[], atLeast: Ratio) {
  return list.flatMap((own, text) => {
    const best = earlier
      .map((other, at) => ({ text, earlier: at, similarity: similarity(own, other) }))
      .filter((it) => isSimilar(own, earlier[it.earlier] ?? '', atLeast))
      .sort((a, b) => b.similarity - a.similarity || a.earlier - b.earlier)[0];
    return best ? [best] : [];
  });
}

test('finds the most similar earlier text of each, as brute force does', () => {
  fc.assert(
    fc.property(texts(40), fc.nat(40), ratios, (all, cut, atLeast) => {
      const [list, earlier] = [all.slice(0, cut), all.slice(cut)];
      expect(findCopies(list, earlier, { atLeast })).toEqual(bruteForce(list, earlier, atLeast));
    }),
    { seed: 5, numRuns: 400 },
  );
});

test('loses none where the earlier texts are copies of one template', () => {
  fc.assert(
    fc.property(texts(500), ratios, (all, atLeast) => {
      const [list, earlier] = [all.slice(0, 100), all.slice(100)];
      const found = findCopies(list, earlier, { atLeast });
      expect(found.map(({ text }) => text)).toEqual(bruteForce(list, earlier, atLeast).map(({ text }) => text));
      for (const { text, earlier: at } of found)
        expect(isSimilar(list[text] ?? '', earlier[at] ?? '', atLeast)).toBe(true);
    }),
    { seed: 6, numRuns: 12 },
  );
});

test('nothing earlier, or nothing now: nothing found', () => {
  const atLeast = { numerator: 8, denominator: 10 };
  expect(findCopies(['谈了工作进展'], [], { atLeast })).toEqual([]);
  expect(findCopies([], ['谈了工作进展'], { atLeast })).toEqual([]);
});
