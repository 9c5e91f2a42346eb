import { diffArrays } from 'diff';

/** A stretch of two lists: the same in both, or what stands in the one where the other has something else. */
export type Stretch<Item> = {
  readonly kind: 'same' | 'changed';
  readonly before: readonly Item[];
  readonly after: readonly Item[];
};

/** Edits beyond which two lists are held to have nothing in common: finding out how much they have would take too long. */
const FARTHEST = 6000;

/** The stretches of two lists, those that are the same and those that are not by turns. Things of one key are the same. */
export function stretchesOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Stretch<Item>[] {
  const stretches: Stretch<Item>[] = [];
  const put = (kind: Stretch<Item>['kind'], from: readonly Item[], to: readonly Item[]): void => {
    if (from.length + to.length > 0) stretches.push({ kind, before: from, after: to });
  };
  let [i, j] = [0, 0];
  for (const { from, to, length } of sameRuns(before.map(keyOf), after.map(keyOf))) {
    put('changed', before.slice(i, from), after.slice(j, to));
    i = from + length;
    j = to + length;
    put('same', before.slice(from, i), after.slice(to, j));
  }
  put('changed', before.slice(i), after.slice(j));
  return stretches;
}

/** So many keys that are the same from one place on in either list. */
type Run = { readonly from: number; readonly to: number; length: number };

/** What two lists have in common, in its order. A key that only one of them has costs nothing: it is left out before they are compared. */
function sameRuns(before: readonly string[], after: readonly string[]): Run[] {
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const old = before.flatMap((key, at) => (inAfter.has(key) ? [at] : []));
  const now = after.flatMap((key, at) => (inBefore.has(key) ? [at] : []));
  const keys = (places: readonly number[], of: readonly string[]): string[] => places.map((at) => of[at] ?? '');
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays(keys(old, before), keys(now, after), { maxEditLength: FARTHEST }) ?? []) {
    for (let count = 0; !part.added && !part.removed && count < part.value.length; count++) {
      const [from = 0, to = 0] = [old[i + count], now[j + count]];
      const last = runs.at(-1);
      if (last && last.from + last.length === from && last.to + last.length === to) last.length += 1;
      else runs.push({ from, to, length: 1 });
    }
    if (!part.added) i += part.value.length;
    if (!part.removed) j += part.value.length;
  }
  return runs;
}
