import { Chalk } from 'chalk';
import { VERSION } from '../../app/version.ts';
import { type CheckedDocument, checkDocument } from '../../check-docx/check-document.ts';
import { outlineOf } from '../../check-docx/outline.ts';
import type { Corrections } from '../../check-docx/structure.ts';
import { REQUIREMENT_SUMMARIES } from '../../check-docx/to-findings.ts';
import type { Severity } from '../../finding/finding.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import { REPORTERS, type ReporterName } from '../../finding/reporters.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { ReporterTarget } from '../reporter-option.ts';

export type CheckDocxOptions = Corrections & {
  readonly reporter?: readonly ReporterTarget[];
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly showParagraphs?: true;
};

/** 核对版式: Word files against GB/T 9704-2012, what was taken for what before what was found. */
export function checkDocx(paths: readonly string[], options: CheckDocxOptions, io: Io): ExitCode {
  const { title, addressee, signature, date } = options;
  const corrections = { title, addressee, signature, date };
  if (paths.length > 1 && Object.values(corrections).some((it) => it !== undefined))
    throw new UserError('--title、--addressee、--signature、--date 说的是一份文件里的段号：请一次只核对一份', 2);
  const checked = [...new Set(paths)].map((path) => checkDocument(path, io.files.read(path), corrections));
  const run: Run = {
    findings: checked.flatMap(({ findings }) => findings),
    suppressed: [],
    baseline: false,
    rules: REQUIREMENT_SUMMARIES,
    scope: { campaigns: [], files: checked.map(({ file }) => file.path), talks: 0 },
    version: VERSION,
  };
  const outline = checked.map((it) => outlineOf(it, options.showParagraphs === true)).join('');
  const targets = options.reporter ?? [{ name: 'pretty', file: undefined }];
  // What reads the findings by machine is not to be handed prose; people are told all the same.
  if (!targets.some(({ name }) => name === 'pretty')) io.stderr.write(outline);
  for (const target of targets) report(outline, run, checked, target, io);
  return exitCodeOf(run.findings, options);
}

function report(
  outline: string,
  run: Run,
  checked: readonly CheckedDocument[],
  { name, file }: ReporterTarget,
  io: Io,
): void {
  const look = { columns: io.columns, chalk: new Chalk({ level: io.color && file === undefined ? 1 : 0 }) };
  const text =
    name === 'pretty'
      ? outline + prettyFindings(run.findings, scopeOf(checked), look)
      : REPORTERS[name as ReporterName](run, look); // The option takes no other names.
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  io.files.write(file, new TextEncoder().encode(text));
  io.stderr.write(`已写入 ${file}\n`);
}

const scopeOf = (checked: readonly CheckedDocument[]): string =>
  `文件 ${checked.length} 份，共 ${checked.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== 'foot').length, 0)} 段`;
