import type { Action } from '../../records/action.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'declined-with-action',
  title: '不采纳的意见没有整改措施',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('warning'),
  why: '意见写着不采纳，台账里却有一条为它办的措施，两处总有一处不对。采纳的条数和整改的条数会因此对不上。',
  mend: '已经照办的，把处理结果改成采纳；没有采纳的，从整改措施里去掉这条意见。',
  examples: {
    passes: `
suggestions:
  - {id: s1, text: 增加窗口, disposition: accepted}
  - {id: s2, text: 取消值班, disposition: declined}
actions: [{id: a1, addresses: [s1], measure: 增设窗口, state: done}]`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 增加窗口, disposition: declined}
actions: [{id: a1, addresses: [s1], measure: 增设窗口, state: done}]`,
        says: [{ line: 2, message: '意见「s1」写着不采纳，整改措施「a1」却是为它办的，已经完成' }],
      },
    ],
  },
  check({ campaign: { suggestions, actions } }) {
    const byId = new Map<string, Action[]>();
    for (const action of actions) for (const id of action.addresses) byId.set(id, [...(byId.get(id) ?? []), action]);
    return suggestions.flatMap(({ id, origin, disposition }): RuleRemark[] => {
      const own = disposition === 'declined' ? (byId.get(id) ?? []) : [];
      const action = own.find(({ state }) => state === 'done') ?? own[0];
      if (action === undefined) return [];
      const done = action.state === 'done';
      const seen = `意见「${id}」写着不采纳，整改措施「${action.id}」却是为它办的${done ? '，已经完成' : ''}`;
      const message = `${seen}：请核对处理结果和对应意见`;
      const related = [{ origin: action.origin, field: 'addresses', message: '为它办的措施' }];
      return [{ origin, field: 'disposition', record: id, message, related, lighter: !done }];
    });
  },
});
