import { channelIds } from '../../figures/channel-counts.ts';
import type { Campaign } from '../../records/campaign.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { unusedEdges, unusedEvents, unusedExternals } from './unused-records.ts';

export default defineRule({
  id: 'section-unused',
  title: '登记了的都用得上',
  basis: '内部约定',
  family: 'links',
  severity: always('hint'),
  why: '没有一项必谈关系用到的关系、情形、学期、日历，多半是名称写得和必谈关系里不一样，该查的就没有查。没有记录提到的外部人员和渠道，也可能是漏记了。',
  mend: '核对名称是否和必谈关系里写的一致；只是备查、确实用不上的，删去或屏蔽这条提示。',
  needsEverything: true,
  examples: {
    passes: `
edges: [{kind: 分管, from: zhang, to: li}]
events: [{id: e1, person: li, kind: 岗位变动, date: 2013-05-10}]
externals: [{id: du, name: 王督导, roles: [督导组]}]
channels: [{id: form, title: 征求意见表, sent: 20, returned: 18}]
pairings:
  - {id: p1, relation: {edge: 分管}}
  - {id: p2, left: {role: 督导组}, right: everyone, trigger: {event: 岗位变动}}`,
    fails: [
      {
        yaml: `
edges:
  - {kind: 联系, from: zhang, to: li}
events:
  - {id: e1, person: li, kind: 受处分, date: 2013-05-10}
externals:
  - {id: du, name: 王督导, roles: [督导组]}
channels:
  - {id: box, title: 意见箱}
calendar: {holidays: [2013-05-01]}
pairings: [{id: p1, relation: {edge: 分管}}]`,
        says: [
          { line: 2, message: '「联系」这种关系没有一项必谈关系用到' },
          { line: 4, message: '「受处分」这种情形没有一项必谈关系由它触发' },
          { line: 6, message: '外部人员王督导没有谈话、关系或其他记录提到' },
          { line: 8, message: '渠道「意见箱」既没有填条数，也没有逐条登记的意见' },
          { line: 9, message: '没有一项必谈关系按工作日计算' },
        ],
      },
      {
        yaml: `
campaign:
  title: 谈心活动
  period: {from: 2013-05-06, to: 2013-05-31}
  phase: final
  asOf: 2013-06-08
  terms: [{id: 2013春, from: 2013-02-25, to: 2013-07-05}]
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}}]`,
        says: [{ line: 6, message: '没有一项必谈关系按学期计算' }],
      },
    ],
  },
  check: ({ campaign }) => [
    ...unusedEdges(campaign),
    ...unusedEvents(campaign),
    ...unusedExternals(campaign),
    ...unusedChannels(campaign),
    ...(campaign.pairings.length === 0 ? [] : [...unusedTerms(campaign), ...unusedCalendar(campaign)]),
  ],
});

/** 学期 where no window is `every: term`. */
function unusedTerms({ file, terms, pairings }: Campaign): RuleRemark[] {
  if (terms.length === 0) return [];
  if (pairings.some(({ window }) => window.kind === 'every' && window.unit === 'term')) return [];
  const message = '没有一项必谈关系按学期计算，学期没有用上：请核对必谈关系的时限，用不上的可以删去';
  return [{ origin: { file, path: ['campaign'] }, field: 'terms', message }];
}

/** 日历 where no clock counts working days. */
function unusedCalendar({ file, calendar, pairings }: Campaign): RuleRemark[] {
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
function unusedChannels({ channels, suggestions }: Campaign): RuleRemark[] {
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
