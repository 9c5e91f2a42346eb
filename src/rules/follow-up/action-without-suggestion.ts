import { always, defineRule } from '../define-rule.ts';
import { saidOnce } from './said-once.ts';

export default defineRule({
  id: 'action-without-suggestion',
  title: '整改措施写明对应的意见',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('hint'),
  why: '不写对应哪条意见，就看不出这项整改从哪里来，那条意见也像是没有着落。自查出来的问题没有人提过，可以先登记成一条问题。',
  mend: '在“对应意见”里写上意见建议的编号；自查的问题先在意见建议里登记一条，类型写“问题”。',
  examples: {
    passes: `
suggestions: [{id: s1, text: 调整值班, disposition: accepted}]
actions: [{id: a1, addresses: [s1], measure: 每周公布一次值班表}]`,
    fails: [
      {
        yaml: `
suggestions: [{id: s1, text: 调整值班, disposition: accepted}]
actions:
  - {id: a1, addresses: [s1], measure: 每周公布一次值班表}
  - {id: a2, measure: 更换灶台}`,
        says: [{ line: 4, message: '「a2」没有写对应哪条意见' }],
      },
    ],
  },
  check({ campaign: { actions, suggestions } }) {
    if (suggestions.length === 0) return [];
    const loose = actions.filter(({ addresses }) => addresses.length === 0);
    return saidOnce(loose, loose.length < actions.length, {
      each: ({ id, origin }) => ({
        origin,
        record: id,
        message: `整改措施「${id}」没有写对应哪条意见：请在「对应意见」里写上意见建议的编号`,
      }),
      all: (count) => `${count} 项整改措施都没有写对应哪条意见：请在「对应意见」里写上意见建议的编号`,
    });
  },
});
