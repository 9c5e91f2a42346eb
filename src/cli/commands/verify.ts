import { verifyAttested } from '../../app/attestation.ts';
import { readCampaign } from '../../app/check-campaign.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { verifyReport, writeAnnotatedCopy } from '../../app/verify-report.ts';
import { VERSION } from '../../app/version.ts';
import { byId } from '../../finding/catalogue.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import { VERIFY_CATALOGUE } from '../../verify/catalogue.ts';
import type { Verified } from '../../verify/verify-document.ts';
import { openWordFile } from '../../word-file/open-word-file.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printReports, type TellOptions } from '../print-reports.ts';

export type VerifyOptions = TellOptions & {
  readonly wording?: true;
  readonly annotate?: string;
  readonly attest?: true;
  readonly templates?: string;
};

/** 复核: an edited .docx against the records that it is to tell of. */
export async function verify(path: string, argument: string, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const bytes = io.files.read(path);
  const edited = openWordFile(path, bytes);
  if (options.attest) {
    const { same, words } = await verifyAttested(edited, bytes, argument, options, io);
    io.stdout.write(words);
    return same ? 0 : 1;
  }
  const campaign = findCampaign(argument, io);
  const { facts, loaded } = readCampaign(campaign, io);
  if (facts === undefined) throw new UserError(`「${campaign}」读不出来：请先用 talkreport validate 核对记录`);
  if (!loaded.complete)
    io.stderr.write('注意：有的记录读不出来，复核的结果可能不全：请先用 talkreport validate 核对\n');
  const verified = await verifyReport(edited, facts, loaded.sources, options, io);
  if (verified.outdated.size > 0)
    io.stderr.write(`注意：报告生成以后记录有改动，有 ${verified.outdated.size} 个数据现在不同了\n`);
  const from = { campaign, unit: facts.campaign.unit.name };
  const findings = verified.findings
    .filter(({ rule }) => options.wording || rule !== 'wording')
    .map((finding) => ({ ...finding, from }));
  const run: Run = {
    findings,
    suppressed: [],
    baseline: false,
    rules: byId(VERIFY_CATALOGUE),
    scope: { campaigns: [campaign], files: [path], talks: facts.campaign.talks.length },
    version: VERSION,
  };
  printReports(run, options.reporter, (look) => prettyFindings(findings, scopeOf(verified), look), io);
  if (options.annotate !== undefined) writeAnnotatedCopy(edited, verified, findings, options.annotate, io);
  return exitCodeOf(findings, options);
}

const scopeOf = ({ figures, lines }: Verified): string =>
  `${lines.length} 段，按记录应有 ${figures.expected} 个数据，对不上的 ${figures.troubled} 个`;
