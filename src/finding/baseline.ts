import type { SourceFile } from '../source/source-file.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './own-catalogue.ts';
import { UserError } from './user-error.ts';

/** 基线: how many findings of a rule about one record of a campaign were known when the baseline was written. Never a line. */
export type Known = {
  readonly campaign: string;
  readonly rule: string;
  readonly record: string;
  readonly count: number;
};

const REASON = '基线里已有';

const keyOf = (rule: string, record: string): string => `${rule}\n${record}`;

/** Reads a baseline file. Throws a `UserError` where it is none. */
export function readBaseline({ path, text }: SourceFile): readonly Known[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw notABaseline(path);
  }
  if (!isObject(read) || read['format'] !== 1 || !Array.isArray(read['findings'])) throw notABaseline(path);
  return read['findings'].map((entry: unknown) => {
    if (isKnown(entry)) return entry;
    throw notABaseline(path);
  });
}

const notABaseline = (path: string): UserError =>
  new UserError(`「${path}」不是基线文件：请用 --update-baseline 重新生成`, 2);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isKnown = (value: unknown): value is Known =>
  isObject(value) &&
  ['campaign', 'rule', 'record'].every((key) => typeof value[key] === 'string') &&
  Number.isSafeInteger(value['count']);

/** A baseline as text: one entry a line, sorted, so that a change of one record is a change of one line. */
export function baselineText(known: readonly Known[]): string {
  const lines = known.map(entryText).sort();
  return `{\n  "format": 1,\n  "findings": [\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]\n}\n`;
}

const entryText = ({ campaign, rule, record, count }: Known): string =>
  JSON.stringify({ campaign, rule, record, count });

/** What a baseline would hold of a campaign's findings. */
export function knownOf(campaign: string, findings: readonly Finding[]): Known[] {
  const counts = new Map<string, { rule: string; record: string; count: number }>();
  for (const { rule, subject, suppressed, times = 1 } of findings) {
    if (suppressed !== undefined) continue;
    const entry = counts.get(keyOf(rule, subject)) ?? { rule, record: subject, count: 0 };
    counts.set(keyOf(rule, subject), { ...entry, count: entry.count + times });
  }
  return [...counts.values()].map((entry) => ({ campaign, ...entry }));
}

/** Marks what was known before, up to its count, and gives back the entries that found fewer than they know. */
export function holdAgainst<Id extends string>(
  findings: readonly Finding<Id>[],
  known: readonly Known[],
): { findings: readonly Finding<Id>[]; stale: readonly { entry: Known; found: number }[] } {
  const left = new Map(known.map((entry) => [keyOf(entry.rule, entry.record), entry.count]));
  const marked = findings.map((finding): Finding<Id> => {
    const key = keyOf(finding.rule, finding.subject);
    const count = finding.suppressed === undefined ? (left.get(key) ?? 0) : 0;
    if (count <= 0) return finding;
    const { times = 1 } = finding;
    left.set(key, Math.max(0, count - times));
    // More than were known: the new ones cannot be told from the old, so all of them are shown.
    if (times > count) return finding;
    return { ...finding, suppressed: { by: 'baseline', reason: REASON } };
  });
  const stale = known.flatMap((entry) => {
    const rest = left.get(keyOf(entry.rule, entry.record)) ?? 0;
    return rest > 0 ? [{ entry, found: entry.count - rest }] : [];
  });
  return { findings: marked, stale };
}

/** 过期的基线: the entry is there no more, so that the same finding would pass unseen when it comes back. */
export function staleFinding({ entry, found }: { entry: Known; found: number }, file: SourceFile): Finding<FindingId> {
  const start = Math.max(0, file.text.indexOf(entryText(entry)));
  const seen = found === 0 ? '现在没有了' : `现在只有 ${found} 个`;
  return {
    rule: 'baseline-stale',
    severity: 'hint',
    at: { file, start, end: Math.min(file.text.length, start + entryText(entry).length) },
    subject: `${entry.campaign}.${entry.rule}.${entry.record}`,
    message: `基线记着「${entry.campaign}」的「${entry.record}」有 ${entry.count} 个「${entry.rule}」，${seen}：请加 --update-baseline 更新基线`,
    related: [],
  };
}
