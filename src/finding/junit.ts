import { filesOf } from './by-file.ts';
import type { Finding } from './finding.ts';
import { numberRepeats } from './identity.ts';
import { regionOf, repositoryPath } from './place.ts';
import type { Reporter } from './run.ts';
import { wordOf } from './silent.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * JUnit XML in the form that Jenkins and GitLab read: a suite for each campaign, with its unit (for each file where there are none), a case for
 * each finding, named by rule and subject so that its history survives moved lines. Errors and warnings fail, whatever `--fail-on` says; a hint passes and is told in `system-out`; what
 * is suppressed is skipped, with its reason; a suite without any has one case, which passes. There are no times: nothing here is run.
 */
export const junit: Reporter = ({ findings, suppressed, scope }) => {
  const found = [...findings, ...suppressed];
  const names = new Map([...numberRepeats(found)].map(([it, nth]) => [it, nameOf(it, nth)]));
  const suites = scope.campaigns.length === 0 ? filesOf(found, scope.files) : campaignsOf(found, scope.campaigns);
  const tests = [...suites.values()].reduce((sum, its) => sum + Math.max(1, its.length), 0);
  const failures = found.filter(fails).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'talkreport', tests, failures, errors: 0 })}>`,
    ...[...suites].map(([path, its]) => suiteOf(repositoryPath(path), its, names)),
    '</testsuites>',
    '',
  ].join('\n');
};

/** Findings by their campaign; those of none are by their file. */
function campaignsOf(found: readonly Finding[], campaigns: readonly string[]): ReadonlyMap<string, readonly Finding[]> {
  const suites = new Map<string, Finding[]>(campaigns.map((path) => [path, []]));
  for (const finding of found) {
    const suite = finding.from?.campaign ?? finding.at.file.path;
    const its = suites.get(suite);
    if (its) its.push(finding);
    else suites.set(suite, [finding]);
  }
  return suites;
}

type Names = ReadonlyMap<Finding, string>;

const fails = (it: Finding): boolean => it.suppressed === undefined && it.severity !== 'hint';

const nameOf = ({ rule, subject }: Finding, nth: number): string =>
  [rule, subject, ...(nth > 1 ? [`第${nth}个`] : [])].filter((it) => it !== '').join(' ');

function suiteOf(path: string, found: readonly Finding[], names: Names): string {
  const counts = {
    tests: Math.max(1, found.length),
    failures: found.filter(fails).length,
    errors: 0,
    skipped: found.filter((it) => it.suppressed !== undefined).length,
  };
  const passed = `    <testcase${xmlAttributes({ name: '没有发现问题', classname: path })}/>`;
  const cases = found.length === 0 ? [passed] : found.map((it) => caseOf(it, names.get(it) ?? it.rule));
  const unit = found.find((it) => it.from?.unit !== undefined)?.from?.unit;
  const properties =
    unit === undefined
      ? []
      : [`    <properties><property${xmlAttributes({ name: 'unit', value: unit })}/></properties>`];
  return [`  <testsuite${xmlAttributes({ name: path, ...counts })}>`, ...properties, ...cases, '  </testsuite>'].join(
    '\n',
  );
}

function caseOf(finding: Finding, name: string): string {
  const open = `    <testcase${xmlAttributes({ name, classname: repositoryPath(finding.at.file.path) })}>`;
  return `${open}${outcomeOf(finding)}</testcase>`;
}

function outcomeOf(finding: Finding): string {
  const { rule, severity, message, suppressed } = finding;
  if (suppressed)
    return `<skipped>${xmlText(`${wordOf(suppressed)}：${suppressed.reason}\n${bodyOf(finding)}`)}</skipped>`;
  if (severity === 'hint') return `<system-out>${xmlText(bodyOf(finding))}</system-out>`;
  return `<failure${xmlAttributes({ type: `${severity} ${rule}`, message })}>${xmlText(bodyOf(finding))}</failure>`;
}

function bodyOf({ at, message, related }: Finding): string {
  return [{ at, message }, ...related]
    .map((it) => {
      const { line, column } = regionOf(it.at);
      return `${repositoryPath(it.at.file.path)}:${line}:${column} ${it.message}`;
    })
    .join('\n');
}
