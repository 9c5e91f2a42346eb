import type { Talk } from '../records/talk.ts';
import { chineseDay, isYearless } from '../text/day.ts';
import { always, defineRule } from './define-rule.ts';

export default defineRule({
  id: 'action-closed-before-talk',
  title: '销号不早于提出意见的谈话',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '意见是在谈话中提出的，对应的整改不可能在谈话之前就完成。出现这种情况，多半是日期或编号写错了。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 改进值班}]
actions: [{id: a1, addresses: [s1], measure: 调整值班表, state: done, closedOn: 2013-05-07}]`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 改进值班}]
actions:
  - {id: a1, addresses: [s1], measure: 调整值班表, state: done, closedOn: 2013-05-06}`,
        says: [{ line: 4, message: '销号日期2013年5月6日早于提出意见「s1」的谈话（t1，2013年5月7日）' }],
      },
    ],
  },
  check({ campaign: { talks, suggestions, actions } }) {
    if (actions.length === 0) return [];
    const talkById = new Map(talks.map((talk) => [talk.id, talk]));
    const talkOf = new Map<string, Talk | undefined>(suggestions.map(({ id, talk }) => [id, talkById.get(talk ?? '')]));
    return actions.flatMap(({ id, origin, closedOn, addresses }) =>
      addresses.flatMap((suggestion) => {
        const talk = talkOf.get(suggestion);
        if (talk === undefined || closedOn === undefined || closedOn >= talk.date) return [];
        if (isYearless(talk.date) || isYearless(closedOn)) return [];
        const said = `早于提出意见「${suggestion}」的谈话（${talk.id}，${chineseDay(talk.date)}）`;
        const message = `销号日期${chineseDay(closedOn)}${said}：请核对这两个日期`;
        return [
          {
            origin,
            field: 'closedOn',
            record: id,
            message,
            related: [{ origin: talk.origin, field: 'date', message: '谈话' }],
          },
        ];
      }),
    );
  },
});
