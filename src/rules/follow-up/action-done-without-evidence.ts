import { always, defineRule } from '../define-rule.ts';
import { saidOnce } from './said-once.ts';

export default defineRule({
  id: 'action-done-without-evidence',
  title: '已完成的整改写明佐证',
  basis: '整改台账销号的一般要求',
  family: 'follow-up',
  severity: always('hint'),
  why: '销号要有凭据：会议纪要、文件、照片、签收单都可以。没有佐证的完成，检查时只能凭一句话。',
  mend: '在“佐证”里写明材料的名称或文号。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20, evidence: 值班表}
  - {id: a2, measure: 更换灶台, state: doing}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20, evidence: 值班表}
  - {id: a2, measure: 更换灶台, state: done, closedOn: 2013-05-20}`,
        says: [{ line: 3, message: '「a2」的状态是已完成，没有写佐证' }],
      },
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20}
  - {id: a2, measure: 更换灶台, state: done, closedOn: 2013-05-20}`,
        says: [{ line: 2, message: '2 项已完成的整改都没有写佐证' }],
      },
    ],
  },
  check: ({ campaign: { actions } }) =>
    saidOnce(
      actions.filter(({ state, evidence }) => state === 'done' && evidence === undefined),
      actions.some(({ evidence }) => evidence !== undefined),
      {
        each: ({ id, origin }) => ({
          origin,
          field: 'state',
          record: id,
          message: `整改措施「${id}」的状态是已完成，没有写佐证：请补上「佐证」，例如会议纪要的文号`,
        }),
        all: (count) => `${count} 项已完成的整改都没有写佐证：请逐项补上「佐证」`,
      },
    ),
});
