import type { Action } from '../../records/action.ts';
import type { Campaign } from '../../records/campaign.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { positive } from '../../records/values.ts';
import { chineseDay, type Day, daysBetween, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { raisedDays } from '../time/raised-days.ts';

export default defineRule({
  id: 'immediate-not-soon',
  title: '立行立改的期限不远',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('warning'),
  why: '立行立改是马上能办的事，期限却定在几个月以后，方式和期限总有一个写错了。汇报里说立行立改多少条，领导会问为什么还没有办。',
  mend: '期限写错的改期限；几个月才办得完的，把整改方式改成限期整改。',
  options: { days: field(OPTIONS.days, '提出以后多少天以内的期限不提示', positive.default(60)) },
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 增加窗口, disposition: accepted}]
actions:
  - {id: a1, addresses: [s1], measure: 增设窗口, track: immediate, due: 2013-05-20}
  - {id: a2, addresses: [s1], measure: 建新大厅, track: limited, due: 2013-12-20}`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, text: 增加窗口, disposition: accepted}]
actions:
  - {id: a1, addresses: [s1], measure: 增设窗口, track: immediate, due: 2013-09-07}`,
        says: [{ line: 4, message: '「a1」是立行立改，期限2013年9月7日却在提出后 123 天' }],
      },
    ],
  },
  check({ campaign }, { days }) {
    const raised = lastRaised(campaign);
    return campaign.actions.flatMap((action) => {
      const { id, origin, track, due } = action;
      if (track !== 'immediate' || due === undefined || isYearless(due)) return [];
      const since = raised(action);
      const late = daysBetween(since ?? campaign.period.to, due);
      if (late <= days) return [];
      const after = since === undefined ? '活动结束' : '提出';
      const message = `「${id}」是立行立改，期限${chineseDay(due)}却在${after}后 ${late} 天：请核对期限，或改为限期整改`;
      return [{ origin, field: 'due', record: id, message }];
    });
  },
});

/** The last day on which what an action answers was raised, where that is known. */
function lastRaised({ suggestions, talks }: Campaign): (action: Action) => Day | undefined {
  const talkById = new Map(talks.map((talk) => [talk.id, talk]));
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  return ({ addresses }) =>
    addresses
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap((suggestion) => raisedDays(suggestion, talkById).map(({ date }) => date))
      .filter((day) => !isYearless(day))
      .sort()
      .at(-1);
}
