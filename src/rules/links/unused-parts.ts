import { channelIds } from '../../figures/channel-counts.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { RuleRemark } from '../define-rule.ts';

/** 学期 where no window is `every: term`. */
export function unusedTerms({ file, terms, pairings }: Campaign): RuleRemark[] {
  if (terms.length === 0) return [];
  if (pairings.some(({ window }) => window.kind === 'every' && window.unit === 'term')) return [];
  const message = '没有一项必谈关系按学期计算，学期没有用上：请核对必谈关系的时限，用不上的可以删去';
  return [{ origin: { file, path: ['campaign'] }, field: 'terms', message }];
}

/** 日历 where no clock counts working days. */
export function unusedCalendar({ file, calendar, pairings }: Campaign): RuleRemark[] {
  if (calendar === undefined) return [];
  const counted = pairings.some(
    ({ window, minPresence, evidence }) =>
      (window.kind === 'within' && window.workdays) ||
      minPresence?.workdays === true ||
      evidence?.recordedWithin?.workdays === true,
  );
  if (counted) return [];
  const message = '没有一项必谈关系按工作日计算，日历没有用上：时限按工作日的写成 5wd，用不上的可以删去';
  return [{ origin: { file, path: ['calendar'] }, message }];
}

/** 渠道 that has neither counts nor records. */
export function unusedChannels({ channels, suggestions }: Campaign): RuleRemark[] {
  if (channels.length === 0) return [];
  const idOf = channelIds(channels);
  const used = new Set(suggestions.flatMap(({ channel }) => (channel === undefined ? [] : [idOf(channel)])));
  return channels
    .filter(({ id, sent, returned, sessions, received }) => {
      const counted = sent !== undefined || returned !== undefined || sessions !== undefined || received.length > 0;
      return !counted && !used.has(id);
    })
    .map(({ id, title, origin }) => ({
      origin,
      field: 'title',
      record: id,
      message: `渠道「${title}」既没有填条数，也没有逐条登记的意见：请补上，没有用过的可以删去`,
    }));
}
