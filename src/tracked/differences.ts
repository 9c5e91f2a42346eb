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
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: FARTHEST });
  if (parts === undefined) return [{ kind: 'changed', before, after }];
  const stretches: { kind: 'same' | 'changed'; before: Item[]; after: Item[] }[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of parts) {
    const old = added ? [] : before.slice(i, i + value.length);
    const now = removed ? [] : after.slice(j, j + value.length);
    i += old.length;
    j += now.length;
    const kind = added || removed ? 'changed' : 'same';
    const last = stretches.at(-1);
    if (last?.kind === kind) {
      last.before.push(...old);
      last.after.push(...now);
    } else stretches.push({ kind, before: old, after: now });
  }
  return stretches;
}
