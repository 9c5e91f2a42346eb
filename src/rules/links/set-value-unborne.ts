import { chineseKind, doubtsOf, type Unborne } from '../../pairing/who/word-doubts.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'set-value-unborne',
  title: '必谈关系里写的角色、部门有人是',
  basis: '内部约定',
  family: 'links',
  severity: always('error'),
  why: '必谈关系里写了一个角色、部门、组或标签，花名册里却没有一个人是，这一部分要求就落了空。多半是写得和花名册不一样，或者预设里的角色没有换成本单位的叫法。',
  mend: '改成花名册里的写法；用预设的，在“角色”里对应成本单位的叫法；确实没有这样的人，去掉这一项。',
  needsEverything: true,
  needs: ['roster', 'externals', 'pairings', 'edges', 'events', 'talks'],
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, roles: [书记], party: 党员}
  - {id: li, name: 李二, roles: [民警]}
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 民警, not: {tag: 试用期}}, exempt: [{who: {tag: 产假}, reason: 产假}]}
  - {id: p2, left: {role: 书记}, right: {party: [党员, 预备党员]}}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, roles: [书记]}
  - {id: li, name: 李二, roles: [民警], groups: {支部: 机关支部}}
pairings:
  - {id: p1, left: {role: [书记, 副书记]}, right: {role: 民警}}
  - {id: p2, left: {role: 书记}, right: {group.支部: 机关支邮}}`,
        says: [
          { line: 5, message: '没有一个人的角色是「副书记」' },
          { line: 6, message: '没有一个人的支部是「机关支邮」：是不是「机关支部」？' },
        ],
      },
    ],
  },
  check: ({ campaign }) => {
    const { all, unborne } = doubtsOf(campaign);
    // Where the only bearer is a slip of the pen, that is the fault.
    const explained = new Set(all.map(({ kind, meant }) => `${kind}\n${meant}`));
    return unborne.filter(({ kind, word }) => !explained.has(`${kind}\n${word}`)).flatMap(remarkOn);
  },
});

function remarkOn({ kind, word, places, rights }: Unborne): RuleRemark[] {
  const [right] = rights;
  const place = places.find(({ optional }) => optional !== true) ?? (right === undefined ? undefined : places[0]);
  if (place === undefined) return [];
  const hint =
    right === undefined
      ? '请核对是否和花名册写得一样；用预设的，请把预设里的角色换成本单位的叫法；确实没有这样的人，去掉这一项'
      : `是不是「${right}」？`;
  const message = `${seen(kind, word)}：${hint}`;
  return [{ ...place, subject: `${place.record ?? ''}.${kind}.${word}`, message }];
}

function seen(kind: Unborne['kind'], word: string): string {
  if (kind === 'edge' || kind === 'event' || kind === 'talk') return `没有一条记录的${chineseKind(kind)}是「${word}」`;
  return kind === 'group' ? `没有一个人写了「${word}」这种组` : `没有一个人的${chineseKind(kind)}是「${word}」`;
}
