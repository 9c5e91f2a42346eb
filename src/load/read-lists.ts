import type * as z from 'zod';
import { LIST_NAMES, type ListName } from '../records/list-names.ts';
import { LISTS, SECTIONS } from '../records/sections.ts';
import type { Judgement } from './catalogue.ts';
import { expandPresets, type Presets } from './expand-preset.ts';
import { type Located, readRecords } from './read-records.ts';
import { readSection } from './read-section.ts';
import type { Sources } from './sources.ts';
import { type LeftOut, type Unread, unreadOf } from './unread.ts';

export type Records = { [L in ListName]: Located<z.infer<(typeof LISTS)[L]['type']>>[] };

/** The list sections, with what of each is not among its records. */
export type Lists = { readonly records: Records; readonly leftOut: Record<keyof Records, LeftOut> };

type Say = (judgements: readonly Judgement[]) => void;
type OneList = { readonly records: Located<object>[]; readonly leftOut: LeftOut };

/** Every list section's records, as far as they fit their schemas; not every file of the `missed` ones is read. */
export function readLists(
  sections: Readonly<Record<string, unknown>>,
  file: string,
  sources: Sources,
  { presets, missed, say }: { presets: Presets; missed: ReadonlySet<ListName>; say: Say },
): Lists {
  // A list may stand under a key that nobody knows.
  const lost = Object.keys(sections).some((key) => !Object.hasOwn(SECTIONS, key));
  const read = (name: ListName, schema: Parameters<typeof readRecords<object>>[0]): OneList => {
    const section = readSection(name, sections[name], file, sources);
    const expanded =
      name === 'pairings' ? expandPresets(section.items, presets) : { items: section.items, judgements: [] };
    const { records, judgements, unread } = readRecords<object>(schema, expanded.items, name);
    say([...section.judgements, ...expanded.judgements, ...judgements]);
    const whole =
      section.complete &&
      expanded.judgements.length === 0 &&
      !(lost && sections[name] === undefined) &&
      !missed.has(name);
    const absent = name === 'roster' && sections[name] === undefined;
    return { records, leftOut: { files: !whole, raw: unread, absent } };
  };
  const lists = LIST_NAMES.map((name) => [name, read(name, LISTS[name].type)] as const);
  // Each list was read with the schema that stands under its name.
  return {
    records: Object.fromEntries(lists.map(([name, { records }]) => [name, records])) as Records,
    leftOut: Object.fromEntries(lists.map(([name, { leftOut }]) => [name, leftOut])) as Lists['leftOut'],
  };
}

/** A record with a day that no year could be found for is left out, like any other that does not fit. */
export function dropUndated({ records, leftOut }: Lists, judgements: readonly Judgement[]): void {
  const undated = new Set(judgements.filter(({ rule }) => rule === 'year-unknown').map(({ origin }) => origin));
  if (undated.size === 0) return;
  for (const [name, list] of Object.entries(records)) {
    const { raw } = leftOut[name as keyof Records]; // both have a list for every section
    for (const record of list) if (undated.has(record.origin)) raw.push(record);
    // Records of that very list.
    records[name as keyof Records] = list.filter((record) => !undated.has(record.origin)) as never[];
  }
}

/** 没有读进来的, section by section. */
export const unreadLists = ({ leftOut }: Lists): Record<keyof Records, Unread> =>
  // A list for every section gives an answer for every section.
  Object.fromEntries(Object.entries(leftOut).map(([name, it]) => [name, unreadOf(name, it)])) as Record<
    keyof Records,
    Unread
  >;
