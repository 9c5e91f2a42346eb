import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Exemption } from '../records/exemption.ts';
import { LIST_NAMES, type ListName } from '../records/list-names.ts';

type RecordOf<S extends ListName> = Campaign[S][number];
export type AnyRecord = RecordOf<ListName>;

/** 记录的增、删、改: one record, known by its id on both sides. */
export type RecordChange<S extends ListName = ListName> = {
  readonly section: S;
  /** Its id; of a record without one, what it is about. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'altered';
  readonly before?: RecordOf<S> | undefined;
  readonly after?: RecordOf<S> | undefined;
  /** The fields whose values differ; empty unless it was altered. */
  readonly fields: readonly string[];
};

/** 免谈 have no id: they are told apart by whom and what they are about. */
export const exemptionId = ({ person, pairing }: Exemption): string => [person, ...(pairing ?? [])].join('/');

const IDS: { readonly [S in ListName]: (record: RecordOf<S>) => string } = {
  roster: ({ id }) => id,
  externals: ({ id }) => id,
  edges: ({ kind, from, to }) => `${from}/${kind}/${to}`,
  events: ({ id }) => id,
  pairings: ({ id }) => id,
  exemptions: exemptionId,
  talks: ({ id }) => id,
  suggestions: ({ id }) => id,
  channels: ({ id }) => id,
  actions: ({ id }) => id,
  stated: ({ id }) => id,
  frames: ({ name }) => name,
};

/** Every record of a list by its id; a second one of the same id by its id and number. */
function byId<Rec>(records: readonly Rec[], idOf: (record: Rec) => string): Map<string, { id: string; record: Rec }> {
  const seen = new Map<string, number>();
  const found = new Map<string, { id: string; record: Rec }>();
  for (const record of records) {
    const id = idOf(record);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    found.set(`${id}\0${times}`, { id, record });
  }
  return found;
}

/** The changes of one list: removed and altered in the order of the old one, then added in the order of the new one. */
export function changesIn<S extends ListName>(section: S, before: Campaign, after: Campaign): RecordChange<S>[] {
  const old = byId<RecordOf<S>>(before[section], IDS[section]);
  const now = byId<RecordOf<S>>(after[section], IDS[section]);
  const changes: RecordChange<S>[] = [];
  for (const [key, { id, record }] of old) {
    const other = now.get(key)?.record;
    if (other === undefined) changes.push({ section, id, change: 'removed', before: record, fields: [] });
    else {
      const fields = changedFields(record, other);
      if (fields.length > 0) changes.push({ section, id, change: 'altered', before: record, after: other, fields });
    }
  }
  for (const [key, { id, record }] of now)
    if (!old.has(key)) changes.push({ section, id, change: 'added', after: record, fields: [] });
  return changes;
}

/** Which list a record stands in, and by what it is known there: figures name records without saying so. */
export type Known = { readonly section: ListName; readonly id: string };

/** Looks records up by where they came from, which is what a figure keeps of an exemption. */
export function recordIndex(campaign: Campaign): (record: SourceRecord) => Known | undefined {
  const known = new Map<SourceRecord['origin'], Known>();
  const byRecord = new Map<object, Known>();
  for (const section of LIST_NAMES) {
    const idOf = IDS[section] as (record: AnyRecord) => string; // each list with the reader of its own records
    for (const record of campaign[section]) {
      const it = { section, id: idOf(record) };
      byRecord.set(record, it);
      known.set(record.origin, it);
    }
  }
  return (record) => byRecord.get(record) ?? known.get(record.origin);
}

/** Whether two values say the same. Where records came from is not part of what they say. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => sameValue(value, other[at]))
    );
  }
  return changedFields(one, other).length === 0;
}

/** 改动的字段: the names of those whose values differ, in the order in which either side has them. */
export function changedFields(one: object, other: object): string[] {
  const before = new Map(Object.entries(one));
  const after = new Map(Object.entries(other));
  const names = new Set([...before.keys(), ...after.keys()]);
  names.delete('origin');
  return [...names].filter((name) => !sameValue(before.get(name), after.get(name)));
}
