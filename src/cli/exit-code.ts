import type { Finding, Severity } from '../finding/finding.ts';

/** 0 clean · 1 findings at or above `--fail-on` · 2 wrong usage · 3 could not run (missing file, disk full, a bug). */
export type ExitCode = 0 | 1 | 2 | 3;

const GRAVITY: Record<Severity, number> = { hint: 0, warning: 1, error: 2 };

export function exitCodeOf(findings: readonly Finding[], failOn: Severity): ExitCode {
  return findings.some((finding) => GRAVITY[finding.severity] >= GRAVITY[failOn]) ? 1 : 0;
}
