import type { Span } from '../source/source-file.ts';
import type { Finding } from './finding.ts';
import { regionOf } from './place.ts';
import { countSeverities } from './pretty.ts';
import type { Reporter } from './run.ts';

/** What JSON lets through as it is, and a terminal or a page should not see: C1 controls, bidirectional overrides, U+FFFE, U+FFFF. */
const UNSAFE = /[\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `validate --reporter json`, described by `findingsSchema`. */
export const json: Reporter = ({ findings, suppressed, scope }) =>
  findingsToJson(findings, { files: scope.files.length, campaigns: scope.campaigns.length }, suppressed);

/** Lines and columns count from 1, columns in Unicode characters. Every string is exact, control characters escaped. `suppressed` is there only where something is. */
function findingsToJson(
  findings: readonly Finding[],
  scope: { files: number; campaigns: number },
  suppressed: readonly Finding[] = [],
): string {
  const counts = countSeverities(findings);
  const body = {
    format: 1,
    findings: findings.map(entryOf),
    ...(suppressed.length > 0 && {
      suppressed: suppressed.map((it) => ({ ...entryOf(it), suppressed: it.suppressed })),
    }),
    summary: { errors: counts.error, warnings: counts.warning, hints: counts.hint, ...scope },
  };
  return `${JSON.stringify(body, null, 2).replace(UNSAFE, escaped)}\n`;
}

const placeOf = (span: Span) => ({ file: span.file.path, ...regionOf(span) });

const entryOf = ({ rule, severity, message, at, record, related, from }: Finding) => ({
  rule,
  severity,
  message,
  campaign: from?.campaign ?? null,
  unit: from?.unit ?? null,
  ...placeOf(at),
  record: record ?? null,
  related: related.map((it) => ({ message: it.message, ...placeOf(it.at) })),
});
