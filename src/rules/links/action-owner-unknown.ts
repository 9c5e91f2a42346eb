import type { Campaign } from '../../records/campaign.ts';
import { isPersonName, isSurnameWithPost } from '../../text/surname.ts';
import { always, defineRule } from '../define-rule.ts';
import { referenceReader, remarksOnReferences } from '../known-words.ts';

export default defineRule({
  id: 'action-owner-unknown',
  title: '整改的责任人、部门没有写错',
  basis: '内部约定',
  family: 'links',
  needsEverything: true,
  needs: ['roster', 'externals'],
  severity: always('error'),
  why: '责任人写错一个字，催办就找不到人。写成外单位或一句话（例如“各中队负责人”）也可以，这里只说查无此人的、像是写错的和分不清是谁的。',
  mend: '改成花名册里的姓名、编号或部门；同名的写编号。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 处科支部}]
actions:
  - {id: a1, measure: 调整值班表, owner: 张一建, department: 综合室}
  - {id: a4, measure: 修订制度, owner: 科处支部}
  - {id: a2, measure: 更换灶台, owner: 各中队负责人}
  - {id: a3, measure: 修缮食堂, owner: 车间主任}
  - {id: a5, measure: 清理库房, owner: 车管所所长}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
actions:
  - {id: a1, measure: 调整值班表, owner: 张一健}
  - {id: a2, measure: 更换灶台, owner: zhang, department: 综合科}
  - {id: a3, measure: 修缮食堂, owner: fei-lam}
  - {id: a4, measure: 开放车棚, owner: 王大勇}
  - {id: a5, measure: 添置书架, owner: 邓副局长}`,
        says: [
          { line: 3, message: '是不是「张一建」？' },
          { line: 4, message: '「综合科」不是花名册里的人员或部门：是不是「综合室」？' },
          { line: 5, message: '没有编号是「fei-lam」的人员' },
          { line: 6, message: '没有「王大勇」这个人' },
          { line: 7, message: '没有「邓副局长」这个人' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    return campaign.actions.flatMap((action) => {
      const { owner, department } = action;
      const stranger = owner !== undefined && read(owner) === undefined ? strangerIn(owner, campaign) : undefined;
      return [
        ...remarksOnReferences('actions', action, { owner, department }, read),
        ...(stranger === undefined
          ? []
          : [{ origin: action.origin, field: 'owner', record: action.id, message: stranger, lighter: true }]),
      ];
    });
  },
});

/** A name of a person who is nobody here. */
function strangerIn(owner: string, { people }: Campaign): string | undefined {
  const named = [...people.values()].some(({ id, name }) => id === owner || name === owner);
  if (named || !(isPersonName(owner) || isSurnameWithPost(owner))) return undefined;
  return `花名册和外部人员里没有「${owner}」这个人：请核对；是外单位的，先补进外部人员`;
}
