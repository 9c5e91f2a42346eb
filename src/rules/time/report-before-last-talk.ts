import type { Talk } from '../../records/talk.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'report-before-last-talk',
  title: '成文日期不早于最后一次谈话',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '汇报成文时，写进去的谈话都应当已经谈过。成文日期早于最后一次谈话，说明日期写错，或者谈话是事后补记的。',
  mend: '改正写错的日期；确有后谈的，把成文日期改到最后一次谈话以后，重新生成汇报。',
  examples: {
    passes: `
report: {date: 2013-05-20}
talks:
  - {id: t1, date: 2013-05-20, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
report:
  date: 2013-05-19
talks:
  - {id: t1, date: 2013-05-20, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 2, message: '成文日期2013年5月19日早于最后一次谈话（t1，2013年5月20日）' }],
      },
    ],
  },
  check({ campaign: { file, report, talks } }) {
    const { date } = report;
    let last: Talk | undefined;
    // A day that still lacks its year sorts before every full one.
    for (const talk of talks) if (last === undefined || talk.date > last.date) last = talk;
    if (date === undefined || last === undefined || last.date <= date) return [];
    if (isYearless(date) || isYearless(last.date)) return [];
    return [
      {
        origin: { file, path: ['report'] },
        field: 'date',
        message: `成文日期${chineseDay(date)}早于最后一次谈话（${last.id}，${chineseDay(last.date)}）：请核对这两个日期`,
        related: [{ origin: last.origin, field: 'date', message: '最后一次谈话' }],
      },
    ];
  },
});
