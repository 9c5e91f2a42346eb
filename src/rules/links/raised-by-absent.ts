import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'raised-by-absent',
  title: '意见由参加谈话的人提出',
  basis: '内部约定',
  family: 'links',
  severity: always('warning'),
  why: '意见写着出自某次谈话，提出人却没有参加那次谈话，编号或人员总有一处写错了。按谈话追查意见时会找错人。',
  mend: '改正谈话编号或提出人；转述别人意见的，提出人写转述的人，原提出人写进备注。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, talk: t1, raisedBy: li, text: 增加窗口, disposition: accepted}]`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions:
  - {id: s1, talk: t1, raisedBy: zhou, text: 增加窗口, disposition: accepted}`,
        says: [{ line: 3, message: '意见「s1」出自谈话「t1」，提出人周三却没有参加那次谈话' }],
      },
    ],
  },
  check({ campaign: { suggestions, talks, people } }) {
    const byId = new Map(talks.map((talk) => [talk.id, talk]));
    return suggestions.flatMap(({ id, origin, talk, raisedBy }): RuleRemark[] => {
      const sitting = talk === undefined ? undefined : byId.get(talk);
      const person = raisedBy === undefined ? undefined : people.get(raisedBy);
      if (sitting === undefined || person === undefined) return [];
      const there = [...sitting.talkers, ...sitting.talkees];
      // One whom nobody knows may be that very person.
      if (there.includes(person.id) || !there.every((it) => people.has(it))) return [];
      const message = `意见「${id}」出自谈话「${talk}」，提出人${person.name}却没有参加那次谈话：请核对谈话编号和提出人`;
      const related = [{ origin: sitting.origin, field: 'talkees', message: '那次谈话的人员' }];
      return [{ origin, field: 'raisedBy', record: id, message, related }];
    });
  },
});
