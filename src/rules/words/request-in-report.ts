import { sentencesOf } from '../../text/clauses.ts';
import { requestIn } from '../../text/request.ts';
import { always, defineRule } from '../define-rule.ts';
import { runningPassages } from '../passages.ts';

export default defineRule({
  id: 'request-in-report',
  title: '报告里不夹带请示事项',
  basis: '《党政机关公文处理工作条例》第十五条第（四）项：不得在报告等非请示性公文中夹带请示事项',
  family: 'words',
  severity: always('error'),
  why: '报告不要求上级答复，夹在里面的请示没有人批，事情就搁下了。需要上级批准或解决的，另写请示，一文一事。',
  mend: '从汇报里删去请求的话，另行行文请示；只反映困难、不要求答复的，写成陈述句。',
  examples: {
    passes: `
narrative: {problems: 补牌窗口合并需要有关部门配合，已书面请示上级，职工希望上级给予支持。}
report: {closing: 以上报告，请审阅。}`,
    fails: [
      {
        yaml: `
narrative:
  next: [恳请局党委解决窗口经费。]
report:
  closing: 以上报告妥否，请批示。`,
        says: [
          { line: 2, message: '「恳请局党委解决窗口经费」' },
          { line: 4, message: '「以上报告妥否，请批示」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    runningPassages(campaign).flatMap(({ text, place }) =>
      sentencesOf(text).flatMap((sentence) => {
        const found = requestIn(sentence);
        if (found === undefined) return [];
        const message = `写了「${found.words}」，像是请示事项：报告不得夹带请示，请删去，需要批准或解决的另行请示`;
        return [{ ...place, message, lighter: !found.certain }];
      }),
    ),
});
