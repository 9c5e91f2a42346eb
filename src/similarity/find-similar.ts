import { crowdedIndex, similarityOf } from './crowded-index.ts';
import { groupSame, type Same } from './group-same.ts';
import { shingleSets } from './shingle-sets.ts';
import type { Ratio } from './threshold.ts';

/** Another text of the list, and how similar it is: 1 for the same text. */
type Likeness = { readonly text: number; readonly similarity: number };

/** A text of a cluster, and the one it is most like: the most similar before it in the list, or where there is none, after it. */
export type Member = { readonly text: number; readonly like: Likeness };

/** 相似的一组: texts linked by similarity, each to at least one other, in the order of the list. */
export type Cluster = { readonly members: readonly Member[] };

/**
 * 相似的文本. Every pair of texts whose sets of three-character shingles have a Jaccard similarity of at least `atLeast` (a fraction in
 * (0, 1]) is in one cluster, and clusters hold nobody else: exact, no sampling. Where a text is similar to more than a hundred others,
 * `like` is the most similar of those it was compared with; that it belongs to the cluster is certain all the same.
 */
export function findSimilar(texts: readonly string[], { atLeast }: { readonly atLeast: Ratio }): Cluster[] {
  const groups = groupSame(texts);
  const links = linkGroups(groups, atLeast);
  const clusters = new Map<number, Member[]>();
  groups.forEach(({ at }, group) => {
    const root = links.rootOf(group);
    const members = clusters.get(root) ?? [];
    clusters.set(root, members);
    const [first = 0, second] = at;
    const like = links.before(group) ?? (second === undefined ? links.after(group) : { group, similarity: 1 });
    if (like !== undefined) {
      const text = like.group === group ? (second ?? first) : (groups[like.group]?.at[0] ?? 0);
      members.push({ text: first, like: { text, similarity: like.similarity } });
    }
    for (const text of at.slice(1)) members.push({ text, like: { text: first, similarity: 1 } });
  });
  return [...clusters.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members: members.sort((a, b) => a.text - b.text) }))
    .sort((a, b) => (a.members[0]?.text ?? 0) - (b.members[0]?.text ?? 0));
}

type Best = { readonly group: number; readonly similarity: number };

type Links = {
  rootOf(group: number): number;
  before(group: number): Best | undefined;
  after(group: number): Best | undefined;
};

/** Links groups of different texts: which belong together, and which each is most like before and after it. */
function linkGroups(groups: readonly Same[], atLeast: Ratio): Links {
  const sets = shingleSets(groups.map(({ text }) => text));
  const parent = groups.map((_, group) => group);
  const before: (Best | undefined)[] = [];
  const after: (Best | undefined)[] = [];
  const rootOf = (group: number): number => {
    let root = group;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  const link = (a: number, b: number, shared: number): void => {
    const { numerator, denominator } = similarityOf(sets, a, b, shared);
    const similarity = numerator / denominator;
    const [x = 0, y = 0] = [sets.textOf[a] ?? 0, sets.textOf[b] ?? 0].sort((m, n) => m - n);
    before[y] = better(before[y], { group: x, similarity });
    after[x] = better(after[x], { group: y, similarity });
    // The earlier root wins, so that a cluster is known by its first text.
    const [low = 0, high = 0] = [rootOf(x), rootOf(y)].sort((m, n) => m - n);
    parent[high] = low;
  };
  const index = crowdedIndex(sets, atLeast, 'not smaller');
  for (let set = 0; set < groups.length; set += 1) index.searchAndAdd(set, (other, shared) => link(set, other, shared));
  const rootOfSet = (set: number): number => rootOf(sets.textOf[set] ?? 0);
  for (const crowd of index.crowds()) {
    for (let set = 0; set < groups.length; set += 1) {
      if (rootOfSet(set) === rootOfSet(crowd.hub)) continue;
      index.searchLeftOut(set, crowd, (other, shared) => link(set, other, shared));
    }
  }
  return { rootOf, before: (group) => before[group], after: (group) => after[group] };
}

/** The more similar, of equals the earlier: so it does not matter in which order they are found. */
function better(known: Best | undefined, other: Best): Best {
  if (known === undefined || other.similarity > known.similarity) return other;
  return other.similarity === known.similarity && other.group < known.group ? other : known;
}
