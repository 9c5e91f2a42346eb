import type { Origin } from '../../source/origin.ts';
import { chineseDay, type Day } from '../../text/day.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'handled-after-as-of',
  title: '计入的意见、答复、销号和会议不晚于截至日',
  basis: '内部约定',
  family: 'time',
  severity: { planned: 'hint', running: 'hint', final: 'warning' },
  why: '汇报写明数据截至某一天，那天之后才提出、答复、销号、召开的，当时还没有。把它们算进来，截至日和数字就对不上了。',
  mend: '截至日以后办完的，留到下一期再算；要算进来的，把“截至”改到那天以后，汇报重新生成。',
  examples: {
    passes: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-05-31}
suggestions: [{id: s1, text: 改进值班, raisedOn: 2013-05-31, disposition: accepted, repliedOn: 2013-05-31}]
channels: [{id: form, title: 征求意见表, from: 2013-06-03}]
actions: [{id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-31}]`,
    fails: [
      {
        yaml: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-05-31}
suggestions:
  - {id: s1, text: 改进值班, disposition: accepted, repliedOn: 2013-06-01}
actions:
  - id: a1
    measure: 调整值班表
    state: done
    closedOn: 2013-06-05`,
        says: [
          { line: 3, message: '答复日期2013年6月1日晚于截至日（2013年5月31日）' },
          { line: 8, message: '销号日期2013年6月5日晚于截至日（2013年5月31日）' },
        ],
      },
      {
        yaml: `
campaign:
  title: 活动
  period: {from: 2013-05-06, to: 2013-05-31}
  phase: final
  asOf: 2013-05-31
  milestones:
    - {id: m, title: 民主生活会, date: 2013-06-05, expected: 9, attended: 9}
suggestions:
  - {id: s1, text: 改进值班, raisedOn: 2013-06-01}
channels:
  - {id: form, title: 征求意见表, from: 2013-06-03, sent: 20, returned: 18}`,
        says: [
          { line: 7, message: '「民主生活会」的日期2013年6月5日晚于截至日（2013年5月31日）' },
          { line: 9, message: '提出日期2013年6月1日晚于截至日（2013年5月31日）' },
          { line: 11, message: '「征求意见表」开始的日期2013年6月3日晚于截至日（2013年5月31日）' },
        ],
      },
    ],
  },
  check({ campaign: { file, suggestions, actions, channels, milestones, asOf }, today }) {
    // What lies after today is an error of its own, and said there.
    const between = (date: Day | undefined): date is Day => date !== undefined && date > asOf && date <= today;
    const remark = (record: string, origin: Origin, field: string, name: string, date: Day) => ({
      origin,
      field,
      record,
      message: `${name}${chineseDay(date)}晚于截至日（${chineseDay(asOf)}）：请核对日期；汇报要算上它的，请把「截至」改到那天以后`,
    });
    const has = (...counts: readonly (number | undefined)[]): boolean => counts.some((count) => (count ?? 0) > 0);
    return [
      ...milestones.flatMap(({ id, title, date, attended }, at) =>
        has(attended) && between(date)
          ? [remark(id, { file, path: ['campaign', 'milestones', at] }, 'date', `写了实到的「${title}」的日期`, date)]
          : [],
      ),
      ...channels.flatMap(({ id, origin, title, from, returned, received }) =>
        has(returned, received.length) && between(from)
          ? [remark(id, origin, 'from', `写了收到数的渠道「${title}」开始的日期`, from)]
          : [],
      ),
      ...suggestions.flatMap(({ id, origin, raisedOn }) =>
        between(raisedOn) ? [remark(id, origin, 'raisedOn', '提出日期', raisedOn)] : [],
      ),
      ...suggestions.flatMap(({ id, origin, repliedOn }) =>
        between(repliedOn) ? [remark(id, origin, 'repliedOn', '答复日期', repliedOn)] : [],
      ),
      ...actions.flatMap(({ id, origin, closedOn }) =>
        between(closedOn) ? [remark(id, origin, 'closedOn', '销号日期', closedOn)] : [],
      ),
    ];
  },
});
