import type { Campaign } from '../../records/campaign.ts';
import type { Talk } from '../../records/talk.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'person-twice-in-talk',
  title: '一场谈话的一边不重复写同一人',
  basis: '内部约定',
  family: 'shape',
  severity: always('error'),
  why: '人次按每场谈话登记的谈话对象相加，同一人写两遍就多计一人次。姓名和编号混着写时容易出现。',
  mend: '删去重复的一个；本来是另一个人的，改成那个人。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li, zhou]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li, 李二]}`,
        says: [{ line: 2, message: '谈话对象里李二写了不止一次' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.talks.flatMap((talk) => [
      ...repeated(talk, 'talkers', '谈话人', campaign),
      ...repeated(talk, 'talkees', '谈话对象', campaign),
    ]),
});

function repeated(talk: Talk, side: 'talkers' | 'talkees', chinese: string, { people }: Campaign): RuleRemark[] {
  const ids = talk[side];
  if (new Set(ids).size === ids.length) return [];
  return ids.flatMap((id, at) => {
    if (ids.indexOf(id) === at) return [];
    const message = `${chinese}里${people.get(id)?.name ?? id}写了不止一次：请删去重复的`;
    return [{ origin: talk.origin, field: `${side}.${at}`, record: talk.id, message }];
  });
}
