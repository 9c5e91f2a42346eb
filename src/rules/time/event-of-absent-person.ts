import { isMemberOn } from '../../pairing/who/membership.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'event-of-absent-person',
  title: '情形发生时本人在册',
  basis: '内部约定',
  family: 'time',
  severity: always('hint'),
  why: '花名册写明某人那天还没有来，或者已经离开，当天的谈话就不能计入这个情形。调入、退休当天前后的情形请核对日期是否差一天。',
  mend: '核对情形的日期和花名册里的起止日期，改正写错的一处。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, from: 2013-05-10, to: 2013-05-20}]
events:
  - {id: e1, person: li, kind: 调入, date: 2013-05-10}
  - {id: e2, person: li, kind: 退休, date: 2013-05-20}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, from: 2013-05-10}]
events:
  - {id: e1, person: li, kind: 岗位变动, date: 2013-05-09}`,
        says: [{ line: 3, message: '情形「e1」发生在2013年5月9日，那天李二不在册' }],
      },
    ],
  },
  check: ({ campaign: { events, people } }) =>
    events.flatMap(({ id, origin, person: who, date }) => {
      const person = people.get(who);
      if (person === undefined || isYearless(date) || isMemberOn(person, date)) return [];
      const message = `情形「${id}」发生在${chineseDay(date)}，那天${person.name}不在册：请核对情形的日期，或花名册的起止日期`;
      const related = [{ origin: person.origin, message: `${person.name}在花名册的这里` }];
      return [{ origin, field: 'date', record: id, message, related }];
    }),
});
