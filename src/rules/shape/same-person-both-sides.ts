import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'same-person-both-sides',
  title: '同一人不同时是谈话人和谈话对象',
  basis: '内部约定',
  family: 'shape',
  severity: always('error'),
  why: '谈心谈话是两个人之间的事，没有人和自己谈话。同一人写在两边，人次和人数都会多计。',
  mend: '照实际改正谈话人或谈话对象。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li, zhang]}`,
        says: [{ line: 2, message: '张一既写在谈话人里，又写在谈话对象里' }],
      },
    ],
  },
  check: ({ campaign: { talks, people } }) =>
    talks.flatMap((talk) =>
      talk.talkees.flatMap((id, at) => {
        if (!talk.talkers.includes(id)) return [];
        const name = people.get(id)?.name ?? id;
        const message = `${name}既写在谈话人里，又写在谈话对象里：请删去其中一处`;
        return [{ origin: talk.origin, field: `talkees.${at}`, record: talk.id, message }];
      }),
    ),
});
