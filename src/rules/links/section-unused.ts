import { always, defineRule } from '../define-rule.ts';
import { unusedCalendar, unusedChannels, unusedTerms } from './unused-parts.ts';
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
