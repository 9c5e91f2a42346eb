import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'recorded-before-talk',
  title: '记录日期不早于谈话日期',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '谈话还没有谈，就不可能有谈话的记录。记录早于谈话，不是日期写错，就是预先填写的记录。',
  mend: '对照原始记录，改正谈话日期或记录日期。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-07}`,
    fails: [
      {
        yaml: `
talks:
  - id: t1
    date: 2013-05-07
    talkers: [zhang]
    talkees: [li]
    recordedOn: 2013-05-06`,
        says: [{ line: 6, message: '记录日期2013年5月6日早于谈话日期（2013年5月7日）' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.talks.flatMap(({ id, origin, date, recordedOn }) => {
      if (recordedOn === undefined || recordedOn >= date || isYearless(date) || isYearless(recordedOn)) return [];
      const message = `记录日期${chineseDay(recordedOn)}早于谈话日期（${chineseDay(date)}）：请核对这两个日期`;
      const related = [{ origin, field: 'date', message: '谈话日期' }];
      return [{ origin, field: 'recordedOn', record: id, message, related }];
    }),
});
