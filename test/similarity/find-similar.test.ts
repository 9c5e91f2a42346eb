import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSimilar } from '../../src/similarity/find-similar.ts';
import { ratios, texts } from './arbitrary-texts.ts';
import { clustersOf, isSimilar, type Ratio, similarity } from './brute-force.ts';

const at80: Ratio = { numerator: 8, denominator: 10 };
const membersOf = (list: readonly string[], atLeast: Ratio): number[][] =>
  findSimilar(list, { atLeast }).map(({ members }) => members.map(({ text }) => text));

/** The most similar before it, or where there is none, after it; of equals the first. */
function mostLike(list: readonly string[], text: number, atLeast: Ratio) {
  const own = list[text] ?? '';
  const rank = (from: number, to: number) =>
    list
      .map((other, at) => ({ text: at, other }))
      .filter((it) => it.text >= from && it.text < to && it.text !== text && isSimilar(own, it.other, atLeast))
      .map((it) => ({ text: it.text, similarity: similarity(own, it.other) }))
      .sort((a, b) => b.similarity - a.similarity || a.text - b.text)[0];
  return rank(0, text) ?? rank(text + 1, list.length);
}

describe('the same as brute force', () => {
  test('clusters', () => {
    fc.assert(
      fc.property(texts(40), ratios, (list, atLeast) => {
        expect(membersOf(list, atLeast)).toEqual(clustersOf(list, atLeast));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('whom each is most like', () => {
    fc.assert(
      fc.property(texts(25), ratios, (list, atLeast) => {
        for (const { members } of findSimilar(list, { atLeast }))
          for (const member of members) expect(member.like).toEqual(mostLike(list, member.text, atLeast));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('longer lists, with crowds of similar texts', () => {
    fc.assert(
      fc.property(texts(400), ratios, (list, atLeast) => {
        expect(membersOf(list, atLeast)).toEqual(clustersOf(list, atLeast));
      }),
      { seed: 3, numRuns: 12 },
    );
  });
});

test('which texts are together does not depend on their order', () => {
  fc.assert(
    fc.property(texts(40), ratios, (list, atLeast) => {
      const together = (all: readonly string[]) =>
        membersOf(all, atLeast)
          .map((cluster) =>
            cluster
              .map((at) => all[at])
              .sort()
              .join('|'),
          )
          .sort();
      expect(together([...list].reverse())).toEqual(together(list));
    }),
    { seed: 4, numRuns: 200 },
  );
});

describe('short texts', () => {
  test.each([
    [[], []],
    [['', '', ''], []],
    [['无', '无', '有'], [[0, 1]]],
    [['同意', '同意', '同'], [[0, 1]]],
    [['没意见', '没意见', '没意见吧'], [[0, 1]]],
  ])('%j', (list, expected) => expect(membersOf(list, at80)).toEqual(expected));
});

describe('a corpus copied from one template', () => {
  const template = Array.from({ length: 120 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  const variant = (at: number, length: number): string =>
    template.slice(0, at % 110) + String.fromCharCode(0x5e00 + at).repeat(length) + template.slice((at % 110) + length);

  test('one text 50,000 times is one cluster, each like the first', () => {
    const [cluster, ...more] = findSimilar(Array(50_000).fill(template), { atLeast: at80 });
    expect(more).toEqual([]);
    expect(cluster?.members).toHaveLength(50_000);
    expect(cluster?.members.at(-1)).toEqual({ text: 49_999, like: { text: 0, similarity: 1 } });
  });

  test('thousands of near-copies are one cluster, and none is lost', () => {
    const list = Array.from({ length: 5_000 }, (_, at) => variant(at, 1 + (at % 4)));
    expect(membersOf(list, at80)).toEqual([list.map((_, at) => at)]);
  });

  test('one that is like a single near-copy only, which the crowd left out, is found', () => {
    // Every near-copy changes one place. The last one changed much, and its only neighbour a part of that much.
    const list = Array.from({ length: 400 }, (_, at) => variant(at, 1));
    const half = template.slice(0, 96) + '子丑寅卯辰巳午未申酉'.slice(0, 10) + template.slice(106);
    const far = `${template.slice(0, 90)}亥戌金木水火子丑寅卯辰巳午未申酉${template.slice(106)}`;
    const all = [...list, half, far];
    expect(isSimilar(half, far, at80)).toBe(true);
    expect(all.filter((one) => isSimilar(one, far, at80))).toHaveLength(2);
    expect(membersOf(all, at80)).toEqual([all.map((_, at) => at)]);
  });
});
