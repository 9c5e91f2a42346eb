import { positionAt, type Span } from '../source/source-file.ts';
import type { Finding } from './finding.ts';
import { countSeverities } from './pretty.ts';

const place = (span: Span) => {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return { file: span.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

/** `validate --reporter json`: lines and columns count from 1, columns in Unicode characters. Control characters are escaped by JSON itself. */
export function findingsToJson(findings: readonly Finding[], scope: { files: number; campaigns: number }): string {
  const counts = countSeverities(findings);
  const body = {
    format: 1,
    findings: findings.map(({ rule, severity, message, at, record, related }) => ({
      rule,
      severity,
      message,
      ...place(at),
      record: record ?? null,
      related: related.map((it) => ({ message: it.message, ...place(it.at) })),
    })),
    summary: { errors: counts.error, warnings: counts.warning, hints: counts.hint, ...scope },
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
