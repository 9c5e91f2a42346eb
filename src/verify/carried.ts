import { saysSame } from './check-marks.ts';
import { figureAt, type Placed } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';

/** Leaves out the figures that went from one place and came in another with their mark on: an editor carried them there. */
export function withoutCarried(placed: readonly Placed[], known: ExpectedDocument): Placed[] {
  const carried = new Set<Placed>();
  for (const come of placed) {
    const { difference, found } = come;
    if (difference.kind !== 'added' || found === undefined) continue;
    const figure = figureAt(found, difference.found, known);
    const says = [...(figure === undefined ? [] : (known.printed.get(figure) ?? []))];
    if (!says.some((words) => saysSame(difference.found.words, words))) continue;
    const gone = placed.find((it) => it.difference.kind === 'deleted' && it.figure === figure && !carried.has(it));
    if (gone !== undefined) carried.add(gone).add(come);
  }
  return placed.filter((it) => !carried.has(it));
}
