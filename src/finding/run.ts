import type { Finding, RuleId, Severity } from './finding.ts';
import type { Look } from './look.ts';

/** What a reporter says of a rule beside its findings. */
export type RuleSummary = {
  readonly id: RuleId;
  readonly title: string;
  readonly why: string;
  readonly basis: string;
  /** Its severity in a finished campaign; `off` where it speaks only when asked. */
  readonly severity: Severity | 'off';
};

/** One run of `validate`, as every reporter sees it. */
export type Run = {
  /** What counts, in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** What somebody answers for. */
  readonly suppressed: readonly Finding[];
  /** Whether the findings were held against a baseline of what was known before. */
  readonly baseline: boolean;
  /** Every rule that there is, by id; findings of reading a file among them. */
  readonly rules: ReadonlyMap<RuleId, RuleSummary>;
  readonly scope: { readonly campaigns: readonly string[]; readonly files: readonly string[]; readonly talks: number };
  /** The tool's own version. */
  readonly version: string;
};

/** 结果的样式: a run as text. Only those for people look at the terminal. */
export type Reporter = (run: Run, look: Look) => string;
