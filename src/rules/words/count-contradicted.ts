import { defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';
import { wrongCounts } from './contradictions.ts';

export default defineRule({
  id: 'count-contradicted',
  title: '文字里的数与记录算出的数一致',
  basis: '内部约定',
  family: 'words',
  severity: { planned: 'off', running: 'error', final: 'error' },
  why: '正文写的数和后面表格里的数不一样，读的人不知道该信哪一个。数字由记录算出，文字里的数不能与它矛盾。',
  mend: '核对是文字写错还是记录漏登，改正错的一处；文字说的是别的口径，写清口径。',
  needsEverything: true,
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou, wu]}
narrative:
  practice: 活动期间共开展谈心谈话两场次、3人次。其中与中层负责人谈话1人次。
  next: 下半年再谈话30场次。`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
narrative:
  practice: 活动期间共开展谈心谈话三十二场次、45人次。`,
        says: [
          { line: 3, message: '「45人次」与记录不符：谈话人次 1 人次' },
          { line: 3, message: '「三十二场次」与记录不符：谈话场次 1 场' },
        ],
      },
      {
        yaml: `
pairings: [{id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li, zhou]}}]
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
narrative:
  effect: [谈心谈话率达到百分之九十六点九。]`,
        says: [{ line: 4, message: '「百分之九十六点九」与记录不符：谈话率 50%' }],
      },
    ],
  },
  check: (facts) =>
    passagesOf(facts.campaign)
      .filter(({ kind, future }) => (kind === 'paragraph' || kind === 'title') && !future)
      .flatMap(({ text, place }) =>
        wrongCounts(text, facts).map(({ words, shown, loose }) => ({
          ...place,
          message: `文字里的「${words}」与记录不符：${shown}。请按记录改写；记录不全的，先补齐记录`,
          lighter: loose,
        })),
      ),
});
