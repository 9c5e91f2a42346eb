import type { Finding } from '../../src/finding/finding.ts';
import type { Edit } from './edit.ts';
import type { Example } from './example.ts';

/** A mutated campaign and where its finding must be: at the change, unless said otherwise. */
export type Mutation = Edit;

/** 变异: one way to spoil good records, and the rule that is meant to see it. */
export type Kind = {
  /** What is done, in Chinese, for the table. */
  readonly name: string;
  readonly rule: Finding['rule'];
  /** Spoils one place chosen at random; nothing where this example has no such place. */
  readonly make: (example: Example, random: () => number) => Mutation | undefined;
};
