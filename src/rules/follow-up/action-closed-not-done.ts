import { chineseWord } from '../../records/vocabulary.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'action-closed-not-done',
  title: '有销号日期的整改状态是已完成',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('warning'),
  why: '写了销号日期，状态却不是已完成，两处说法相反。数据按状态统计，这一项就不算完成。',
  mend: '办完的，把“状态”写成已完成；没有办完的，删去“销号日期”。没有写状态的，按未启动算。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, state: done, closedOn: 2013-05-20}
  - {id: a2, measure: 更换灶台, state: doing}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, state: doing, closedOn: 2013-05-20}
  - {id: a2, measure: 更换灶台, closedOn: 2013-05-20}`,
        says: [
          { line: 2, message: '「a1」写了销号日期，状态却是整改中' },
          { line: 3, message: '「a2」写了销号日期，状态却是未启动' },
        ],
      },
    ],
  },
  check: ({ campaign: { actions } }) =>
    actions
      .filter(({ state, closedOn }) => state !== 'done' && closedOn !== undefined)
      .map(({ id, origin, state }) => ({
        origin,
        field: 'closedOn',
        record: id,
        message: `整改措施「${id}」写了销号日期，状态却是${chineseWord('state', state)}：办完的请把「状态」写成已完成，没有办完的请删去销号日期`,
      })),
});
