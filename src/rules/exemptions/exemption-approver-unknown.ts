import { always, defineRule } from '../define-rule.ts';
import { referenceReader, remarksOnReferences } from '../known-words.ts';

export default defineRule({
  id: 'exemption-approver-unknown',
  title: '免谈的批准人没有写错',
  basis: '内部约定',
  family: 'exemptions',
  needsEverything: true,
  needs: ['roster', 'externals'],
  severity: always('error'),
  why: '批准人写错一个字，检查时就对不上人。由上级单位批准的写单位名称，这里只说查无此人的、像是写错的和分不清是谁的。',
  mend: '改成花名册里的姓名或编号；同名的写编号；上级单位写全称。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
exemptions:
  - {person: li, reason: 长期病假, approvedBy: 张一建}
  - {person: zhang, reason: 脱产学习, approvedBy: 局党委}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
exemptions:
  - {person: li2, reason: 长期病假, approvedBy: 张一健}
  - {person: zhang, reason: 脱产学习, approvedBy: 李二}`,
        says: [
          { line: 3, message: '是不是「张一建」？' },
          { line: 4, message: '叫「李二」的有 2 人' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    return campaign.exemptions.flatMap(({ person, origin, approvedBy }) =>
      remarksOnReferences('exemptions', { id: person, origin }, { approvedBy }, read),
    );
  },
});
