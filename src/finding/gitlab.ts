import { printable } from '../text/printable.ts';
import type { Finding, Severity } from './finding.ts';
import { fingerprintOf, numberRepeats } from './identity.ts';
import { regionOf, repositoryPath } from './place.ts';
import type { Reporter } from './run.ts';

/** Above 严重 GitLab has `critical` and `blocker`: a gap in records is neither. */
const SEVERITY = { error: 'major', warning: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

/** GitLab Code Quality. It knows nothing of suppression, so what is suppressed is left out. */
export const gitlab: Reporter = ({ findings, suppressed }) => {
  const repeats = numberRepeats([...findings, ...suppressed]);
  return `${JSON.stringify(
    findings.map((it) => issueOf(it, repeats.get(it) ?? 1)),
    null,
    2,
  )}\n`;
};

function issueOf({ rule, severity, message, at, subject }: Finding, nth: number): object {
  const path = repositoryPath(printable(at.file.path));
  const { line, endLine } = regionOf(at);
  return {
    description: printable(message),
    check_name: rule,
    fingerprint: fingerprintOf([rule, path, subject, nth].join('\n')),
    severity: SEVERITY[severity],
    location: { path, lines: { begin: line, end: endLine } },
  };
}
