import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'exemption-without-reason',
  title: '免谈写明原因和批准人',
  basis: '内部约定',
  family: 'exemptions',
  severity: always('warning'),
  why: '免谈会减少应谈数，汇报要把免谈人员和原因一并列出。没有原因或批准人的免谈，经不起检查。',
  mend: '补上“原因”和“批准人”，批准件留存备查。',
  examples: {
    passes: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
    fails: [
      {
        yaml: `
exemptions:
  - {person: li, approvedBy: zhang}
  - {person: zhou, reason: 驻外}
  - {person: wu}`,
        says: [
          { line: 2, message: '李二免谈没有写原因' },
          { line: 3, message: '周三免谈没有写批准人' },
          { line: 4, message: '吴五免谈没有写原因和批准人' },
        ],
      },
    ],
  },
  check: ({ campaign: { exemptions, people } }) =>
    exemptions.flatMap(({ person, reason, approvedBy, origin }) => {
      const lacking = [...(reason === undefined ? ['原因'] : []), ...(approvedBy === undefined ? ['批准人'] : [])];
      if (lacking.length === 0) return [];
      const message = `${people.get(person)?.name ?? person}免谈没有写${lacking.join('和')}：请补上`;
      return [{ origin, record: person, message }];
    }),
});
