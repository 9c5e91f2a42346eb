import { chineseDay, daysBetween } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'action-closed-late',
  title: '销号不晚于期限',
  basis: '整改台账按期销号的一般要求',
  family: 'follow-up',
  severity: always('hint'),
  why: '办完了但晚于期限，汇报里不能写“按期完成”。也可能是期限延过，或者两个日期有一个写错了。',
  mend: '核对“期限”和“销号日期”；批准过延期的，把期限改成批准后的日期。',
  examples: {
    passes: `
actions: [{id: a1, measure: 调整值班表, due: 2013-05-20, state: done, closedOn: 2013-05-20}]`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, due: 2013-05-20, state: done, closedOn: 2013-05-22}`,
        says: [{ line: 2, message: '「a1」2013年5月22日销号，比期限2013年5月20日晚 2 天' }],
      },
    ],
  },
  check: ({ campaign: { actions } }) =>
    actions.flatMap(({ id, origin, due, closedOn }) => {
      if (due === undefined || closedOn === undefined || closedOn <= due) return [];
      const late = `比期限${chineseDay(due)}晚 ${daysBetween(due, closedOn)} 天`;
      const message = `整改措施「${id}」${chineseDay(closedOn)}销号，${late}：请核对两个日期，不要写成按期完成`;
      return [{ origin, field: 'closedOn', record: id, message }];
    }),
});
