import { lineText, positionAt, type SourceFile, type Span } from '../source/source-file.ts';
import type { Finding, Suppressed } from './finding.ts';

/** 屏蔽: one answer for findings of a rule, with where it is written. It covers a line of its own file, or a record. */
export type Suppression = {
  readonly rule: string;
  readonly reason: string;
  readonly by: Suppressed['by'];
  readonly at: Span;
  readonly covers: { readonly line: number } | { readonly subject: string };
};

const keyOf = ({ rule, at, covers }: Suppression): string =>
  'line' in covers ? lineKey(rule, at.file.path, covers.line) : `${rule}\n${covers.subject}`;

const lineKey = (rule: string, file: string, line: number): string => `${rule}\n${file}\n${line}`;

const keysOf = ({ rule, at, subject, record }: Finding): string[] => [
  lineKey(rule, at.file.path, positionAt(at.file, at.start).line),
  ...new Set([subject, record ?? subject].map((about) => `${rule}\n${about}`)),
];

/** Marks the findings that somebody answers for, and gives back the answers that were for nothing. */
export function suppress<Id extends string>(
  findings: readonly Finding<Id>[],
  suppressions: readonly Suppression[],
): { findings: readonly Finding<Id>[]; unused: readonly Suppression[] } {
  if (suppressions.length === 0) return { findings, unused: [] };
  const byKey = new Map(suppressions.map((it) => [keyOf(it), it]));
  const used = new Set<string>();
  const marked = findings.map((finding) => {
    const keys = keysOf(finding).filter((key) => byKey.has(key));
    for (const key of keys) used.add(key);
    const answer = byKey.get(keys[0] ?? '');
    return answer === undefined ? finding : { ...finding, suppressed: { by: answer.by, reason: answer.reason } };
  });
  return { findings: marked, unused: suppressions.filter((it) => !used.has(keyOf(it))) };
}

/** `# talkreport-disable-next-line 规则 -- 理由`, for each rule that it names. Without a reason it answers for nothing. */
export type SuppressionComment = {
  readonly rule: string;
  readonly reason: string | undefined;
  readonly at: Span;
  /** The line it speaks of, from 1: the next that is neither empty nor a comment. */
  readonly line: number;
};

const MARK = 'talkreport-disable-next-line';
const COMMENT = /^[ \t]*#[ \t]*talkreport-disable-next-line(?<rest>.*)$/gm;
const SKIPPED = /^\s*(?:#|$)/;

/** Every such comment of a file. */
export function suppressionComments(file: SourceFile): SuppressionComment[] {
  if (!file.text.includes(MARK)) return [];
  return [...file.text.matchAll(COMMENT)].flatMap((found) => {
    const start = found.index + found[0].indexOf('#');
    const at = { file, start, end: found.index + found[0].trimEnd().length };
    const [names = '', ...reasons] = (found.groups?.['rest'] ?? '').split(/--|——/);
    const reason = reasons.join('--').trim();
    const rules = names.split(/[\s,，、]+/).filter((name) => name !== '');
    const line = lineBelow(file, positionAt(file, start).line);
    return (rules.length === 0 ? [''] : rules).map((rule) => ({
      rule,
      reason: reason === '' ? undefined : reason,
      at,
      line,
    }));
  });
}

function lineBelow(file: SourceFile, line: number): number {
  const last = positionAt(file, file.text.length).line;
  let next = line + 1;
  while (next < last && SKIPPED.test(lineText(file, next))) next += 1;
  return next;
}
