import type { TokenStretch } from './tokens.ts';
import type { Cell } from './unit.ts';

/** What became of words that carry facts. `start` and `end` are of the found text. */
export type WordDifference = {
  /** Gone; other words; other words of much the same sense; said around; put to another figure; one more in a list. */
  readonly kind: 'dropped' | 'replaced' | 'polished' | 'turned' | 'relabelled' | 'joined';
  readonly expected: string;
  readonly found: string;
  readonly start: number;
  readonly end: number;
  /** The record that says what is expected. */
  readonly of: string | undefined;
};

/** Two texts that stand for one another, and how their words lie. */
export type Words = {
  readonly expected: Cell;
  readonly found: Cell;
  readonly stretches: readonly TokenStretch[];
  /** A text of an attachment or a table is a copy of the records; the heading of a column says what stands below. */
  readonly place: 'running' | 'attachment' | 'cell' | 'heading';
};

/** Whether two places have something in common, if only an end. */
export const meets = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start <= other.end && other.start <= one.end;
