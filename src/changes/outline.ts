import type { Campaign } from '../records/campaign.ts';
import type { Changes } from './compare-campaigns.ts';
import { figureItems } from './outline-figures.ts';
import { obligationParts } from './outline-obligations.ts';
import type { OutlinePart } from './outline-part.ts';
import { actionItems, personItems, recordItems, settingItems, suggestionItems } from './outline-records.ts';
import type { PlaceReader } from './record-place.ts';
import { namesIn } from './values-in-words.ts';

/** What every text form of the changes says, in their order; parts without changes are left out. */
export function outlineOf(changes: Changes, before: Campaign, after: Campaign, places: PlaceReader): OutlinePart[] {
  const names = namesIn(before, after);
  const seen = { names, places };
  return [
    ...obligationParts(changes.obligations, seen),
    { title: '免谈', items: recordItems(changes.exemptions, seen) },
    { title: '人员', items: personItems(changes.people, seen) },
    { title: '谈话记录', items: recordItems(changes.talks, seen) },
    { title: '意见建议', items: suggestionItems(changes.suggestions, seen) },
    { title: '整改', items: actionItems(changes.actions, seen) },
    { title: '其他记录', items: recordItems(changes.others, seen) },
    { title: '基本信息和文字', items: settingItems(changes.settings, seen) },
    { title: '数据', items: figureItems(changes.figures, seen) },
  ].filter(({ items }) => items.length > 0);
}
