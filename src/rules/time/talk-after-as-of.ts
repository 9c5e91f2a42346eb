import { chineseDay } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'talk-after-as-of',
  title: '谈话不晚于截至日',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '汇报的数据都截至某一天，那天之后的谈话还没有发生。写成已经谈了，不是日期写错，就是预先填写的记录。',
  mend: '改正写错的日期；确是截至日以后谈的，把“截至”改到那天以后，或者留到下一期。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
talks:
  - id: t1
    date: 2013-06-09
    talkers: [zhang]
    talkees: [li]`,
        says: [{ line: 3, message: '2013年6月9日晚于截至日（2013年6月8日）' }],
      },
    ],
  },
  // A day that still lacks its year sorts before every full one.
  check: ({ campaign: { talks, asOf } }) =>
    talks
      .filter(({ date }) => date > asOf)
      .map((talk) => ({
        origin: talk.origin,
        field: 'date',
        record: talk.id,
        message: `谈话日期${chineseDay(talk.date)}晚于截至日（${chineseDay(asOf)}）：请核对日期；截至日不对的，请在「活动」里写明「截至」`,
      })),
});
