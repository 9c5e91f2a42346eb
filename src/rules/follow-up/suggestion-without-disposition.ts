import { defineRule } from '../define-rule.ts';
import { calledSuggestion, handledSuggestions } from './handled-suggestions.ts';
import { saidOnce } from './said-once.ts';

export default defineRule({
  id: 'suggestion-without-disposition',
  title: '每条意见建议都有着落',
  basis: '能解决的尽快解决，不能解决的作出解释并报上级（谈心谈话活动的一般要求）',
  family: 'follow-up',
  severity: { planned: 'hint', running: 'hint', final: 'warning' },
  why: '谈出来的意见没有下文，就是“一谈了之”，检查时会逐条追问。写了处理结果、有对应的整改措施，或者合并到了别的意见，都算有着落。',
  mend: '在这条意见上写“处理结果”；或在整改措施的“对应意见”里写上它的编号；重复的意见写进另一条的“合并”。',
  needsEverything: true,
  needs: ['suggestions', 'actions'],
  examples: {
    passes: `
suggestions:
  - {id: s1, text: 调整值班, merged: [s4]}
  - {id: s2, text: 增加装备, disposition: declined}
  - {id: s3, text: 改进窗口服务, disposition: accepted}
  - {id: s4, text: 值班太密}
actions: [{id: a1, addresses: [s1], measure: 每周公布一次值班表}]`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 调整值班, disposition: accepted}
  - {id: s2, kind: problem, text: 窗口排队时间长}`,
        says: [{ line: 3, message: '问题「s2」没有写处理结果，也没有对应的整改措施' }],
      },
      {
        yaml: `
suggestions:
  - {id: s1, text: 调整值班}
  - {id: s2, text: 增加装备}`,
        says: [{ line: 2, message: '有 2 条意见建议没有着落' }],
      },
    ],
  },
  check({ campaign }) {
    const handled = handledSuggestions(campaign);
    const open = handled.filter(({ disposition, actions }) => disposition === undefined && actions.length === 0);
    return saidOnce(
      open.map(({ suggestion }) => suggestion),
      open.length < handled.length,
      {
        each: (suggestion) => ({
          origin: suggestion.origin,
          record: suggestion.id,
          message: `${calledSuggestion(suggestion)}没有写处理结果，也没有对应的整改措施：请写明怎样处理的`,
        }),
        all: (count) => `有 ${count} 条意见建议没有着落，从这一条起都没有写处理结果，也没有对应的整改措施：请逐条补上`,
      },
    );
  },
});
