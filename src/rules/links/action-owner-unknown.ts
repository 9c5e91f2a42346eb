import { always, defineRule } from '../define-rule.ts';
import { referenceReader } from '../known-words.ts';

export default defineRule({
  id: 'action-owner-unknown',
  title: '整改的责任人、部门没有写错',
  basis: '内部约定',
  family: 'links',
  severity: always('hint'),
  why: '责任人写错一个字，催办就找不到人。写成外单位或一句话（例如“各中队负责人”）也可以，这里只提示像是写错的和分不清是谁的。',
  mend: '改成花名册里的姓名、编号或部门；同名的写编号。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
actions:
  - {id: a1, measure: 调整值班表, owner: 张一建, department: 综合室}
  - {id: a2, measure: 更换灶台, owner: 各中队负责人}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
actions:
  - {id: a1, measure: 调整值班表, owner: 张一健}
  - {id: a2, measure: 更换灶台, owner: zhang, department: 综合科}`,
        says: [
          { line: 3, message: '是不是「张一建」？' },
          { line: 4, message: '「综合科」不是花名册里的人员或部门：是不是「综合室」？' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    return campaign.actions.flatMap(({ id, origin, owner, department }) =>
      Object.entries({ owner, department }).flatMap(([field, reference]) => {
        const message = reference === undefined ? undefined : read(reference);
        return message === undefined ? [] : [{ origin, field, record: id, message }];
      }),
    );
  },
});
