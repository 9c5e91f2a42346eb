import { findApprovals } from '../../statements/find-approvals.ts';
import { always, defineRule } from '../define-rule.ts';
import { runningPassages } from '../passages.ts';

export default defineRule({
  id: 'approval-paper',
  title: '写了批准、决定的，写明依据的文件',
  basis: '内部约定',
  family: 'words',
  severity: always('hint'),
  why: '“已经党委研究批准”“会议决定”说的是别处作出的决定，这些记录里查不到。写明文号、会议纪要或批文，查的人才找得到根据。',
  mend: '在同一句里写上文号、文件标题或会议纪要；没有这样的决定的，删去这句话。',
  examples: {
    passes: `
narrative: {practice: 方案经局党委会审议通过（某局党纪〔2013〕6号）。写明原因报批，拟经党委研究批准后实施。}`,
    fails: [
      {
        yaml: `
narrative:
  practice:
    - 整改方案已经县委研究批准。
    - 会议决定增设窗口。`,
        says: [
          { line: 3, message: '写了「整改方案已经县委研究批准」' },
          { line: 4, message: '写了「会议决定增设窗口」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    runningPassages(campaign).flatMap(({ text, place }) =>
      findApprovals(text).map((words) => ({
        ...place,
        message: `写了「${words}」，是别处作出的决定，记录里查不到：请写明文号或会议纪要，没有的请删去`,
      })),
    ),
});
