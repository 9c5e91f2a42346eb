import { defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';
import { wrongClaims } from './contradictions.ts';

export default defineRule({
  id: 'claim-unsupported',
  title: '全覆盖、全部完成的说法有数据支持',
  basis: '内部约定',
  family: 'words',
  severity: { planned: 'off', running: 'error', final: 'error' },
  why: '只有未谈、无法判断、未到期都为零，才能写全覆盖、全部谈到或者 100%；整改、意见、征求意见表写“全部”也一样。文字里这样写而数据不是这样，就是虚报。',
  mend: '还有缺口的，照实写谈话率和未谈的人；都已谈到的，先把漏登的谈话补登进来。',
  needsEverything: true,
  examples: {
    passes: `
pairings: [{id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}}]
narrative:
  practice: 谈心谈话尚未实现全覆盖。谈话中提出的意见全部整改。
  next: 确保谈心谈话全覆盖。`,
    fails: [
      {
        yaml: `
pairings: [{id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}}]
narrative:
  practice: 加强领导，谈心谈话实现全覆盖。
frames: [{name: 成果, part: result, text: 必谈对象谈话率达到100%。}]`,
        says: [
          { line: 3, message: '写了「谈心谈话实现全覆盖」' },
          { line: 4, message: '应谈 1 项' },
        ],
      },
      {
        yaml: `
actions: [{id: a1, measure: 修缮食堂, state: doing}]
channels: [{id: form, title: 征求意见表, sent: 30, returned: 28}]
narrative:
  effect: [整改任务全部完成。, 征求意见表全部收回。]`,
        says: [
          { line: 4, message: '写了「整改任务全部完成」，数据不支持：整改措施共 1 项，未完成 1 项' },
          { line: 4, message: '写了「征求意见表全部收回」' },
        ],
      },
    ],
  },
  check: (facts) =>
    passagesOf(facts.campaign)
      .filter(({ kind, future }) => kind !== 'cell' && !future)
      .flatMap(({ text, place }) =>
        wrongClaims(text, facts).map(({ words, shown }) => ({
          ...place,
          message: `写了「${words}」，数据不支持：${shown}。请按数据改写`,
        })),
      ),
});
