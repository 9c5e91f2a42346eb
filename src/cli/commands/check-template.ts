import { CATALOGUE } from '../../app/catalogue.ts';
import { checkTemplates } from '../../app/check-templates.ts';
import { VERSION } from '../../app/version.ts';
import type { Finding } from '../../finding/finding.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import type { Run } from '../../finding/run.ts';
import type { CheckedTemplate } from '../../report/check/check-template.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printReports, type TellOptions } from '../print-reports.ts';

export type CheckTemplateOptions = TellOptions & {
  readonly templates?: string;
};

/** 模板检查: what is wrong with a template, whatever the records say. */
export function checkTemplate(argument: string, options: CheckTemplateOptions, io: Io): ExitCode {
  const checked = checkTemplates(argument, options.templates, io);
  const run = runOf(checked);
  const scope = `模板 ${checked.length} 个，文件 ${run.scope.files.length} 个`;
  printReports(run, options.reporter, (look) => prettyFindings(run.findings, scope, look), io);
  return exitCodeOf(run.findings, options);
}

/** What several templates share is said once. */
function runOf(checked: readonly CheckedTemplate[]): Run {
  const keyOf = ({ rule, at, message }: Finding): string => [rule, at.file.path, at.start, message].join('\0');
  const findings = new Map(checked.flatMap((it) => it.findings).map((finding) => [keyOf(finding), finding]));
  return {
    findings: [...findings.values()],
    suppressed: [],
    baseline: false,
    rules: CATALOGUE,
    scope: {
      campaigns: [],
      files: [...new Set(checked.flatMap(({ files }) => files.map(({ path }) => path)))],
      talks: 0,
    },
    version: VERSION,
  };
}
