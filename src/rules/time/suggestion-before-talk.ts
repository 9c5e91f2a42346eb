import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'suggestion-before-talk',
  title: '意见的提出日期与谈话一致',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '写明在某场谈话中提出的意见，提出日期不会早于那场谈话。两个日期对不上，多半是日期写错，或者谈话编号填成了另一场。',
  mend: '对照原始记录，改正提出日期或谈话编号。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, raisedOn: 2013-05-07, text: 改进值班}]`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions:
  - {id: s1, talk: t1, raisedOn: 2013-05-06, text: 改进值班}`,
        says: [{ line: 3, message: '意见「s1」的提出日期2013年5月6日早于谈话「t1」（2013年5月7日）' }],
      },
    ],
  },
  check({ campaign: { talks, suggestions } }) {
    if (suggestions.every(({ raisedOn }) => raisedOn === undefined)) return [];
    const talkById = new Map(talks.map((talk) => [talk.id, talk]));
    return suggestions.flatMap(({ id, origin, raisedOn, talk: from }) => {
      const talk = from === undefined ? undefined : talkById.get(from);
      if (talk === undefined || raisedOn === undefined || raisedOn >= talk.date) return [];
      if (isYearless(raisedOn) || isYearless(talk.date)) return [];
      const dates = `意见「${id}」的提出日期${chineseDay(raisedOn)}早于谈话「${talk.id}」（${chineseDay(talk.date)}）`;
      const related = [{ origin: talk.origin, field: 'date', message: '写明在这场谈话中提出' }];
      return [{ origin, field: 'raisedOn', record: id, message: `${dates}：请核对日期和谈话编号`, related }];
    });
  },
});
