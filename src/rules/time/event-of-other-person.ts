import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'event-of-other-person',
  title: '谈话针对的情形是谈话双方的',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '谈话写着针对某个情形，情形却是没有参加这场谈话的人的，多半是编号填成了另一个。这场谈话不会计入那个情形。',
  mend: '把“情形”改成谈话对象自己的那一个；不是为情形谈的，删去“情形”。',
  needsEverything: true,
  needs: ['roster', 'events'],
  examples: {
    passes: `
events: [{id: e1, person: li, kind: 岗位变动, date: 2013-05-06}, {id: e2, person: zhou, kind: 岗位变动, date: 2013-05-06}]
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li, zhou], event: [e1, e2]}
  - {id: t2, date: 2013-05-08, talkers: [li], talkees: [zhang], initiator: talkee, event: e1}`,
    fails: [
      {
        yaml: `
events: [{id: e1, person: li, kind: 岗位变动, date: 2013-05-06}]
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [zhou], event: e1}`,
        says: [{ line: 3, message: '谈话「t1」针对的情形「e1」是李二的岗位变动，李二却没有参加这场谈话' }],
      },
    ],
  },
  check({ campaign: { talks, events, people } }) {
    const eventById = new Map(events.map((event) => [event.id, event]));
    return talks.flatMap(({ id, origin, talkers, talkees, event: ids }) =>
      ids.flatMap((ref): RuleRemark[] => {
        const event = eventById.get(ref);
        const there = [...talkers, ...talkees];
        if (event === undefined || there.includes(event.person)) return [];
        // A name that is nobody's may be his.
        if (there.some((person) => !people.has(person))) return [];
        const name = people.get(event.person)?.name;
        if (name === undefined) return [];
        const message = `谈话「${id}」针对的情形「${ref}」是${name}的${event.kind}，${name}却没有参加这场谈话：请核对情形的编号和谈话对象`;
        return [
          { origin, field: 'event', record: id, message, related: [{ origin: event.origin, message: '这个情形' }] },
        ];
      }),
    );
  },
});
