import { CATALOGUE, type Finding } from '../../app/catalogue.ts';
import { orUnreadable } from '../../app/unreadable.ts';
import { VERSION } from '../../app/version.ts';
import { FORMAT_CATALOGUE } from '../../check-docx/catalogue.ts';
import { type CheckedDocument, checkDocument } from '../../check-docx/check-document.ts';
import { outlineOf } from '../../check-docx/outline.ts';
import type { Corrections } from '../../check-docx/structure.ts';
import { byId, type CatalogueEntry } from '../../finding/catalogue.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import { oneLine } from '../../text/printable.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { PRETTY, printReports, type TellOptions } from '../print-reports.ts';

export type CheckDocxOptions = TellOptions &
  Corrections & {
    readonly showParagraphs?: true;
  };

/** 核对版式: Word files against GB/T 9704-2012, what was taken for what before what was found. */
export async function checkDocx(args: readonly string[], options: CheckDocxOptions, io: Io): Promise<ExitCode> {
  const paths = documentsOf(args, io);
  const { title, addressee, signature, date } = options;
  const corrections = { title, addressee, signature, date };
  if (paths.length > 1 && Object.values(corrections).some((it) => it !== undefined))
    throw new UserError('--title、--addressee、--signature、--date 说的是一份文件里的段号：请一次只核对一份', 2);
  const checked: CheckedDocument[] = [];
  const lost: Finding[] = [];
  for (const path of paths) {
    const result = await orUnreadable(path, paths.length === 1, () =>
      checkDocument(path, io.files.read(path), corrections),
    );
    if ('rule' in result) lost.push({ ...result, from: undefined });
    else checked.push(result);
  }
  const run: Run = {
    findings: [...checked.flatMap(({ findings }) => findings), ...lost],
    suppressed: [],
    baseline: false,
    rules: new Map<string, CatalogueEntry>([...byId(FORMAT_CATALOGUE), ...CATALOGUE]),
    scope: { campaigns: [], files: checked.map(({ file }) => file.path), talks: 0 },
    version: VERSION,
  };
  const outline = checked.map((it) => outlineOf(it, options.showParagraphs === true)).join('');
  const targets = options.reporter ?? PRETTY;
  // What reads the findings by machine is not to be handed prose; people are told all the same.
  if (!targets.some(({ name }) => name === 'pretty')) io.stderr.write(outline);
  printReports(run, targets, (look) => outline + prettyFindings(run.findings, scopeOf(checked), look), io);
  return lost.length > 0 ? 3 : exitCodeOf(run.findings, options);
}

/** The files named, each once; but none that Word keeps beside an open document, which is no document. */
function documentsOf(args: readonly string[], io: Io): string[] {
  const isLock = (path: string): boolean => /(?:^|[\\/])~\$[^\\/]*$/.test(path);
  const paths = [...new Set(args)];
  for (const path of paths.filter(isLock))
    io.stderr.write(`「${oneLine(path)}」是 Word、WPS 打开文件时留下的临时文件，不是文书，没有核对\n`);
  const documents = paths.filter((path) => !isLock(path));
  if (documents.length === 0) throw new UserError('没有文书可以核对：请写明 .docx 文件', 2);
  return documents;
}

const scopeOf = (checked: readonly CheckedDocument[]): string =>
  `文件 ${checked.length} 份，共 ${checked.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== 'foot').length, 0)} 段`;
