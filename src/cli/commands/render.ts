import { attest } from '../../app/attestation.ts';
import { checkCampaign } from '../../app/check-campaign.ts';
import { bytesOf, composeReport, layoutOf } from '../../app/compose-report.ts';
import { contentLeftOut, mayPrintContent } from '../../app/content-locks.ts';
import { figureSources } from '../../app/figure-sources.ts';
import { figuresFile, figuresFileOf } from '../../app/figures-file.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import type { Document } from '../../document/document.ts';
import { figuresIn } from '../../document/walk.ts';
import { UserError } from '../../finding/user-error.ts';
import { remarksOnForm } from '../../report/letterhead.ts';
import type { Facts } from '../../rules/define-rule.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { oneLine } from '../../text/printable.ts';
import { besideCampaign, deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type Format, formatOf, writerOf } from '../output-format.ts';
import { refuse, show } from '../refuse.ts';

export type RenderOptions = {
  readonly format?: Format;
  readonly output?: string;
  readonly draft?: true;
  readonly force?: true;
  readonly templates?: string;
  readonly withContent?: true;
  readonly lock?: true;
};

/** 成文: checks the records, composes the document, writes the file. Records that are wrong stop it, unless a draft was asked for. */
export async function render(argument: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const format = formatOf(options);
  if (options.lock && format !== 'docx')
    throw new UserError(`只有 .docx 的数据能加锁，「${format}」不能：请去掉 --lock，或者改用 --format docx`, 2);
  const path = findCampaign(argument, io);
  const { facts, findings, stopping, loaded } = await checkCampaign(path, io);
  if (facts === undefined) return refuse(findings, `活动的基本信息读不出来，不能生成报告`, io);
  if (stopping.length > 0 && !options.draft) {
    return refuse(stopping, '这些问题不改正，报告就会出错，所以没有生成；急用可加 --draft 先出草稿', io);
  }
  if (stopping.length > 0) show(stopping, '草稿是带着这些问题生成的', io);
  const withContent = mayPrintContent(facts.campaign, 'talk-register', options.withContent === true);
  const composed = composeReport(facts, { ...options, withContent, sources: loaded.sources }, io);
  if ('wrong' in composed) return refuse(composed.wrong, '模板有问题，报告没有生成', io);
  // A draft is nothing that anybody answers for.
  const document = options.draft ? composed.document : await attest(composed, facts.campaign, loaded.sources, io);
  const writer = await writerOf(format, io);
  const written = options.lock ? { ...document, locked: true as const } : document;
  const traced = format === 'html' ? withSources(written, facts, loaded.sources) : written;
  const layout = layoutOf(facts.campaign);
  const left = contentLeftOut(facts.campaign, 'talk-register', withContent);
  for (const remark of [
    ...(left === undefined ? [] : [left]),
    ...remarksOnForm(facts.campaign.report, document.title),
    ...(writer.remarks?.(document, layout) ?? []),
  ])
    io.stderr.write(`注意：${remark}\n`);
  const bytes = await bytesOf(writer, traced, layout);
  const target = options.output ?? besideCampaign(path, document.title, writer.extension);
  const beside =
    format === 'md' && target !== '-'
      ? [figuresFile(figuresFileOf(target), document, facts, loaded.sources, options.force === true)]
      : [];
  const what = options.draft ? '草稿' : '报告';
  const code = deliver(bytes, target, writer, { force: options.force, what, beside }, io);
  for (const list of beside) io.stdout.write(`已写数据清单：${oneLine(list.target)}\n`);
  return code;
}

/** The document with the sources of its figures, for the format that leads to them. */
const withSources = (
  document: Document,
  { campaign, figures }: Facts,
  files: ReadonlyMap<string, SourceFile>,
): Document => ({
  ...document,
  sources: figureSources(new Set(figuresIn(document).map(({ id }) => id)), figures, campaign.file, files),
});
