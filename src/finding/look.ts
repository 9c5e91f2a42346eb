import type { ChalkInstance } from 'chalk';

/** How findings are drawn: the terminal's columns, and chalk (with level 0 for plain text). */
export type Look = {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** `--show-suppressed`: what is suppressed is drawn too, below the total. */
  readonly showSuppressed?: boolean | undefined;
};
