import { minutesOf } from '../../pairing/done/talk-check.ts';
import { always, defineRule } from '../define-rule.ts';
import { areUniform, opinionsOf, talksByTalker } from './talks-by-talker.ts';

export default defineRule({
  id: 'talks-uniform',
  title: '谈话记录各有各的情况',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('hint'),
  why: '一名谈话人的每场谈话地点、时长、意见条数全都一样，检查时容易被看作照一个样子填的。确有这样谈的，所以只作提示，请照实际情况核对。',
  mend: '对照原始记录，照每一场的实际情况填；确实一样的不必改，可以屏蔽并写明。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, place: 会议室, talkers: [zhang], talkees: [li], opinions: {toTalker: [一], toTalkee: [二]}}
  - {id: t2, date: 2013-05-08, place: 会议室, talkers: [zhang], talkees: [zhou], opinions: {toTalker: [三], toTalkee: [四]}}
  - {id: t3, date: 2013-05-09, place: 会议室, talkers: [zhang], talkees: [wu], opinions: {toTalker: [五], toTalkee: [六]}}
  - {id: t4, date: 2013-05-10, place: 会议室, talkers: [zhang], talkees: [li], opinions: {toTalker: [七], toTalkee: [八]}}
  - {id: t5, date: 2013-05-13, place: 会议室, talkers: [zhang], talkees: [zhou], opinions: {toTalker: [九], toTalkee: [十]}}
  - {id: t6, date: 2013-05-14, place: 会议室, talkers: [zhang], talkees: [wu], opinions: {toTalker: [甲, 丙], toTalkee: [乙]}}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, place: 会议室, talkers: [zhang], talkees: [li], opinions: {toTalker: [一], toTalkee: [二]}}
  - {id: t2, date: 2013-05-08, place: 会议室, talkers: [zhang], talkees: [zhou], opinions: {toTalker: [三], toTalkee: [四]}}
  - {id: t3, date: 2013-05-09, place: 会议室, talkers: [zhang], talkees: [wu], opinions: {toTalker: [五], toTalkee: [六]}}
  - {id: t4, date: 2013-05-10, place: 会议室, talkers: [zhang], talkees: [li], opinions: {toTalker: [七], toTalkee: [八]}}
  - {id: t5, date: 2013-05-13, place: 会议室, talkers: [zhang], talkees: [zhou], opinions: {toTalker: [九], toTalkee: [十]}}
  - {id: t6, date: 2013-05-14, place: 会议室, talkers: [zhang], talkees: [wu], opinions: {toTalker: [甲], toTalkee: [乙]}}`,
        says: [{ line: 2, message: '张一的 6 场谈话都在会议室，对谈话人的意见都是 1 条、对谈话对象的都是 1 条' }],
      },
    ],
  },
  check: ({ campaign: { talks, people } }) =>
    [...talksByTalker(talks)].flatMap(([talker, own]) => {
      const [first] = own;
      if (first === undefined || !areUniform(own)) return [];
      const { toTalker, toTalkee } = opinionsOf(first);
      const minutes = minutesOf(first);
      const length = minutes === undefined ? '' : `，都是 ${minutes} 分钟`;
      const counts = `对谈话人的意见都是 ${toTalker} 条、对谈话对象的都是 ${toTalkee} 条`;
      const seen = `${people.get(talker)?.name ?? talker}的 ${own.length} 场谈话都在${first.place}，${counts}${length}`;
      const message = `${seen}：请核对是不是照实记的`;
      return [{ origin: first.origin, record: first.id, message }];
    }),
});
