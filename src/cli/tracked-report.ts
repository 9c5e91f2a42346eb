import { Chalk } from 'chalk';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Document } from '../document/document.ts';
import type { Finding } from '../finding/finding.ts';
import { prettyFindings } from '../finding/pretty.ts';
import { UserError } from '../finding/user-error.ts';
import { trackChanges } from '../revisions/track-changes.ts';
import { zipParts } from '../writers/docx/package.ts';
import { WRITERS } from '../writers/index.ts';
import { attest } from './attestation.ts';
import type { Compared, State } from './compared.ts';
import { composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { refuseToOverwriteEdits } from './overwrite.ts';

export type TrackedOptions = { readonly output?: string; readonly force?: true; readonly templates?: string };

const TEXT = 'word/document.xml';

/** 修订稿: the new report, with everything in which it differs from the old one as tracked changes of Word, of the new report's day. */
export async function writeTrackedReport(compared: Compared, options: TrackedOptions, io: Io): Promise<ExitCode> {
  const { before, after } = compared;
  if (after.checked.stopping.length > 0)
    return refuse(after.checked.stopping, '这些问题不改正，新的报告就会出错，所以没有生成', io);
  const [old, now] = [composeReport(before.facts, options, io), composeReport(after.facts, options, io)];
  if ('wrong' in now) return refuse(now.wrong, '模板有问题，新的报告没有生成', io);
  if ('wrong' in old) return refuse(old.wrong, '模板有问题，旧的报告没有生成', io);
  const writer = await WRITERS.docx();
  const attested = await attest(now, after.facts.campaign, after.checked.loaded.sources, io);
  const [earlier, parts] = [await partsOf(old.document, before), await partsOf(attested, after)];
  const revision = { author: 'talkreport', date: `${now.document.signature.date}T00:00:00Z` };
  const text = trackChanges(textIn(earlier), textIn(parts), revision);
  const bytes = zipParts({ ...parts, [TEXT]: strToU8(text) });
  const target = options.output ?? beside(after.checked.path, now.document.title);
  if (target === '-') throw new UserError('docx 不能直接显示：请用 -o 写明文件名', 2);
  if (!options.force) refuseToOverwriteEdits(target, writer, bytes, io);
  io.files.write(target, bytes);
  io.stdout.write(`已生成修订稿：${target}\n`);
  return 0;
}

const partsOf = async (document: Document, { facts }: State): Promise<Record<string, Uint8Array>> =>
  unzipSync(await docxOf(document, layoutOf(facts.campaign)));

const textIn = (parts: Readonly<Record<string, Uint8Array>>): string => strFromU8(parts[TEXT] ?? new Uint8Array());

/** 标题（修订稿）.docx beside the campaign file. Characters that Windows does not take in a file name are left out. */
function beside(path: string, title: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${title.replace(/[\\/:*?"<>|\s]/g, '')}（修订稿）.docx`;
}

function refuse(findings: readonly Finding[], why: string, io: Io): ExitCode {
  const chalk = new Chalk({ level: io.color ? 1 : 0 });
  io.stderr.write(prettyFindings(findings, why, { columns: io.columns, chalk }));
  return 1;
}
