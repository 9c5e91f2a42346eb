import { similarities } from '../alignment/shared-pairs.ts';
import { joinUnits, type Unit } from './unit.ts';

/** Ends a sentence, or what stands for one: a heading has no mark at all, and is known by its words. A ； may have been a ，. */
const ENDED = /[。！？：]$/u;

/** From this on two halves together are the sentence that is expected, with other words in it. */
const ALIKE = 0.75;

/** With more sentences missing than this, it is another document. */
const MOST = 400;

/** Sentences that an editor broke over paragraphs, or by a ；, put together again where that makes one that is expected, numbers and a word or two apart. */
export function rejoined(found: readonly Unit[], expected: readonly Unit[]): readonly Unit[] {
  const skeletons = new Set(expected.map(({ skeleton }) => skeleton));
  const [asked, there] = [timesOf(expected), timesOf(found)];
  const missing = [...asked].flatMap(([skeleton, times]) => (times > (there.get(skeleton) ?? 0) ? [skeleton] : []));
  if (missing.length > MOST) return found;
  const similarity = similarities();
  const likeness = ({ skeleton }: Unit): number =>
    missing.reduce((most, it) => Math.max(most, similarity(it, skeleton)), 0);
  const units: Unit[] = [];
  for (const unit of found) {
    const last = units.at(-1);
    const open =
      last?.kind === 'sentence' && unit.kind === 'sentence' && !ENDED.test(last.text) && !skeletons.has(last.skeleton);
    const joined = open && last !== undefined ? joinUnits(last, unit) : undefined;
    const whole = joined !== undefined && isWhole(joined, [last, unit], likeness);
    if (joined !== undefined && whole) units[units.length - 1] = joined;
    else units.push(unit);
  }
  return units;
}

/** How often each sentence stands in a document, numbers apart. */
function timesOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { kind, skeleton } of units) if (kind === 'sentence') times.set(skeleton, (times.get(skeleton) ?? 0) + 1);
  return times;
}

/** Whether it is more like what is expected than either half is. */
function isWhole(joined: Unit, halves: readonly (Unit | undefined)[], likeness: (unit: Unit) => number): boolean {
  const most = likeness(joined);
  return most >= ALIKE && halves.every((half) => half === undefined || likeness(half) < most);
}
