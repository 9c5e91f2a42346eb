import { positionAt } from '../source/source-file.ts';
import { printable } from '../text/printable.ts';
import type { Finding, Severity } from './finding.ts';
import { regionOf, repositoryPath } from './place.ts';
import { countSeverities, totalOf } from './pretty.ts';
import type { Reporter, Run } from './run.ts';
import { countSilent } from './silent.ts';

const COMMAND = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<Severity, string>;

/** GitHub shows no more than this of each kind for one step; all of them stay in the step's log. */
const SHOWN = 10;

/** Annotations on a pull request (工作流命令), the gravest first, then one line for the log. Suppressed findings are only counted. */
export const github: Reporter = (run) => {
  const lines = (['error', 'warning', 'hint'] as const).flatMap((severity) =>
    run.findings.filter((it) => it.severity === severity).map((it) => commandOf(it, run)),
  );
  return `${[...lines, closingLine(run)].join('\n')}\n`;
};

function commandOf(finding: Finding, run: Run): string {
  const { line, column, endLine, endColumn } = regionOf(finding.at);
  const title = run.rules.get(finding.rule)?.title;
  const properties = {
    file: repositoryPath(finding.at.file.path),
    line,
    endLine,
    // GitHub takes columns of a single line only.
    ...(line === endLine && { col: column, endColumn }),
    title: title === undefined ? finding.rule : `${title}（${finding.rule}）`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const related = finding.related.map((it) => {
    const place = positionAt(it.at.file, it.at.start);
    return `${repositoryPath(it.at.file.path)}:${place.line}:${place.column} ${it.message}`;
  });
  return `::${COMMAND[finding.severity]} ${written.join(',')}::${escapeData([finding.message, ...related].join('\n'))}`;
}

const escapeData = (text: string): string =>
  printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Begins with a word, so that the runner cannot take it for a command. */
function closingLine({ findings, suppressed }: Run): string {
  const counts = countSeverities(findings);
  const more = Object.values(counts).some((count) => count > SHOWN)
    ? `；页面上每类至多标 ${SHOWN} 个，其余见本日志`
    : '';
  const silent = suppressed.length > 0 ? `；另有${countSilent(suppressed)}` : '';
  return `${findings.length === 0 ? '没有发现问题' : totalOf(counts)}${more}${silent}`;
}
