import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { type RaisedDay, raisedAfter, raisedDays } from './raised-days.ts';

export default defineRule({
  id: 'action-closed-before-suggestion',
  title: '销号、期限不早于意见提出',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '先有意见，后有整改，对应的整改不可能在意见提出之前就完成、到期。出现这种情况，多半是日期或编号写错了。',
  mend: '对照原始记录，改正写错的日期或编号；意见在活动以前就提出过的，补上“提出日期”。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions:
  - {id: s1, talk: t1, text: 改进值班}
  - {id: s2, raisedOn: 2013-05-06, text: 修理锅炉}
actions: [{id: a1, addresses: [s1, s2], measure: 调整值班表, due: 2013-05-06, state: done, closedOn: 2013-05-07}]`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 改进值班}]
actions:
  - {id: a1, addresses: [s1], measure: 调整值班表, state: done, closedOn: 2013-05-06}`,
        says: [{ line: 4, message: '销号日期2013年5月6日早于提出意见「s1」的谈话（t1，2013年5月7日）' }],
      },
      {
        yaml: `
suggestions: [{id: s1, raisedOn: 2013-05-10, text: 改进值班}]
actions:
  - id: a1
    addresses: [s1]
    measure: 调整值班表
    state: done
    closedOn: 2013-05-08
  - {id: a2, addresses: [s1], measure: 修理锅炉, due: 2013-05-09}`,
        says: [
          { line: 7, message: '销号日期2013年5月8日早于意见「s1」的提出日期（2013年5月10日）' },
          { line: 8, message: '期限2013年5月9日早于意见「s1」的提出日期（2013年5月10日）' },
        ],
      },
    ],
  },
  check({ campaign: { talks, suggestions, actions, period } }) {
    if (actions.every(({ closedOn, due }) => closedOn === undefined && due === undefined)) return [];
    const talkById = new Map(talks.map((talk) => [talk.id, talk]));
    const daysOf = new Map<string, readonly RaisedDay[]>(suggestions.map((it) => [it.id, raisedDays(it, talkById)]));
    const closed = actions.flatMap(({ id, origin, closedOn, addresses }): RuleRemark[] =>
      addresses.flatMap((suggestion) => {
        const raised = closedOn === undefined ? undefined : raisedAfter(closedOn, daysOf.get(suggestion) ?? []);
        if (closedOn === undefined || raised === undefined) return [];
        const message = `销号日期${chineseDay(closedOn)}早于${raised.said}：请核对这两个日期`;
        const related = [{ ...raised.place, message: '意见是这天提出的' }];
        return [{ origin, field: 'closedOn', record: id, message, related }];
      }),
    );
    // A later suggestion may have been added to a measure that was under way, so the day is before every one of them.
    const dueBefore = actions.flatMap(({ id, origin, due, addresses }): RuleRemark[] => {
      if (due === undefined || isYearless(due) || due < period.from) return [];
      const raised = addresses.map((suggestion) => raisedAfter(due, daysOf.get(suggestion) ?? []));
      const [first] = raised;
      if (first === undefined || raised.includes(undefined)) return [];
      const message = `期限${chineseDay(due)}早于${first.said}：请核对这两个日期`;
      const related = [{ ...first.place, message: '意见是这天提出的' }];
      return [{ origin, field: 'due', record: id, message, related, lighter: true }];
    });
    return [...closed, ...dueBefore];
  },
});
