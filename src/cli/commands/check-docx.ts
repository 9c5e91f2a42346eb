import { Chalk } from 'chalk';
import { type CheckedDocument, checkDocument } from '../../check-docx/check-document.ts';
import type { Corrections } from '../../check-docx/structure.ts';
import { structureWords, unrecognised } from '../../check-docx/structure-words.ts';
import { REQUIREMENT_SUMMARIES } from '../../check-docx/to-findings.ts';
import type { Severity } from '../../finding/finding.ts';
import { prettyFindings } from '../../finding/pretty.ts';
import { REPORTERS, type ReporterName } from '../../finding/reporters.ts';
import type { Run } from '../../finding/run.ts';
import { UserError } from '../../finding/user-error.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { ReporterTarget } from '../reporter-option.ts';
import { VERSION } from '../version.ts';

export type CheckDocxOptions = Corrections & {
  readonly reporter?: readonly ReporterTarget[];
  readonly failOn: Severity;
  readonly maxWarnings?: number;
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
  for (const target of options.reporter ?? [{ name: 'pretty', file: undefined }]) report(checked, run, target, io);
  return exitCodeOf(run.findings, options);
}

function report(checked: readonly CheckedDocument[], run: Run, { name, file }: ReporterTarget, io: Io): void {
  const look = { columns: io.columns, chalk: new Chalk({ level: io.color && file === undefined ? 1 : 0 }) };
  const text =
    name === 'pretty'
      ? checked.map(structureOf).join('') + prettyFindings(run.findings, scopeOf(checked), look)
      : REPORTERS[name as ReporterName](run, look); // The option takes no other names.
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  io.files.write(file, new TextEncoder().encode(text));
  io.stderr.write(`已写入 ${file}\n`);
}

const structureOf = ({ file, structure }: CheckedDocument): string =>
  [
    `${file.path}：认出的要素（认错了可用 --title 等选项指明段号）`,
    ...structureWords(structure),
    ...unrecognised(structure).map((it) => `  ${it}`),
    '',
    '',
  ].join('\n');

const scopeOf = (checked: readonly CheckedDocument[]): string =>
  `文件 ${checked.length} 份，共 ${checked.reduce((sum, { paragraphs }) => sum + paragraphs, 0)} 段`;
