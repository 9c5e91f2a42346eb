import { spellingsOfKey } from '../records/keys.ts';
import { writtenKey } from '../records/written-key.ts';
import type { Judgement } from './catalogue.ts';

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
  /** Whether a file of the section could not be read, so that nobody knows what is missing. */
  readonly files: boolean;
  readonly section: string;
  readonly absent: boolean;
  /** How many references nobody could check. */
  skipped(): number;
};

/** What of a section is not there: whole files, single records as they were written, or the section itself. */
export type LeftOut = { readonly files: boolean; readonly raw: unknown[]; readonly absent?: boolean };

const CALLED = ['id', 'name', 'title', 'department'].flatMap(spellingsOfKey);

/** The words by which others may call a record that was not read. */
const callsOf = (raw: unknown): string[] =>
  typeof raw === 'object' && raw !== null
    ? Object.entries(raw).flatMap(([key, value]) => (CALLED.includes(key) && typeof value === 'string' ? [value] : []))
    : [];

const NAMES = spellingsOfKey('name');

/** Somebody without a name may be whoever is named elsewhere. */
const hasName = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && NAMES.some((key) => Object.hasOwn(raw, key));

export function unreadOf(section: string, { files, raw, absent = false }: LeftOut): Unread {
  const calls = raw.map(callsOf);
  const called = new Set(calls.flat());
  const isPeople = section === 'roster' || section === 'externals';
  const anything =
    files || absent || calls.some((one) => one.length === 0) || (isPeople && !raw.every((one) => hasName(one)));
  let count = 0;
  return {
    files,
    section,
    absent,
    excuses: (reference) => anything || called.has(reference),
    leaveAlone(reference) {
      if (!called.has(reference)) count += 1;
    },
    complete: () => !files && raw.length === 0 && !(absent && count > 0),
    skipped: () => count,
  };
}

/** What there is to say of all references that nobody could check: of a section that is not there, and once of all that were not read. */
export function unreadNote(sections: readonly Unread[], file: string, written?: unknown): Judgement[] {
  const open = sections.filter((section) => section.skipped() > 0);
  const missing = open
    .filter(({ absent }) => absent)
    .map(({ section, skipped }): Judgement => {
      const message = `缺少「${writtenKey(section, [], written)}」这一部分，有 ${skipped()} 处引用无从核对：请补上`;
      return { rule: 'missing-key', severity: 'error', origin: { file, path: [] }, field: section, message };
    });
  const [first, ...more] = open.filter(({ absent }) => !absent);
  if (first === undefined) return missing;
  const names = [first, ...more].map(({ section }) => `「${writtenKey(section, [], written)}」`).join('');
  const count = [first, ...more].reduce((sum, section) => sum + section.skipped(), 0);
  const message = `${names}没有读全：有 ${count} 处引用和有关的规则暂不核对，改正后再核对一次`;
  return [...missing, { rule: 'checks-skipped', severity: 'hint', origin: { file, path: [first.section] }, message }];
}
