import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'exemption-unused',
  title: '每条免谈都用得上',
  basis: '内部约定',
  family: 'exemptions',
  severity: always('hint'),
  why: '这条免谈没有免掉任何一项应谈，可能是人员、必谈关系或起止日期写错了。不需要的免谈留着，会让人误以为少谈了一个人。',
  mend: '核对人员、必谈关系和起止日期；用不上的删去。',
  needsEverything: true,
  examples: {
    passes: `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li, zhou]}}
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
    fails: [
      {
        yaml: `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [zhou]}}
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
        says: [{ line: 4, message: '李二的免谈没有对应任何应谈项' }],
      },
    ],
  },
  check: ({ campaign: { people }, coverage }) =>
    coverage.unusedExemptions.map(({ person, origin }) => ({
      origin,
      record: person,
      message: `${people.get(person)?.name ?? person}的免谈没有对应任何应谈项：请核对人员、必谈关系和起止日期，不需要就删去`,
    })),
});
