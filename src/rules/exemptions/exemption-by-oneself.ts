import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'exemption-by-oneself',
  title: '免谈不由本人批准',
  basis: '内部约定',
  family: 'exemptions',
  severity: always('warning'),
  why: '自己批准自己免谈，等于没有批准。单位主要负责人的免谈，一般由上级批准。',
  mend: '把“批准人”改成有权批准的人；由上级单位批准的，写上级单位的名称。',
  examples: {
    passes: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}
  - {person: zhang, reason: 脱产学习, approvedBy: 局党委}`,
    fails: [
      {
        yaml: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: 李二}`,
        says: [{ line: 2, message: '李二的免谈由本人批准' }],
      },
    ],
  },
  check: ({ campaign: { exemptions, people } }) =>
    exemptions
      .filter(({ person, approvedBy }) => approvedBy === person)
      .map(({ person, origin }) => ({
        origin,
        field: 'approvedBy',
        record: person,
        message: `${people.get(person)?.name ?? person}的免谈由本人批准：请写明有权批准的人或上级单位`,
      })),
});
