import { doubtsOf } from '../../pairing/who/word-doubts.ts';
import { borneWords, namedWords } from '../../pairing/who/words-in-use.ts';
import { nearestWord } from '../../text/nearest.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'role-unused',
  title: '花名册里的角色用得上',
  basis: '内部约定',
  family: 'links',
  severity: always('hint'),
  why: '角色是给必谈关系用的，没有一项必谈关系用到的角色，可能是写法和必谈关系里不一致。这个人就不在任何一项的范围里，容易漏掉。',
  mend: '核对名称；只是备查、和必谈关系无关的，写在职务或标签里，或者屏蔽这条提示。',
  needsEverything: true,
  needs: ['roster', 'externals', 'pairings'],
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, roles: [书记]}
  - {id: li, name: 李二, roles: [民警]}
pairings: [{id: p1, left: {role: 书记}, right: everyone, exempt: [{who: {role: 民警}, reason: 另行安排}]}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, roles: [书记]}
  - {id: li, name: 李二, roles: [科室负责人]}
  - {id: zhou, name: 周三, roles: [部门负责人, 工会小组长]}
pairings: [{id: p1, left: {role: 书记}, right: {role: 部门负责人}}]`,
        says: [
          { line: 3, message: '角色「科室负责人」没有一项必谈关系用到：是不是「部门负责人」？' },
          { line: 4, message: '角色「工会小组长」没有一项必谈关系用到' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const named = namedWords(campaign).get('role');
    const borne = borneWords(campaign).get('role');
    if (named === undefined || borne === undefined) return [];
    const { all, unborne } = doubtsOf(campaign);
    // What is a slip of the pen, or what a pairing misspells, is said elsewhere.
    const said = new Set([...all.map(({ written }) => written), ...unborne.flatMap(({ rights }) => rights)]);
    return [...borne].flatMap(([role, [place]]): RuleRemark[] => {
      if (named.has(role) || said.has(role) || place === undefined) return [];
      const nearest = nearestWord(role, named.keys());
      const hint = nearest === undefined ? '请核对名称；只是备查的，写在职务或标签里' : `是不是「${nearest}」？`;
      return [{ ...place, subject: role, message: `角色「${role}」没有一项必谈关系用到：${hint}` }];
    });
  },
});
