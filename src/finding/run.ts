import type { ChalkInstance } from 'chalk';
import type { Catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** How findings are drawn: the terminal's columns, and chalk (with level 0 for plain text). */
export type Look = {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** `--show-suppressed`: what is suppressed is drawn too, below the total. */
  readonly showSuppressed?: boolean | undefined;
};

/** One run of `validate`, as every reporter sees it. */
export type Run = {
  /** What counts, in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** What somebody answers for. */
  readonly suppressed: readonly Finding[];
  /** Whether the findings were held against a baseline of what was known before. */
  readonly baseline: boolean;
  /** All that could be said. */
  readonly rules: Catalogue;
  readonly scope: { readonly campaigns: readonly string[]; readonly files: readonly string[]; readonly talks: number };
  /** The tool's own version. */
  readonly version: string;
};

/** 结果的样式: a run as text. Only those for people look at the terminal. */
export type Reporter = (run: Run, look: Look) => string;

/** 结果的样式: the names that `--reporter` takes. The reporters themselves (reporters.ts) take longer to load. */
export const REPORTER_NAMES = ['pretty', 'json', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle'] as const;

export type ReporterName = (typeof REPORTER_NAMES)[number];
