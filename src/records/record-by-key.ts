import type { Origin } from '../source/origin.ts';
import { own } from '../text/own.ts';
import type { Campaign } from './campaign.ts';
import { personKey, type RecordKey, recordKey } from './record-key.ts';

/** What a mark of words names: where it stands, and itself. */
export type KeyedRecord = { readonly origin: Origin; readonly record: object };

/** The records of a campaign as marks of words call them; of two that are called alike, which is a finding, the first. Figures are none. */
export function recordsByKey(campaign: Campaign): ReadonlyMap<RecordKey, KeyedRecord> {
  const { file, unit, report, milestones, narrative } = campaign;
  const records = new Map<RecordKey, KeyedRecord>();
  const add = (key: RecordKey, record: object, origin: Origin): void => {
    if (!records.has(key)) records.set(key, { record, origin });
  };
  const within = (...path: Origin['path']): Origin => ({ file, path });
  add('unit', unit, within('unit'));
  add('campaign', campaign, within('campaign'));
  add('report', report, within('report'));
  milestones.forEach((it, at) => {
    add(recordKey('milestones', it.id), it, within('campaign', 'milestones', at));
  });
  for (const key of Object.keys(narrative))
    add(recordKey('narrative', key), own(narrative, key) ?? [], within('narrative', key));
  for (const section of ['events', 'pairings', 'talks', 'suggestions', 'channels', 'actions', 'stated'] as const)
    for (const it of campaign[section]) add(recordKey(section, it.id), it, it.origin);
  for (const it of campaign.frames) add(recordKey('frames', it.name), it, it.origin);
  campaign.exemptions.forEach((it, at) => {
    add(recordKey('exemptions', String(at + 1)), it, it.origin);
  });
  for (const it of [...campaign.roster, ...campaign.externals]) add(personKey(it), it, it.origin);
  return records;
}
