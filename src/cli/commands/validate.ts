import { againstBaseline, type Held, openBaseline, updateBaseline } from '../../app/baseline-file.ts';
import { CATALOGUE, type Finding } from '../../app/catalogue.ts';
import { type Checked, checkCampaign, readCampaign, skippedLast } from '../../app/check-campaign.ts';
import { findCampaign, findCampaigns, leftOut } from '../../app/find-campaigns.ts';
import { unclaimedFiles } from '../../app/unclaimed.ts';
import type { Beside } from '../../app/unread-lists.ts';
import { orUnreadable } from '../../app/unreadable.ts';
import { VERSION } from '../../app/version.ts';
import { pretty } from '../../finding/pretty.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Campaign } from '../../records/campaign.ts';
import { oneLine } from '../../text/printable.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printReports, type TellOptions } from '../print-reports.ts';
import { startProgress } from '../progress.ts';
import { show } from '../refuse.ts';

export type ValidateOptions = TellOptions & {
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly showSuppressed?: true;
  readonly against?: readonly string[];
  readonly exclude?: readonly string[];
  readonly templates?: string;
  readonly watch?: true;
};

/** 核对: every finding of every campaign that the arguments name, then the exit code; with `--watch`, again after every change. */
export async function validate(args: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const code = await validateOnce(args, options, io);
  if (!options.watch) return code;
  return (await import('../watch.ts')).validateOnChange(args, () => validateOnce(args, options, io), io);
}

async function validateOnce(args: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const all = await checkAll(args, options, io);
  if (options.updateBaseline) return writeBaseline(all, options, io);
  const run = runOf(all, options, io);
  const { showSuppressed } = options;
  printReports(run, options.reporter, (look) => pretty(run, { ...look, showSuppressed }), io);
  return all.lost.some(isUnreadable) ? 3 : exitCodeOf(run.findings, options);
}

const isUnreadable = ({ rule }: Finding): boolean => rule === 'file-unreadable';

/** 一批活动: those that could be read, and what is said of files that drop out. */
type Batch = { readonly checked: readonly Checked[]; readonly lost: readonly Finding[] };

async function checkAll(
  args: readonly string[],
  { against = [], exclude, templates }: ValidateOptions,
  io: Io,
): Promise<Batch> {
  const { campaigns: paths, others } = findCampaigns(args, io, exclude);
  const progress = startProgress(io);
  const taken = new Set(others.map((path) => io.files.identity(path)));
  const beside: Beside = {
    strays: new Map(),
    isLeftOut: leftOut(exclude ?? [], io),
    isTaken: (path) => taken.has(io.files.identity(path)),
  };
  const earlier = against.map((path) => earlierCampaign(path, io));
  const checked: Checked[] = [];
  const lost: Finding[] = [];
  try {
    for (const [at, path] of paths.entries()) {
      progress.say(`正在核对 ${at + 1}/${paths.length}：${path}`);
      const result = await orUnreadable(path, paths.length === 1, () =>
        checkCampaign(path, io, { earlier, own: { folder: templates }, beside }),
      );
      if ('rule' in result) lost.push(result);
      else checked.push(result);
    }
  } finally {
    progress.clear();
  }
  return { checked, lost: [...lost, ...unclaimedFiles(others, checked, io)] };
}

/** 往年的活动: only its records are wanted, so its findings are not shown; but it must be there and be readable. */
function earlierCampaign(argument: string, io: Io): Campaign {
  const { facts } = readCampaign(findCampaign(argument, io), io);
  if (facts) return facts.campaign;
  throw new UserError(`往年的活动「${argument}」读不出来，不能比较：请先核对它自己`, 3);
}

function writeBaseline({ checked, lost }: Batch, options: ValidateOptions, io: Io): ExitCode {
  const { baseline } = options;
  if (baseline === undefined) throw new UserError('--update-baseline 要和 --baseline 文件 一起用', 2);
  const { count, left } = updateBaseline(checked, baseline, io);
  io.stdout.write(`已把现有的 ${count} 个发现写入基线：${oneLine(baseline)}\n`);
  const open = [...lost, ...left];
  if (open.length === 0) return 0;
  show(open, '这些是读不出来的记录和文件，不能记在基线里，请改正', io);
  return lost.some(isUnreadable) ? 3 : exitCodeOf(open, options);
}

function runOf({ checked: all, lost }: Batch, { baseline }: ValidateOptions, io: Io): Run {
  const { checked, stale }: Held =
    baseline === undefined ? { checked: all, stale: [] } : againstBaseline(all, openBaseline(baseline, io), io);
  const findings = skippedLast([...checked.flatMap((it) => it.findings), ...lost, ...stale]);
  return {
    findings: findings.filter((it) => it.suppressed === undefined),
    suppressed: findings.filter((it) => it.suppressed !== undefined),
    baseline: baseline !== undefined,
    rules: CATALOGUE,
    scope: {
      campaigns: checked.map(({ path }) => path),
      files: checked.flatMap(({ loaded }) => [...loaded.sources.keys()]),
      talks: checked.reduce((sum, { facts }) => sum + (facts?.campaign.talks.length ?? 0), 0),
    },
    version: VERSION,
  };
}
