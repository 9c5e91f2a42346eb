import * as z from 'zod';
import { explainIssue } from '../records/explain-issue.ts';
import { spellingsOfKey } from '../records/keys.ts';
import type { Origin } from '../source/origin.ts';
import type { Judgement } from './catalogue.ts';
import type { RawItem } from './read-section.ts';

/** Compiling a schema costs as much as checking a few thousand records without. */
const COMPILE_FROM = 2000;

export type Located<T> = T & { readonly origin: Origin };
/** `unread`: the items that did not fit, as they were written. */
export type Records<T> = {
  readonly records: Located<T>[];
  readonly judgements: Judgement[];
  readonly unread: unknown[];
};

const idOf = (raw: unknown): string | undefined => {
  const spelling = spellingsOfKey('id').find((it) => typeof raw === 'object' && raw !== null && Object.hasOwn(raw, it));
  const id = spelling === undefined ? undefined : (raw as Record<string, unknown>)[spelling]; // it holds that key
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** Checks every item against its schema. An item that does not fit is not among the records: its judgements say why. */
export function readRecords<T extends object>(
  schema: z.ZodType<T>,
  items: readonly RawItem[],
  section?: string,
): Records<T> {
  const checked = items.length >= COMPILE_FROM ? z.compile(schema) : schema;
  const records: Located<T>[] = [];
  const judgements: Judgement[] = [];
  const unread: unknown[] = [];
  for (const { raw, origin } of items) {
    const read = checked.safeParse(raw, { reportInput: true });
    if (read.success) records.push(Object.assign(read.data, { origin }));
    else {
      unread.push(raw);
      const about = { record: idOf(raw), written: raw, ...(section && { section }) };
      for (const issue of read.error.issues) for (const it of explainIssue(issue, origin, about)) judgements.push(it);
    }
  }
  return { records, judgements, unread };
}

/** Checks one mapping that is no list: the unit, the campaign's head, the report. */
export function readOne<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  origin: Origin,
): { value: T | undefined; judgements: Judgement[] } {
  const read = schema.safeParse(raw, { reportInput: true });
  if (read.success) return { value: read.data, judgements: [] };
  const about = { written: raw };
  return { value: undefined, judgements: read.error.issues.flatMap((issue) => explainIssue(issue, origin, about)) };
}
