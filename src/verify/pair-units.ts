import { align, type Step } from '../alignment/align.ts';
import { similarities } from '../alignment/shared-pairs.ts';
import type { Unit } from './unit.ts';

/** A unit that is expected and the one that stands for it; either may be missing. */
export type Pair = {
  readonly expected: Unit | undefined;
  readonly found: Unit | undefined;
  /** It stands elsewhere than expected, among other words. */
  readonly moved: boolean;
};

/** From this on two units that stand apart are one that was moved and altered. */
const ALIKE_APART = 0.6;

/** Comparisons of units that stand apart beyond which none are made. */
const MOST_APART = 400_000;

/** Who stands for whom: first what is in its place, then what was moved. */
export function pairUnits(expected: readonly Unit[], found: readonly Unit[]): Pair[] {
  const similarity = similarities();
  const alike = (one: Unit, other: Unit): number =>
    one.kind === other.kind ? similarity(one.skeleton, other.skeleton) : 0;
  const steps = align(expected, found, {
    key: keyOf,
    looseKey: ({ skeleton }) => skeleton,
    alike,
  });
  const pairs: Pair[] = [];
  const missing: Unit[] = [];
  const added: Unit[] = [];
  const beside = new Map<Unit, Unit>();
  const isAstray = strayUnits(steps);
  for (const step of steps) {
    if (step.kind !== 'added' && step.kind !== 'removed') {
      if (isAstray(step)) beside.set(step.after, step.before);
      else {
        pairs.push({ expected: step.before, found: step.after, moved: false });
        continue;
      }
    }
    if (step.kind !== 'added') missing.push(step.before);
    if (step.kind !== 'removed') added.push(step.after);
  }
  return [...pairs, ...pairApart(missing, added, beside, alike)];
}

type Both = { readonly before: Unit; readonly after: Unit };

/** Rows of a table, and headings, in another order: which of those that lie beside one another for being alike stand, word for word, elsewhere. */
function strayUnits(steps: readonly Step<Unit>[]): (step: Both) => boolean {
  const wordsOf = (unit: Unit): string => (unit.kind === 'row' ? keyOf(unit) : unit.skeleton);
  const placeOf = (after: Unit, of: Unit): string => `${after.row?.table} ${wordsOf(of)}`;
  const altered = steps.flatMap((step) =>
    step.kind === 'altered' && wordsOf(step.before) !== wordsOf(step.after) ? [step] : [],
  );
  const there = new Set(altered.map(({ after }) => placeOf(after, after)));
  for (const step of steps) if (step.kind === 'added') there.add(placeOf(step.after, step.after));
  const asked = new Set(altered.map(({ before, after }) => placeOf(after, before)));
  return ({ before, after }) =>
    wordsOf(before) !== wordsOf(after) && (there.has(placeOf(after, before)) || asked.has(placeOf(after, after)));
}

/** `beside`: what each of those found lies beside, if nothing else stands for it. */
function pairApart(
  missing: readonly Unit[],
  added: readonly Unit[],
  beside: ReadonlyMap<Unit, Unit>,
  alike: Alike,
): Pair[] {
  const left = new Set(missing);
  const pairs: Pair[] = [];
  const rest: Unit[] = [];
  const take = (found: Unit, expected: Unit, moved = true): void => {
    left.delete(expected);
    pairs.push({ expected, found, moved });
  };
  const byText = new Map<string, Unit[]>();
  for (const unit of missing) byText.set(keyOf(unit), [...(byText.get(keyOf(unit)) ?? []), unit]);
  for (const found of added) {
    const same = byText.get(keyOf(found))?.shift();
    if (same === undefined) rest.push(found);
    else take(found, same);
  }
  const few = rest.length * left.size <= MOST_APART;
  const byPlace = new Map(few ? [] : [...left].map((unit) => [placeOf(unit), unit]));
  for (const found of rest) {
    const own = beside.get(found);
    const numbered =
      own?.kind === 'sentence' ? [...left].find(({ skeleton }) => skeleton === found.skeleton) : undefined;
    if (numbered !== undefined) {
      take(found, numbered);
      continue;
    }
    if (own !== undefined && left.has(own)) {
      take(found, own, false);
      continue;
    }
    const best = nearest(found, few ? left : [byPlace.get(placeOf(found))].filter((it) => it && left.has(it)), alike);
    if (best === undefined) pairs.push({ expected: undefined, found, moved: false });
    else take(found, best);
  }
  return [...pairs, ...[...left].map((expected) => ({ expected, found: undefined, moved: false }))];
}

/** Where a row stands: in which table, beside which 序号. Of thousands that were all reworded that is what tells them. */
const placeOf = ({ row, cells }: Unit): string => {
  const [first] = cells;
  return row === undefined ? '' : `${row.table} ${first?.ordinal ? first.text.trim() : `第${row.row}`}`;
};

type Alike = (one: Unit, other: Unit) => number;

/** Rows are the same whatever they are numbered: the number is looked at by itself. */
const keyOf = ({ kind, text, cells }: Unit): string =>
  `${kind} ${kind === 'row' && cells[0]?.ordinal ? text.slice(text.indexOf('\t')) : text}`;

function nearest(found: Unit, candidates: Iterable<Unit | undefined>, alike: Alike): Unit | undefined {
  let best: Unit | undefined;
  let most = ALIKE_APART;
  for (const candidate of candidates) {
    const score = candidate === undefined ? 0 : alike(candidate, found);
    if (score >= most) [best, most] = [candidate, score];
  }
  return best;
}
