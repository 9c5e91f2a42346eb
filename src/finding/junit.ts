import { filesOf } from './by-file.ts';
import type { Finding } from './finding.ts';
import { numberRepeats } from './identity.ts';
import { regionOf, repositoryPath } from './place.ts';
import type { Reporter } from './run.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * JUnit XML in the form that Jenkins and GitLab read: a suite for each file, a case for each finding, named by rule and subject so that
 * its history survives moved lines. Errors and warnings fail, whatever `--fail-on` says; a hint passes and is told in `system-out`; what
 * is suppressed is skipped, with its reason; a file without any has one case, which passes. There are no times: nothing here is run.
 */
export const junit: Reporter = ({ findings, suppressed, scope }) => {
  const found = [...findings, ...suppressed];
  const names = new Map([...numberRepeats(found)].map(([it, nth]) => [it, nameOf(it, nth)]));
  const suites = [...filesOf(found, scope.files)];
  const tests = suites.reduce((sum, [, its]) => sum + Math.max(1, its.length), 0);
  const failures = found.filter(fails).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'talkreport', tests, failures, errors: 0 })}>`,
    ...suites.map(([path, its]) => suiteOf(repositoryPath(path), its, names)),
    '</testsuites>',
    '',
  ].join('\n');
};

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
  const cases = found.length === 0 ? [passed] : found.map((it) => caseOf(it, path, names.get(it) ?? it.rule));
  return [`  <testsuite${xmlAttributes({ name: path, ...counts })}>`, ...cases, '  </testsuite>'].join('\n');
}

function caseOf(finding: Finding, path: string, name: string): string {
  const open = `    <testcase${xmlAttributes({ name, classname: path })}>`;
  return `${open}${outcomeOf(finding)}</testcase>`;
}

function outcomeOf(finding: Finding): string {
  const { rule, severity, message, suppressed } = finding;
  if (suppressed) return `<skipped>${xmlText(`已屏蔽：${suppressed.reason}\n${bodyOf(finding)}`)}</skipped>`;
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
