import type { Facts } from '../rules/define-rule.ts';
import type { Line } from '../word-file/read-body.ts';
import type { Placed } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Pair } from './pair-units.ts';
import type { Unit } from './unit.ts';

/** 对照: both documents, and everything that is known of how they lie. */
export type Comparison = {
  readonly known: ExpectedDocument;
  readonly facts: Facts;
  readonly lines: readonly Line[];
  readonly units: readonly Unit[];
  /** Clauses that the found document says as often as is expected. */
  readonly saidStill: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  /** Everything in which the pairs differ. */
  readonly placed: readonly Placed[];
  /** Words that were replaced, and by which, as `exchangeOf` spells it. */
  readonly replaced: ReadonlySet<string>;
};

/** What stands for what. */
export const exchangeOf = (expected: string, found: string): string => `${expected}\n${found}`;

const LONGEST_SAID = 40;

/** A text as a message quotes it. */
export const shortened = (text: string): string =>
  text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}……` : text;
