import type { Quantity } from '../../statements/quantity.ts';

/** What a printed rate shows: one decimal. */
const PRINTED = 0.001;

/** Whether a value bears out what is written. A rate may be cut off at its last digit. */
export function agrees({ low, high, rate, exact, step }: Quantity, value: number): boolean {
  if (!rate || !exact) return value >= low && value <= high;
  if (value === 1 || low === 1) return value === low;
  // 91.67 % may be written 91.6 % or 91.7 %, and cut off 91 %; 92 % is more than there was.
  return value > low - (step > PRINTED ? 0 : step) - 1e-9 && value < high + step;
}
