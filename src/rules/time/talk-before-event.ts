import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { foreseenKinds } from './foreseen-kinds.ts';

export default defineRule({
  id: 'talk-before-event',
  title: '谈话不早于所针对的情形',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '针对某个情形的谈话，一般在情形发生之后才谈，日期颠倒的多半是写错了。必谈关系写明情形之前谈也算的，不在此列。',
  mend: '核对谈话和情形的日期；谈的不是这个情形，去掉谈话里的“情形”。',
  examples: {
    passes: `
events:
  - {id: e1, person: li, kind: 岗位变动, date: 2013-05-10}
  - {id: e2, person: zhou, kind: 退休, date: 2013-06-30}
pairings:
  - {id: p1, left: {people: [zhang]}, right: everyone, trigger: 退休, window: {within: 60d, of: event, side: before}}
talks:
  - {id: t1, date: 2013-05-10, talkers: [zhang], talkees: [li], event: e1}
  - {id: t2, date: 2013-05-20, talkers: [zhang], talkees: [zhou], event: e2}`,
    fails: [
      {
        yaml: `
events: [{id: e1, person: li, kind: 岗位变动, date: 2013-05-10}]
talks:
  - id: t1
    date: 2013-05-09
    talkers: [zhang]
    talkees: [li]
    event: e1`,
        says: [{ line: 4, message: '2013年5月9日早于它针对的情形「e1」（岗位变动，2013年5月10日）' }],
      },
    ],
  },
  check({ campaign: { talks, events, pairings } }) {
    if (events.length === 0) return [];
    const eventById = new Map(events.map((event) => [event.id, event]));
    const foreseen = foreseenKinds(pairings);
    return talks.flatMap((talk) =>
      talk.event.flatMap((id) => {
        const event = eventById.get(id);
        if (event === undefined || talk.date >= event.date || foreseen.has(event.kind)) return [];
        if (isYearless(talk.date) || isYearless(event.date)) return [];
        const about = `它针对的情形「${id}」（${event.kind}，${chineseDay(event.date)}）`;
        const message = `谈话日期${chineseDay(talk.date)}早于${about}：请核对这两个日期；事先谈话也算的，请在必谈关系的时限里写明`;
        const related = [{ origin: event.origin, field: 'date', message: '情形的日期' }];
        return [{ origin: talk.origin, field: 'date', record: talk.id, message, related }];
      }),
    );
  },
});
