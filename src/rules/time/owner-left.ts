import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'owner-left',
  title: '整改责任人还在岗',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '责任人已经调离而整改还没有完成，这件事就没有人管了；离开以后才销号的，是别人完成的。请把责任人改为接手的人，或者核对花名册的离开日期。',
  mend: '把“责任人”改成接手的人；人没有离开的，改花名册。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, to: 2013-06-01}]
actions:
  - {id: a1, measure: 调整值班表, owner: zhang, due: 2013-06-30, state: doing}
  - {id: a2, measure: 修理锅炉, owner: li, due: 2013-05-31, state: done, closedOn: 2013-05-30}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, to: 2013-06-01}]
actions:
  - {id: a1, measure: 调整值班表, owner: li, due: 2013-06-30, state: doing}`,
        says: [{ line: 3, message: '责任人李二2013年6月1日离开，期限2013年6月30日，整改还没有完成' }],
      },
      {
        yaml: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, to: 2013-05-20}]
actions:
  - {id: a1, measure: 调整值班表, owner: li, due: 2013-05-31, state: done, closedOn: 2013-05-28}`,
        says: [{ line: 3, message: '责任人李二2013年5月20日离开，2013年5月28日才销号' }],
      },
    ],
  },
  check: ({ campaign: { actions, people, asOf } }) =>
    actions.flatMap(({ id, origin, owner, due, state, closedOn }) => {
      const person = owner === undefined ? undefined : people.get(owner);
      const left = person?.to;
      if (person === undefined || left === undefined || isYearless(left) || person.external) return [];
      const done = state === 'done';
      const needed = done ? closedOn : (due ?? asOf);
      if (needed === undefined || isYearless(needed) || left >= needed) return [];
      const until = due === undefined ? '' : `，期限${chineseDay(due)}`;
      const how = done ? `，${chineseDay(needed)}才销号` : `${until}，整改还没有完成`;
      const seen = `责任人${person.name}${chineseDay(left)}离开${how}`;
      const related = [{ origin: person.origin, field: 'to', message: `${person.name}在花名册的这里` }];
      return [{ origin, field: 'owner', record: id, message: `${seen}：请改为接手的人`, related, lighter: done }];
    }),
});
