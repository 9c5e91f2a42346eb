import { Chalk } from 'chalk';
import { againstBaseline, type Held, openBaseline, updateBaseline } from '../../app/baseline-file.ts';
import { type Checked, checkCampaign } from '../../app/check-campaign.ts';
import { findCampaign, findCampaigns } from '../../app/find-campaigns.ts';
import { VERSION } from '../../app/version.ts';
import type { Finding, Severity } from '../../finding/finding.ts';
import { REPORTERS, type ReporterName } from '../../finding/reporters.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Campaign } from '../../records/campaign.ts';
import { RULES } from '../../rules/run-rules.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../progress.ts';
import type { ReporterTarget } from '../reporter-option.ts';

export type ValidateOptions = {
  readonly reporter?: readonly ReporterTarget[];
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly showSuppressed?: true;
  readonly against?: readonly string[];
  readonly watch?: true;
};

/** 核对: every finding of every campaign that the arguments name, then the exit code; with `--watch`, again after every change. */
export async function validate(args: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const code = await validateOnce(args, options, io);
  if (!options.watch) return code;
  return (await import('../watch.ts')).validateOnChange(args, () => validateOnce(args, options, io), io);
}

async function validateOnce(args: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const checked = await checkAll(args, options, io);
  if (options.updateBaseline) return writeBaseline(checked, options, io);
  const run = runOf(checked, options, io);
  for (const target of options.reporter ?? [PRETTY]) report(run, target, options, io);
  return exitCodeOf(run.findings, options);
}

async function checkAll(args: readonly string[], { against = [] }: ValidateOptions, io: Io): Promise<Checked[]> {
  const paths = findCampaigns(args, io);
  const progress = startProgress(io);
  const earlier: Campaign[] = [];
  for (const path of against) earlier.push(await earlierCampaign(path, io));
  const checked: Checked[] = [];
  try {
    for (const [at, path] of paths.entries()) {
      progress.say(`正在核对 ${at + 1}/${paths.length}：${path}`);
      checked.push(await checkCampaign(path, io, earlier));
    }
  } finally {
    progress.clear();
  }
  return checked;
}

/** 往年的活动: only its records are wanted, so its findings are not shown; but it must be there and be readable. */
async function earlierCampaign(argument: string, io: Io): Promise<Campaign> {
  const { facts } = await checkCampaign(findCampaign(argument, io), io);
  if (facts) return facts.campaign;
  throw new UserError(`往年的活动「${argument}」读不出来，不能比较：请先核对它自己`, 3);
}

function writeBaseline(checked: readonly Checked[], { baseline }: ValidateOptions, io: Io): ExitCode {
  if (baseline === undefined) throw new UserError('--update-baseline 要和 --baseline 文件 一起用', 2);
  const count = updateBaseline(checked, baseline, io);
  io.stdout.write(`已把现有的 ${count} 个发现写入基线：${baseline}\n`);
  return 0;
}

function runOf(all: readonly Checked[], { baseline }: ValidateOptions, io: Io): Run {
  const { checked, stale }: Held =
    baseline === undefined ? { checked: all, stale: [] } : againstBaseline(all, openBaseline(baseline, io), io);
  const findings: readonly Finding[] = [...checked.flatMap((it) => it.findings), ...stale];
  return {
    findings: findings.filter((it) => it.suppressed === undefined),
    suppressed: findings.filter((it) => it.suppressed !== undefined),
    baseline: baseline !== undefined,
    rules: new Map([...RULES].map(([id, rule]) => [id, { ...rule, severity: rule.severity.final }])),
    scope: {
      campaigns: checked.map(({ path }) => path),
      files: checked.flatMap(({ loaded }) => [...loaded.sources.keys()]),
      talks: checked.reduce((sum, { facts }) => sum + (facts?.campaign.talks.length ?? 0), 0),
    },
    version: VERSION,
  };
}

const PRETTY: ReporterTarget = { name: 'pretty', file: undefined };

function report(run: Run, { name, file }: ReporterTarget, { showSuppressed }: ValidateOptions, io: Io): void {
  const chalk = new Chalk({ level: io.color && file === undefined ? 1 : 0 });
  // The option takes no other names.
  const text = REPORTERS[name as ReporterName](run, { columns: io.columns, chalk, showSuppressed });
  if (file === undefined) io.stdout.write(text);
  else {
    io.files.write(file, new TextEncoder().encode(text));
    io.stderr.write(`已写入 ${file}\n`);
  }
}
