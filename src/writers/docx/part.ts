import type { Letterhead } from '../../document/letterhead.ts';
import type { Block } from './block.ts';
import type { Sheet } from './sheet.ts';

/** A section of the file: blocks on pages of one kind. */
export type Part = {
  readonly blocks: readonly Block[];
  readonly sheet: Sheet;
  readonly landscape: boolean;
  /** Whether its pages show their numbers. */
  readonly numbered: boolean;
  /** Begins on an even page. */
  readonly startsEven?: boolean;
  /** 版头 of a 信函, which stands in the header of the first page. */
  readonly letter?: Letterhead;
};
