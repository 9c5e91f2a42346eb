import { chineseKind, type Doubt, doubtsOf } from '../../pairing/who/word-doubts.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { list, text } from '../../records/values.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { referenceReader } from '../known-words.ts';

export default defineRule({
  id: 'word-misspelt',
  title: '角色、部门等词没有写错一个字',
  basis: '内部约定',
  family: 'links',
  severity: always('error'),
  why: '角色、部门、组、标签和情形写错一个字，这个人就从必谈关系里漏掉了，谈话率却照样是 100%。像是笔误的一律按“无法判断”处理，改正以后才能算。',
  mend: '改成必谈关系或多数记录里的写法；确实是另一个词的，写进本规则的 known，例如 word-misspelt: {known: [荷塘中队]}。',
  options: { known: field(OPTIONS.known, '确实是这样写、不是笔误的词', list(text).default([])) },
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, roles: [委员], department: 一科}
  - {id: li, name: 李二, roles: [民警], department: 二科}
  - {id: zhou, name: 周三, roles: [辅警], department: 一科}
pairings: [{id: p1, left: {role: 委员, department: 一科}, right: {role: 民警}}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, roles: [书记]}
  - {id: li, name: 李二, roles: [委员]}
  - {id: qiao, name: 乔立, roles: [委圆]}
pairings: [{id: p1, left: {role: 书记}, right: {role: 委员}}]`,
        says: [{ line: 4, message: '角色「委圆」像是「委员」的笔误（必谈关系里写的是「委员」）' }],
      },
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二}
edges: [{kind: 分管, from: zhang, to: li}]
pairings: [{id: p1, relation: {edge: 分管}}, {id: p2, left: {people: [zhang]}, right: everyone, trigger: {event: 岗位变动}}]
events:
  - {id: e1, person: li, kind: 岗位变功, date: 2013-05-10}`,
        says: [{ line: 7, message: '情形类型「岗位变功」像是「岗位变动」的笔误' }],
      },
      {
        yaml: `
suggestions:
  - {id: s1, category: 选人用人, text: 公开条件, disposition: accepted}
  - {id: s2, category: 选人用人, text: 公示名单, disposition: accepted}
  - {id: s3, category: 选人用人, text: 多听意见, disposition: accepted}
  - {id: s4, category: 选人用仁, text: 看重实绩, disposition: accepted}`,
        says: [{ line: 5, message: '类别「选人用仁」像是「选人用人」的笔误（另有 3 处写的是「选人用人」）' }],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    // A target that is one slip away from a person or a department is said by another rule.
    return doubtsOf(campaign)
      .all.filter(({ kind, written }) => kind !== 'target' || read(written) === undefined)
      .flatMap((doubt) => remarkOn(doubt));
  },
});

/** How many of the other places are pointed at. */
const SHOWN = 3;

/** Kinds that decide who is asked for, and so whether everybody was talked with. */
const decides = ({ kind }: Doubt): boolean => kind !== 'category' && kind !== 'target';

function remarkOn(doubt: Doubt): RuleRemark[] {
  const { kind, written, meant, places, other, others, named, sure } = doubt;
  const [first, ...rest] = places;
  if (first === undefined) return [];
  const seen = named
    ? `必谈关系里写的是「${meant}」`
    : others > 0
      ? `另有 ${others} 处写的是「${meant}」`
      : `没有「${written}」这个词`;
  const many = rest.length === 0 ? '' : `，共 ${places.length} 处`;
  const breaks = named && decides(doubt) ? '，是不是应谈无法判断' : '';
  return [
    {
      ...first,
      subject: `${kind}.${written}`,
      lighter: !sure,
      message: `${chineseKind(kind)}「${written}」像是「${meant}」的笔误（${seen}）${many}${breaks}：请改成「${meant}」；确实是两个词的，写进本规则的 known`,
      related: [
        ...(other === undefined ? [] : [{ ...other, message: `这里写的是「${meant}」` }]),
        ...rest.slice(0, SHOWN).map((place) => ({ ...place, message: `这里也写作「${written}」` })),
      ],
    },
  ];
}
