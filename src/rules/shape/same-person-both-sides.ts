import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'same-person-both-sides',
  title: '同一人不同时在谈话或关系的两边',
  basis: '内部约定',
  family: 'shape',
  severity: always('error'),
  why: '谈心谈话是两个人之间的事，没有人和自己谈话，也没有人分管自己。同一人写在两边，人次和人数都会多计。',
  mend: '照实际改正谈话人或谈话对象，或者关系的“从”“到”。',
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
      {
        yaml: `
edges:
  - {kind: 分管, from: zhang, to: zhang}`,
        says: [{ line: 2, message: '「分管」从张一到张一，是同一个人' }],
      },
    ],
  },
  check: ({ campaign: { talks, edges, people } }) => [
    ...edges.flatMap(({ origin, kind, from, toPerson }) => {
      if (toPerson !== from) return [];
      const name = people.get(from)?.name ?? from;
      return [{ origin, field: 'to', message: `「${kind}」从${name}到${name}，是同一个人：请改正其中一处` }];
    }),
    ...talks.flatMap((talk) =>
      talk.talkees.flatMap((id, at) => {
        if (!talk.talkers.includes(id)) return [];
        const name = people.get(id)?.name ?? id;
        const message = `${name}既写在谈话人里，又写在谈话对象里：请删去其中一处`;
        return [{ origin: talk.origin, field: `talkees.${at}`, record: talk.id, message }];
      }),
    ),
  ],
});
