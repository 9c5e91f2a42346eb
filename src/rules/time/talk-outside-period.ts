import { chineseDay, isYearless, later, within } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'talk-outside-period',
  title: '谈话在活动期间之内',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '活动开始前或结束后的谈话一般不属于这次活动，多半是日期写错了。计入某项必谈关系的，以及会前谈话节点之前的，不在此列。',
  mend: '日期写错的改过来；活动延长了的，改活动的“时间”；不属于这次活动的，移出去。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-06, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-31, talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-05, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-06-01, talkers: [zhang], talkees: [zhou]}`,
        says: [
          { line: 2, message: '2013年5月5日早于活动开始（2013年5月6日）' },
          { line: 3, message: '2013年6月1日晚于活动结束（2013年5月31日）' },
        ],
      },
    ],
  },
  check({ campaign, coverage }) {
    const { period, milestones, asOf } = campaign;
    const last = milestones.map(({ date }) => date).reduce(later, period.to);
    // What lies after the day that all is judged at, talk-after-as-of tells.
    const outside = campaign.talks.filter(
      ({ date }) => !isYearless(date) && date <= asOf && !within(date, { from: period.from, to: last }),
    );
    if (outside.length === 0) return [];
    const counted = new Set(coverage.obligations.flatMap(({ talks }) => talks));
    return outside
      .filter((talk) => !counted.has(talk) && talk.event.length === 0)
      .map((talk) => {
        const edge =
          talk.date < period.from
            ? `早于活动开始（${chineseDay(period.from)}）`
            : `晚于活动结束（${chineseDay(period.to)}）`;
        const message = `谈话日期${chineseDay(talk.date)}${edge}：请核对日期；不属于这次活动的请移出`;
        return { origin: talk.origin, field: 'date', record: talk.id, message };
      });
  },
});
