import type { Judgement } from '../finding/finding.ts';
import { chineseKey, spellingsOfKey } from '../records/vocabulary.ts';

/**
 * 没有读进来的: what of a list section is not among the records, because a file of it could not be read or a record does not fit. A
 * reference that may lead there is not held against the records.
 */
export type Unread = {
  /** Whether the reference may lead to something that was not read. */
  excuses(reference: string): boolean;
  /** Counts a reference that is left alone for that reason. */
  leaveAlone(reference: string): void;
  /** Nothing that was written, or that others refer to, is missing here. */
  complete(): boolean;
  /** What there is to say of all references that nobody could check, once. */
  note(): Judgement[];
};

/** What of a section is not there: whole files, single records as they were written, or the section itself. */
export type LeftOut = { readonly files: boolean; readonly raw: unknown[]; readonly absent?: boolean };

const CALLED = ['id', 'name', 'title', 'department'].flatMap(spellingsOfKey);

/** The words by which others may call a record that was not read. */
const callsOf = (raw: unknown): string[] =>
  typeof raw === 'object' && raw !== null
    ? Object.entries(raw).flatMap(([key, value]) => (CALLED.includes(key) && typeof value === 'string' ? [value] : []))
    : [];

export function unreadOf(section: string, file: string, { files, raw, absent = false }: LeftOut): Unread {
  const calls = raw.map(callsOf);
  const called = new Set(calls.flat());
  const anything = files || absent || calls.some((one) => one.length === 0);
  const name = chineseKey(section);
  let count = 0;
  return {
    excuses: (reference) => anything || called.has(reference),
    leaveAlone(reference) {
      if (!called.has(reference)) count += 1;
    },
    complete: () => !files && raw.length === 0 && !(absent && count > 0),
    note() {
      if (count === 0) return [];
      if (absent) {
        const message = `缺少「${name}」这一部分，有 ${count} 处引用无从核对：请补上`;
        return [{ rule: 'missing-key', severity: 'error', origin: { file, path: [] }, message }];
      }
      const message = `「${name}」没有读全，有 ${count} 处引用暂不核对：先改正读取时的错误，再核对一次`;
      return [{ rule: 'checks-skipped', severity: 'hint', origin: { file, path: [section] }, message }];
    },
  };
}
