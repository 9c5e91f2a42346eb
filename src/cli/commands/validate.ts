import { Chalk } from 'chalk';
import type { Severity } from '../../finding/finding.ts';
import { findingsToJson } from '../../finding/json.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import { type Checked, checkCampaign } from '../check-campaign.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';

export type ValidateOptions = { readonly reporter: 'pretty' | 'json'; readonly failOn: Severity };

/** 核对: every finding of every campaign file, then the exit code. */
export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const path of paths) checked.push(await checkCampaign(path, io));
  const findings = checked.flatMap((it) => it.findings).filter((it) => it.suppressed === undefined);
  const files = checked.reduce((sum, it) => sum + it.loaded.sources.size, 0);
  if (options.reporter === 'json') {
    io.stdout.write(findingsToJson(findings, { files, campaigns: paths.length }));
  } else {
    const talks = checked.reduce((sum, it) => sum + (it.facts?.campaign.talks.length ?? 0), 0);
    const scope = `活动 ${paths.length} 个，文件 ${files} 个，谈话 ${talks} 场次`;
    io.stdout.write(
      prettyFindings(findings, scope, { columns: io.columns, chalk: new Chalk({ level: io.color ? 1 : 0 }) }),
    );
  }
  return exitCodeOf(findings, options.failOn);
}
