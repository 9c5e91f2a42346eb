import { isOverdue } from '../../records/action.ts';
import { chineseWord } from '../../records/vocabulary.ts';
import { chineseDay, daysBetween } from '../../text/day.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'action-overdue',
  title: '整改没有逾期',
  basis: '整改台账按期销号的一般要求',
  family: 'follow-up',
  severity: { planned: 'hint', running: 'warning', final: 'warning' },
  why: '过了期限还没有销号的整改，是检查时首先要问的。汇报不会隐瞒逾期，数据里单独统计。',
  mend: '已经办完的，把“状态”改为已完成，补上“销号日期”；没有办完的，写明原因，经批准延期后改“期限”。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, due: 2013-06-08, state: doing}
  - {id: a2, measure: 更换灶台, due: 2013-05-20, state: done, closedOn: 2013-05-20}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, due: 2013-06-05, state: doing}
  - {id: a2, measure: 更换灶台, due: 2013-06-08, state: doing}`,
        says: [{ line: 2, message: '「a1」期限是2013年6月5日，到截至日2013年6月8日已逾期 3 天，状态是整改中' }],
      },
    ],
  },
  check: ({ campaign: { actions, asOf } }) =>
    actions.flatMap((action) => {
      const { id, origin, due, state } = action;
      if (due === undefined || !isOverdue(action, asOf)) return [];
      const late = `到截至日${chineseDay(asOf)}已逾期 ${daysBetween(due, asOf)} 天`;
      const message = `整改措施「${id}」期限是${chineseDay(due)}，${late}，状态是${chineseWord('state', state)}：办完的请销号，没有办完的请催办`;
      return [{ origin, field: 'due', record: id, message }];
    }),
});
