import type { Place } from '../../finding/finding.ts';
import type { Campaign } from '../../records/campaign.ts';
import { chineseKey } from '../../records/keys.ts';
import { chineseDay, type Day } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { foreseenKinds } from './foreseen-kinds.ts';

export default defineRule({
  id: 'date-in-future',
  title: '已经做了的事，日期不在今天之后',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '谈话、记录、答复、销号都是已经做了的事，日期不可能在今天之后。出现这种日期，不是写错，就是预先填写的。',
  mend: '改正写错的年份或月份；还没有做的事，先不写日期。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-06-08, talkers: [zhang], talkees: [li]}]
actions: [{id: a1, measure: 调整值班表, due: 2014-06-30}]`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-07-05}
suggestions:
  - {id: s1, text: 改进值班, disposition: accepted, repliedOn: 2031-05-20}
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-06-09}
campaign:
  title: 活动
  period: {from: 2013-05-06, to: 2013-05-31}
  milestones:
    - {id: m, title: 民主生活会, date: 2013-06-25, expected: 9, attended: 9}
    - {id: n, title: 总结会, date: 2013-06-28, expected: 9}`,
        says: [
          { line: 2, message: '「记录日期」2013年7月5日在今天（2013年6月8日）之后' },
          { line: 4, message: '「答复日期」2031年5月20日' },
          { line: 6, message: '「销号日期」2013年6月9日' },
          { line: 11, message: '「日期」2013年6月25日' },
        ],
      },
    ],
  },
  check({ campaign, today }) {
    const late = datesDone(campaign).filter(({ date }) => date !== undefined && date > today);
    return late.map(({ date = '', field, ...place }) => ({
      ...place,
      field,
      message: `「${chineseKey(field)}」${chineseDay(date)}在今天（${chineseDay(today)}）之后：还没有做的请先不要登记，写错的请改正`,
    }));
  },
});

type Dated = Place & { readonly field: string; readonly record: string; readonly date: Day | undefined };

/** Every day on which something is said to have been done. Days that still lack their year sort before all others. */
function datesDone({ file, talks, suggestions, actions, events, pairings, milestones, asOf }: Campaign): Dated[] {
  const dated = <T extends { readonly id: string; readonly origin: Place['origin'] }, F extends keyof T & string>(
    records: readonly T[],
    field: F,
    dateOf: (record: T) => Day | undefined,
  ): Dated[] => records.map((it) => ({ origin: it.origin, field, record: it.id, date: dateOf(it) }));
  const foreseen = foreseenKinds(pairings);
  return [
    // A talk after asOf is an error already, and said there.
    ...dated(talks, 'date', ({ date }) => (date > asOf ? undefined : date)),
    ...dated(talks, 'recordedOn', ({ recordedOn }) => recordedOn),
    ...dated(suggestions, 'raisedOn', ({ raisedOn }) => raisedOn),
    ...dated(suggestions, 'repliedOn', ({ repliedOn }) => repliedOn),
    ...dated(actions, 'closedOn', ({ closedOn }) => closedOn),
    // A meeting to come is a plan, until it says who came.
    ...milestones.flatMap(({ id, date, attended }, at): Dated[] =>
      attended === undefined
        ? []
        : [{ origin: { file, path: ['campaign', 'milestones', at] }, field: 'date', record: id, date }],
    ),
    ...dated(events, 'date', ({ kind, date }) => (foreseen.has(kind) ? undefined : date)),
  ];
}
