import { chineseDay } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { raisedAfter, raisedDays } from './raised-days.ts';

export default defineRule({
  id: 'reply-before-suggestion',
  title: '答复不早于意见提出',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '意见还没有提出，就不可能已经答复。出现这种情况，多半是日期写错，或者谈话编号填成了另一场。',
  mend: '对照原始记录，改正答复日期或提出日期。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 改进值班, disposition: explained, repliedOn: 2013-05-07}]`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions:
  - {id: s1, talk: t1, text: 改进值班, disposition: explained, repliedOn: 2013-05-06}
  - {id: s2, raisedOn: 2013-05-20, text: 修理锅炉, disposition: accepted, repliedOn: 2013-05-02}`,
        says: [
          { line: 3, message: '答复日期2013年5月6日早于提出意见「s1」的谈话（t1，2013年5月7日）' },
          { line: 4, message: '答复日期2013年5月2日早于意见「s2」的提出日期（2013年5月20日）' },
        ],
      },
    ],
  },
  check({ campaign: { talks, suggestions } }) {
    if (suggestions.every(({ repliedOn }) => repliedOn === undefined)) return [];
    const talkById = new Map(talks.map((talk) => [talk.id, talk]));
    return suggestions.flatMap((suggestion) => {
      const { id, origin, repliedOn } = suggestion;
      const raised = repliedOn === undefined ? undefined : raisedAfter(repliedOn, raisedDays(suggestion, talkById));
      if (repliedOn === undefined || raised === undefined) return [];
      const message = `答复日期${chineseDay(repliedOn)}早于${raised.said}：请核对这两个日期`;
      const related = [{ ...raised.place, message: '意见是这天提出的' }];
      return [{ origin, field: 'repliedOn', record: id, message, related }];
    });
  },
});
