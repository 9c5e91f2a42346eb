import { numberWordsIn } from '../statements/number-words.ts';
import { type Comparison, shortened } from './comparison.ts';
import { here } from './number-troubles.ts';
import type { Trouble } from './trouble.ts';
import type { Unit } from './unit.ts';

/**
 * Sentences that were moved as they are, though others differ from them by their numbers alone: 应谈4人 under another heading says something else.
 * One that took the sentence before it along is where it was.
 */
export function movedFigures({ known, units, pairs }: Comparison): Trouble[] {
  const before = (list: readonly Unit[], unit: Unit): string => list[list.indexOf(unit) - 1]?.text ?? '';
  return pairs.flatMap(({ expected, found, moved }): Trouble[] => {
    if (!moved || expected === undefined || found === undefined || expected.kind === 'row') return [];
    const [cell] = found.cells;
    const unique = known.skeletons.get(found.skeleton) === 1;
    if (unique || cell === undefined || expected.text !== found.text) return [];
    const number = numberWordsIn(cell.text).find((it) => it.telling);
    if (number === undefined || before(known.units, expected) === before(units, found)) return [];
    const message = `「${shortened(cell.text)}」挪了地方，和它前后的话对不上：这样的句子不止一处，请核对它说的是哪一项`;
    return [{ ...here(cell, number), rule: 'figure-moved', message }];
  });
}
