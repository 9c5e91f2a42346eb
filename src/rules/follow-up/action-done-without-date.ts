import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'action-done-without-date',
  title: '已完成的整改写明销号日期',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('hint'),
  why: '写了已完成而没有日期，别人无法核对是不是按期完成。检查整改台账时，销号日期是必看的一栏。',
  mend: '补上“销号日期”；还没有办完的，把“状态”改成整改中。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20}
  - {id: a2, measure: 修缮食堂, state: doing}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, state: done}`,
        says: [{ line: 2, message: '「a1」的状态是已完成，没有写销号日期' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.actions
      .filter(({ state, closedOn }) => state === 'done' && closedOn === undefined)
      .map(({ id, origin }) => ({
        origin,
        field: 'state',
        record: id,
        message: `整改措施「${id}」的状态是已完成，没有写销号日期：请补上「销号日期」`,
      })),
});
