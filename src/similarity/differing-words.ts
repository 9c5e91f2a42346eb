import { diffArrays } from 'diff';
import type { Masked } from './mask.ts';

/** One place where two texts differ, in the words of each original; empty where one has nothing there. */
export type Difference = { readonly left: string; readonly right: string };

/** A single character that both share between two differences is part of a word that changed (会议室, 办公室 … 会办公): shown as one. */
const TORN = 1;

/** Stretches [from, to) of the two masked texts. */
type Stretch = { readonly left: number; readonly right: number; leftEnd: number; rightEnd: number };

/**
 * 不同的词句. Where two masked texts differ, in order, in the words of the originals. Names, dates and numbers that the mask took out
 * are no differences. `undefined` where more than `most` characters would have to change: then a list of them tells nobody anything.
 */
export function differingWords(left: Masked, right: Masked, most: number): readonly Difference[] | undefined {
  const changes = diffArrays(left.text.split(''), right.text.split(''), { maxEditLength: most });
  if (changes === undefined) return undefined;
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of changes) {
    const changed = added || removed;
    if (changed && !isNear(stretches.at(-1), i, j)) stretches.push({ left: i, right: j, leftEnd: i, rightEnd: j });
    if (!added) i += count;
    if (!removed) j += count;
    const last = stretches.at(-1);
    if (changed && last !== undefined) [last.leftEnd, last.rightEnd] = [i, j];
  }
  return stretches.map((it) => ({
    left: wordsOf(left, it.left, it.leftEnd),
    right: wordsOf(right, it.right, it.rightEnd),
  }));
}

const isNear = (last: Stretch | undefined, i: number, j: number): boolean =>
  last !== undefined && i - last.leftEnd <= TORN && j - last.rightEnd <= TORN;

/** The original words behind a stretch of a masked text. */
function wordsOf({ original, from, to }: Masked, start: number, end: number): string {
  return start === end ? '' : original.slice(from[start], to[end - 1]);
}
