import type { Place } from '../../finding/finding.ts';
import { chineseKey } from '../../records/keys.ts';
import { chineseDay, type Day, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'handled-before-campaign',
  title: '提出、答复、销号和期限不早于活动开始',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '这次活动收到的意见，不会在活动开始之前就提出、答复或者整改完。日期早于活动开始的，多半是年份或月份写错了。',
  mend: '对照原始记录，改正写错的日期。',
  examples: {
    passes: `
suggestions: [{id: s1, raisedOn: 2013-05-06, text: 改进值班, disposition: accepted, repliedOn: 2013-05-06}]
actions: [{id: a1, measure: 调整值班表, due: 2013-05-06, state: done, closedOn: 2013-05-06}]`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 改进值班, disposition: accepted, repliedOn: 2012-05-20}
actions:
  - id: a1
    measure: 调整值班表
    due: 2012-06-30
    state: done
    closedOn: 2013-05-05`,
        says: [
          { line: 2, message: '「答复日期」2012年5月20日早于活动开始（2013年5月6日）' },
          { line: 6, message: '「期限」2012年6月30日早于活动开始（2013年5月6日）' },
          { line: 8, message: '「销号日期」2013年5月5日早于活动开始（2013年5月6日）' },
        ],
      },
    ],
  },
  check({ campaign: { suggestions, actions, period } }) {
    const remark = (record: string, origin: Place['origin'], field: string, date: Day | undefined): RuleRemark[] => {
      if (date === undefined || isYearless(date) || date >= period.from) return [];
      const seen = `「${chineseKey(field)}」${chineseDay(date)}早于活动开始（${chineseDay(period.from)}）`;
      return [{ origin, field, record, message: `${seen}：请核对日期；不属于这次活动的请移出` }];
    };
    // Where it is known when a suggestion was raised, its answer is compared with that, and said there.
    const dated = new Set(suggestions.filter((it) => it.talk !== undefined || it.raisedOn !== undefined));
    const datedIds = new Set([...dated].map(({ id }) => id));
    return [
      ...suggestions.flatMap((it) => [
        ...remark(it.id, it.origin, 'raisedOn', it.raisedOn),
        ...remark(it.id, it.origin, 'repliedOn', dated.has(it) ? undefined : it.repliedOn),
      ]),
      ...actions.flatMap(({ id, origin, due, closedOn, addresses }) => [
        ...remark(id, origin, 'due', due),
        ...remark(id, origin, 'closedOn', addresses.some((one) => datedIds.has(one)) ? undefined : closedOn),
      ]),
    ];
  },
});
