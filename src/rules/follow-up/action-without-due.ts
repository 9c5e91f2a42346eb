import { chineseWord } from '../../records/vocabulary.ts';
import { defineRule } from '../define-rule.ts';

/** 立行立改 is done at once, 长期坚持 has no end, and an answer or a report upwards is no deadline of one's own. */
const WITHOUT_DUE: ReadonlySet<string> = new Set(['immediate', 'long-term', 'explain', 'escalate']);

export default defineRule({
  id: 'action-without-due',
  title: '要按期完成的整改写明期限',
  basis: '整改台账要素：问题、措施、时限、责任人',
  family: 'follow-up',
  severity: { planned: 'hint', running: 'warning', final: 'warning' },
  why: '限期整改没有期限，就谈不上限期，也查不出逾期。协调解决的和没有写整改方式的，只作提示；立行立改、长期坚持、解释说明、上报的不查。',
  mend: '补上“期限”；本来就没有期限的，把“整改方式”改成立行立改或长期坚持。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 调整值班表, track: limited, due: 2013-06-30}
  - {id: a2, measure: 每月讲评一次, track: long-term}
  - {id: a3, measure: 更换门锁, track: immediate}
  - {id: a4, measure: 更换灶台, state: done, closedOn: 2013-05-20}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 调整值班表, track: limited}
  - {id: a2, measure: 申请增设信号灯, track: coordinate}
  - {id: a3, measure: 更换灶台, state: doing}`,
        says: [
          { line: 2, message: '「a1」是限期整改，没有写期限' },
          { line: 3, message: '「a2」是协调解决，没有写期限' },
          { line: 4, message: '「a3」没有写期限，也没有写整改方式' },
        ],
      },
    ],
  },
  check: ({ campaign: { actions } }) =>
    actions
      .filter(({ due, track, state }) => {
        if (due !== undefined || WITHOUT_DUE.has(track ?? '')) return false;
        return track === 'limited' || state !== 'done';
      })
      .map(({ id, origin, track }) => {
        const seen =
          track === undefined ? '没有写期限，也没有写整改方式' : `是${chineseWord('track', track)}，没有写期限`;
        return {
          origin,
          field: track === undefined ? undefined : 'track',
          record: id,
          lighter: track !== 'limited',
          message: `整改措施「${id}」${seen}：请补上「期限」`,
        };
      }),
});
