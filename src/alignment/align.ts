import { stretchesOf } from './differences.ts';

/** What became of one thing in a list: kept, altered (`before` and `after` are held to be the same one), removed, or added. */
export type Step<Item> =
  | { readonly kind: 'same' | 'altered'; readonly before: Item; readonly after: Item }
  | { readonly kind: 'removed'; readonly before: Item }
  | { readonly kind: 'added'; readonly after: Item };

/** How the things of a list are told apart. */
export type Likeness<Item> = {
  /** Things of one key are the same. */
  readonly key: (item: Item) => string;
  /** Things that differ but share this key are one thing altered (a row whose number moved on). */
  readonly looseKey?: (item: Item) => string;
  /** 0–1: how alike two things are that share no key. */
  readonly alike: (one: Item, other: Item) => number;
};

/** From this on two things are one thing altered. */
const ALIKE = 0.4;

/** Comparisons in one stretch beyond which nothing in it is held to be altered: it was all written anew. */
const MOST = 400_000;

type Hunk<Item> = { readonly before: readonly Item[]; readonly after: readonly Item[] };

/** Lines two lists up: what is the same, then what is alike; what was removed stands before what was added in its place. */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { key, looseKey, alike }: Likeness<Item>,
): Step<Item>[] {
  const again = (hunk: Hunk<Item>): Step<Item>[] =>
    looseKey === undefined
      ? paired(hunk, alike)
      : stretchesOf(hunk.before, hunk.after, looseKey).flatMap((inner) =>
          inner.kind === 'same' ? together(inner, 'altered') : paired(inner, alike),
        );
  return stretchesOf(before, after, key).flatMap((stretch) =>
    stretch.kind === 'same' ? together(stretch, 'same') : again(stretch),
  );
}

const together = <Item>({ before, after }: Hunk<Item>, kind: 'same' | 'altered'): Step<Item>[] =>
  before.map((item, at) => ({ kind, before: item, after: after[at] ?? item }));

/** Pairs of a stretch in their order, so that what they have in common is the most. */
function paired<Item>({ before, after }: Hunk<Item>, alike: (one: Item, other: Item) => number): Step<Item>[] {
  const removed = before.map((item): Step<Item> => ({ kind: 'removed', before: item }));
  const added = after.map((item): Step<Item> => ({ kind: 'added', after: item }));
  if (removed.length === 0 || added.length === 0 || removed.length * added.length > MOST) return [...removed, ...added];
  const likeness = before.map((one) => after.map((other) => alike(one, other)));
  const score = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  /** best[i][j]: what is to be had of everything from i and j on. */
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const joined = (i: number, j: number): number => (score(i, j) >= ALIKE ? score(i, j) + at(i + 1, j + 1) : -1);
  for (let i = before.length - 1; i >= 0; i--) {
    const row = best[i];
    for (let j = after.length - 1; row !== undefined && j >= 0; j--)
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), joined(i, j));
  }
  const steps: Step<Item>[] = [];
  let [i, j, open] = [0, 0, 0];
  const flush = (): void => {
    for (const it of added.slice(open, j)) steps.push(it);
    open = j;
  };
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && other !== undefined && joined(i, j) >= at(i, j) && joined(i, j) >= 0) {
      flush();
      steps.push({ kind: 'altered', before: one, after: other });
      i += 1;
      j += 1;
      open = j;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j))) {
      steps.push({ kind: 'removed', before: one });
      i += 1;
    } else j += 1;
  }
  flush();
  return steps;
}
