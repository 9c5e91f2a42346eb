import { joinUnits, type Unit } from './unit.ts';

/** Ends a sentence, or what stands for one: a heading has no mark at all, and is known by its words. */
const ENDED = /[。！？；：]$/u;

/** Sentences that an editor broke over two paragraphs, put together again where that makes one that is expected, numbers apart. */
export function rejoined(found: readonly Unit[], expected: readonly Unit[]): readonly Unit[] {
  const skeletons = new Set(expected.map(({ skeleton }) => skeleton));
  const units: Unit[] = [];
  for (const unit of found) {
    const last = units.at(-1);
    const open =
      last?.kind === 'sentence' && unit.kind === 'sentence' && !ENDED.test(last.text) && !skeletons.has(last.skeleton);
    const joined = open && last !== undefined ? joinUnits(last, unit) : undefined;
    if (joined !== undefined && skeletons.has(joined.skeleton)) units[units.length - 1] = joined;
    else units.push(unit);
  }
  return units;
}
