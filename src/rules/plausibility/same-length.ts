import { minutesOf } from '../../pairing/done/talk-check.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { positive } from '../../records/values.ts';
import { always, defineRule } from '../define-rule.ts';
import { areUniform, talksByTalker } from './talks-by-talker.ts';

export default defineRule({
  id: 'same-length',
  title: '谈话时长照实际记',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('hint'),
  why: '一名谈话人的每场谈话时长都一样，检查时容易被看作估着填的。有的单位统一按半小时安排，确是这样的不必改。',
  mend: '有原始记录的，照实际时长改；没有记过时长的，删去这一项，不要估填。',
  options: { entries: field(OPTIONS.entries, '一名谈话人有多少场以上写了时长才提示', positive.default(5)) },
  examples: {
    passes: `
rules: {same-length: {entries: 3}}
talks:
  - {id: t1, date: 2013-05-07, minutes: 30, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, minutes: 30, talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-09, minutes: 35, talkers: [zhang], talkees: [wu]}
  - {id: t4, date: 2013-05-09, minutes: 35, talkers: [li], talkees: [wu]}`,
    fails: [
      {
        yaml: `
rules: {same-length: {entries: 3}}
talks:
  - {id: t1, date: 2013-05-07, minutes: 30, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, start: "09:00", end: "09:30", talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-09, minutes: 30, talkers: [zhang], talkees: [wu]}`,
        says: [{ line: 3, message: '张一写了时长的 3 场谈话都是 30 分钟' }],
      },
    ],
  },
  check: ({ campaign: { talks, people } }, { entries }) =>
    [...talksByTalker(talks)].flatMap(([talker, own]) => {
      const timed = own.filter((talk) => minutesOf(talk) !== undefined);
      const [first] = timed;
      if (first === undefined || timed.length < entries) return [];
      const minutes = minutesOf(first);
      // Those alike in everything are spoken of as such.
      if (timed.some((talk) => minutesOf(talk) !== minutes) || areUniform(own)) return [];
      const seen = `${people.get(talker)?.name ?? talker}写了时长的 ${timed.length} 场谈话都是 ${minutes} 分钟`;
      return [{ origin: first.origin, field: 'minutes', record: first.id, message: `${seen}：请核对是不是实际时长` }];
    }),
});
