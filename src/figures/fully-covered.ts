import { type Obligation, OUTCOMES, type Outcome } from '../pairing/obligation.ts';

/** How many obligations came out how. Their sum is what is required. */
export type Tally = Readonly<Record<Outcome, number>>;

export function tally(obligations: readonly Obligation[]): Tally {
  const counts = { met: 0, exempt: 0, undecided: 0, pending: 0, missing: 0 };
  for (const { outcome } of obligations) counts[outcome] += 1;
  return counts;
}

/** 应谈: the sum of all five outcomes. */
export const requiredOf = (counts: Tally): number => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

/** 全覆盖: nothing missing, undecided or pending, and something was required that is not exempt (and so is met). */
export const isFull = ({ met, missing, undecided, pending }: Omit<Tally, 'exempt'>): boolean =>
  met > 0 && missing === 0 && undecided === 0 && pending === 0;

/** 全覆盖 of these obligations. */
export const fullyCovered = (obligations: readonly Obligation[]): boolean => isFull(tally(obligations));
