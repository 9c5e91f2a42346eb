import { defineRule } from '../define-rule.ts';
import { saidOnce } from './said-once.ts';

export default defineRule({
  id: 'action-without-owner',
  title: '每项整改都有责任人',
  basis: '整改台账要素：问题、措施、时限、责任人',
  family: 'follow-up',
  severity: { planned: 'hint', running: 'warning', final: 'warning' },
  why: '没有责任人的整改没有人去办，也没有人答得出进展。只写了责任部门的，按提示处理。',
  mend: '在“责任人”里写上姓名或编号；由一个部门负责的，写该部门的负责人。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, owner: li}
  - {id: a2, measure: 更换灶台, owner: 综合室}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, owner: li}
  - {id: a2, measure: 更换灶台}
  - {id: a3, measure: 更换门锁, department: 综合室}`,
        says: [
          { line: 3, message: '「a2」没有写责任人：' },
          { line: 4, message: '「a3」只写了部门「综合室」，没有写责任人' },
        ],
      },
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表}
  - {id: a2, measure: 更换灶台}`,
        says: [{ line: 2, message: '2 项整改措施都没有写责任人' }],
      },
    ],
  },
  check: ({ campaign: { actions } }) =>
    saidOnce(
      actions.filter(({ owner }) => owner === undefined),
      actions.some(({ owner, department }) => owner !== undefined || department !== undefined),
      {
        each: ({ id, origin, department }) => ({
          origin,
          field: department === undefined ? undefined : 'department',
          record: id,
          lighter: department !== undefined,
          message: `整改措施「${id}」${department === undefined ? '' : `只写了部门「${department}」，`}没有写责任人：请补上「责任人」`,
        }),
        all: (count) => `${count} 项整改措施都没有写责任人：请逐项补上「责任人」`,
      },
    ),
});
