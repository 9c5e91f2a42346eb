import { always, defineRule } from '../define-rule.ts';
import { calledSuggestion, type Handled, handledSuggestions } from './handled-suggestions.ts';
import { saidOnce } from './said-once.ts';

/** Decided, or with every action on it done: then somebody can be told. */
const isSettled = ({ disposition, actions }: Handled): boolean =>
  disposition !== undefined || (actions.length > 0 && actions.every(({ state }) => state === 'done'));

export default defineRule({
  id: 'suggestion-without-reply',
  title: '有了处理结果的意见建议写明答复日期',
  basis: '归口办理、节点反馈（谈心谈话活动的一般要求）',
  family: 'follow-up',
  severity: always('hint'),
  why: '意见处理了却没有回话，提意见的人会以为石沉大海。匿名的意见没有人可以当面答复，也可以用公开通报的日期。',
  mend: '答复过的，补上“答复日期”；还没有答复的，安排答复后再写。',
  needsEverything: true,
  needs: ['suggestions', 'actions'],
  examples: {
    passes: `
suggestions:
  - {id: s1, text: 调整值班, disposition: accepted, repliedOn: 2013-05-20}
  - {id: s2, text: 增加装备}`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 调整值班, disposition: accepted, repliedOn: 2013-05-20}
  - {id: s2, text: 增加装备, disposition: explained}
  - {id: s3, text: 修缮食堂}
actions: [{id: a1, addresses: [s3], measure: 更换灶台, state: done, closedOn: 2013-05-20}]`,
        says: [
          { line: 3, message: '「s2」已经有处理结果，没有写答复日期' },
          { line: 4, message: '「s3」已经有处理结果，没有写答复日期' },
        ],
      },
      {
        yaml: `
suggestions:
  - {id: s1, text: 调整值班, disposition: accepted}
  - {id: s2, text: 增加装备, disposition: explained}`,
        says: [{ line: 2, message: '2 条有了处理结果的意见建议都没有写答复日期' }],
      },
    ],
  },
  check({ campaign }) {
    const handled = handledSuggestions(campaign);
    const silent = handled.filter((it) => it.repliedOn === undefined && isSettled(it)).map((it) => it.suggestion);
    const replies = handled.some(({ repliedOn }) => repliedOn !== undefined);
    return saidOnce(silent, replies, {
      each: (suggestion) => ({
        origin: suggestion.origin,
        field: 'disposition',
        record: suggestion.id,
        message: `${calledSuggestion(suggestion)}已经有处理结果，没有写答复日期：答复过的请补上「答复日期」`,
      }),
      all: (count) => `${count} 条有了处理结果的意见建议都没有写答复日期：登记了答复的，请补上「答复日期」`,
    });
  },
});
