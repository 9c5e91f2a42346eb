import { chineseDay } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'talk-on-day-off',
  title: '谈话不在放假的日子',
  basis: '本活动的日历',
  family: 'plausibility',
  severity: always('hint'),
  why: '日历写明放假的日子一般不安排谈话，日期可能写错了。值班、备勤时谈的也有，确是那天谈的不必改。',
  mend: '日期写错的改过来；确是那天谈的不必改，可以屏蔽并写明。',
  examples: {
    passes: `
calendar: {holidays: [2013-05-01]}
talks:
  - {id: t1, date: 2013-05-12, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
calendar: {holidays: [2013-05-20]}
talks:
  - {id: t1, date: 2013-05-20, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 3, message: '2013年5月20日在日历里是放假的日子' }],
      },
    ],
  },
  check({ campaign: { calendar, talks } }) {
    if (calendar === undefined || calendar.holidays.length === 0) return [];
    const holidays = new Set(calendar.holidays.filter((day) => !calendar.workdays.includes(day)));
    return talks
      .filter(({ date }) => holidays.has(date))
      .map(({ id, origin, date }) => ({
        origin,
        field: 'date',
        record: id,
        message: `谈话日期${chineseDay(date)}在日历里是放假的日子：请核对日期；确是那天谈的不必改`,
      }));
  },
});
