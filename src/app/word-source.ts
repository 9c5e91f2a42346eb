import { locate } from '../load/locate.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { SourceFile, Span } from '../source/source-file.ts';

type Behind = readonly { readonly at: Span; readonly message: string }[];

/** The record whose words stand in a place (`actions/a01`, as marks of words spell it), as a place of the file that holds it. */
export function recordOfWord(campaign: Campaign, sources: ReadonlyMap<string, SourceFile>): (of: string) => Behind {
  const records = new Map(recordsOf(campaign));
  return (of) => {
    const record = records.get(of);
    return record === undefined
      ? []
      : [{ at: locate({ origin: record.origin }, sources), message: `依据的记录「${record.id}」` }];
  };
}

function recordsOf(campaign: Campaign): (readonly [string, SourceRecord])[] {
  const { roster, externals, events, pairings, talks, suggestions, channels, actions, stated, exemptions, frames } =
    campaign;
  const lists = { roster, externals, events, pairings, talks, suggestions, channels, actions, stated };
  return [
    ...Object.entries(lists).flatMap(([section, list]) => list.map((it) => [`${section}/${it.id}`, it] as const)),
    ...exemptions.map(({ person, origin }, at) => [`exemptions/${at + 1}`, { id: person, origin }] as const),
    ...frames.map(({ name, origin }) => [`frames/${name}`, { id: name, origin }] as const),
  ];
}
