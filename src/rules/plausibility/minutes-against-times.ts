import { minutesOf } from '../../pairing/done/talk-check.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'minutes-against-times',
  title: '时长与起止时刻一致',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '时长和起止时刻都写了，两者应当对得上，否则不知道按哪个算。核对最少谈多少分钟时以时长为准。',
  mend: '对照原始记录，改正时长或起止时刻。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", end: "09:40", minutes: 40, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", end: "09:40", minutes: 60, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 2, message: '时长写 60 分钟，从09:00到09:40却是 40 分钟' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.talks.flatMap((talk) => {
      const { id, origin, start, end, minutes } = talk;
      if (minutes === undefined || start === undefined || end === undefined) return [];
      const between = minutesOf({ ...talk, minutes: undefined });
      if (between === undefined || between === minutes) return [];
      const message = `时长写 ${minutes} 分钟，从${start}到${end}却是 ${between} 分钟：请核对，只写其中一样也可以`;
      return [{ origin, field: 'minutes', record: id, message }];
    }),
});
