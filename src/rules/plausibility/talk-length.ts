import { minutesOf } from '../../pairing/done/talk-check.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { positive } from '../../records/values.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

/** A working day: no talk lasts longer. */
const DAY = 480;
/** Less is a greeting. */
const LEAST = 3;

export default defineRule({
  id: 'talk-length',
  title: '谈话时长合乎情理',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '一场谈话写了十个小时，或者只有一两分钟，多半是时刻写错了上下午，或者时长多打、少打了一位。要求了最少时长的，算出来的结果也跟着错。',
  mend: '对照原始记录改正时长或起止时刻；确是这样谈的不必改，可以屏蔽并写明。',
  options: { limit: field(OPTIONS.limit, '一场谈话多少分钟以内不提示', positive.default(240)) },
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, minutes: 240, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, start: "09:00", end: "09:40", talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, minutes: 600, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, start: "09:00", end: "19:00", talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-09, minutes: 2, talkers: [zhang], talkees: [wu]}`,
        says: [
          { line: 2, message: '谈话「t1」长达 600 分钟' },
          { line: 3, message: '谈话「t2」长达 600 分钟' },
          { line: 4, message: '谈话「t3」只有 2 分钟' },
        ],
      },
    ],
  },
  check: ({ campaign: { talks } }, { limit }) =>
    talks.flatMap((talk): RuleRemark[] => {
      const { id, origin } = talk;
      const minutes = minutesOf(talk);
      if (minutes === undefined || (minutes >= LEAST && minutes <= limit)) return [];
      const seen = minutes < LEAST ? `只有 ${minutes} 分钟` : `长达 ${minutes} 分钟`;
      const field = talk.minutes === undefined ? 'end' : 'minutes';
      const message = `谈话「${id}」${seen}：请核对时长和起止时刻；确是这样的不必改`;
      return [{ origin, field, record: id, message, lighter: minutes <= DAY }];
    }),
});
