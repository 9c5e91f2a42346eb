import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Suggestion } from '../records/suggestion.ts';
import { channelIds, countedByChannel, mergedOfRow } from './channel-counts.ts';
import { absorbedIds } from './merges.ts';

/** One thing that adds to the counts: a record, or a row of a channel's counts. */
export type Entry = {
  readonly source: SourceRecord;
  readonly raw: number;
  readonly merged: number;
  readonly target: string | undefined;
  readonly category: string | undefined;
  readonly channel: string | undefined;
  /** The talk that it was raised in. */
  readonly talk: string | undefined;
  /** From a channel's counts: typed in, not counted from records. */
  readonly stated: boolean;
};

/**
 * What counts as 意见建议, or as 问题. Where a channel has counts they win, and its 意见建议 records are a sample that adds nothing;
 * counts know no kind and are 意见建议. 问题 come from records only: neither is derived from the other.
 */
export function entriesOf(campaign: Campaign, kind: Suggestion['kind']): Entry[] {
  const absorbed = absorbedIds(campaign.suggestions);
  const counted = kind === 'suggestion' ? campaign.channels.filter(countedByChannel) : [];
  const countedIds = new Set(counted.map(({ id }) => id));
  const entries: Entry[] = [];
  for (const channel of counted) {
    for (const row of channel.received) {
      const { raw, target, category } = row;
      entries.push({
        source: channel,
        raw,
        merged: mergedOfRow(row),
        target,
        category,
        channel: channel.id,
        talk: undefined,
        stated: true,
      });
    }
  }
  const idOf = channelIds(campaign.channels);
  for (const it of campaign.suggestions) {
    const channel = it.channel === undefined ? undefined : idOf(it.channel);
    if (it.kind !== kind || (channel !== undefined && countedIds.has(channel))) continue;
    const { target, category, talk } = it;
    const merged = absorbed.has(it.id) ? 0 : 1;
    entries.push({ source: it, raw: 1, merged, target, category, channel, talk, stated: false });
  }
  return entries;
}
