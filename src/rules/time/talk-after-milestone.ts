import type { Obligation } from '../../pairing/obligation.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'talk-after-milestone',
  title: '会前该谈的不拖到会后',
  basis: '本活动的必谈关系（会前谈话的节点）',
  family: 'time',
  severity: always('warning'),
  why: '要求在会前谈的，会后补谈不能算会前已谈，汇报会列为未谈。日期写错的改过来就能计入，确是会后谈的应当如实说明。',
  mend: '日期写错的改过来；确是会后谈的照实写，不要改日期。',
  needsEverything: true,
  examples: {
    passes: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, milestones: [{id: m, title: 民主生活会, date: 2013-05-20}]}
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}, window: {before: m}}]
talks:
  - {id: t1, date: 2013-05-19, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-21, talkers: [zhang], talkees: [li]}
  - {id: t3, date: 2013-05-22, talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, milestones: [{id: m, title: 民主生活会, date: 2013-05-20}]}
pairings: [{id: p1, title: 书记与委员, left: {people: [zhang]}, right: {people: [li]}, window: {before: m}}]
talks:
  - {id: t1, date: 2013-05-20, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 4, message: '2013年5月20日不在民主生活会（2013年5月20日）之前' }],
      },
    ],
  },
  check({ campaign, coverage }) {
    const milestones = new Map(campaign.milestones.map((milestone, at) => [milestone.id, { ...milestone, at }]));
    const said = new Map<string, RuleRemark>();
    for (const obligation of coverage.obligations) {
      const { window } = obligation.pairing;
      const milestone = window.kind === 'before' ? milestones.get(window.milestone) : undefined;
      if (milestone === undefined) continue;
      const place = { origin: { file: campaign.file, path: ['campaign', 'milestones', milestone.at] }, field: 'date' };
      for (const { talk, reason } of obligation.nearMisses) {
        const key = JSON.stringify([talk.id, obligation.pairing.id]);
        if (reason !== 'outside-window' || talk.date <= obligation.window.to || said.has(key)) continue;
        said.set(key, remarkOn(talk, obligation, milestone, [{ ...place, message: '节点' }]));
      }
    }
    return [...said.values()];
  },
});

function remarkOn(
  { origin, id, date }: Talk,
  { pairing }: Obligation,
  milestone: { readonly title: string; readonly date: string },
  related: NonNullable<RuleRemark['related']>,
): RuleRemark {
  const when = `谈话日期${chineseDay(date)}不在${milestone.title}（${chineseDay(milestone.date)}）之前`;
  const message = `${when}，「${pairing.title}」不计这场谈话，仍按没有谈：请核对日期；确是会后谈的，汇报会照实列出`;
  return {
    origin,
    field: 'date',
    record: id,
    message,
    lighter: pairing.level === 'should',
    related: [...related, { origin: pairing.origin, message: `必谈关系「${pairing.title}」` }],
  };
}
