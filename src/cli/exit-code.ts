import type { Finding, Severity } from '../finding/finding.ts';

/** 0 clean · 1 findings at or above `--fail-on` · 2 wrong usage · 3 could not run (disk full, no permission, a bug). */
export type ExitCode = 0 | 1 | 2 | 3;

const GRAVITY: Record<Severity, number> = { hint: 0, warning: 1, error: 2 };

/** What fails a run: a finding as grave as `failOn`, or more warnings than `maxWarnings`. */
export type Limits = { readonly failOn: Severity; readonly maxWarnings?: number };

export function exitCodeOf(
  findings: readonly Finding[],
  { failOn, maxWarnings = Number.POSITIVE_INFINITY }: Limits,
): ExitCode {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return warnings > maxWarnings || findings.some(({ severity }) => GRAVITY[severity] >= GRAVITY[failOn]) ? 1 : 0;
}
