import { chineseDay } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { findClashes } from './sitting-times.ts';

export default defineRule({
  id: 'talk-same-hour',
  title: '同一人同一时刻只有一场谈话',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('hint'),
  why: '两场谈话写了同一个开始时刻，或者一场开始时另一场还没有结束，可能有一处写错。没有写结束时刻和时长的不能肯定，所以只作提示。',
  mend: '补上结束时刻或时长，就能判断是不是重叠；日期、时刻写错的改过来。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:30", talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-07, talkers: [zhang], talkees: [wu]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:00", minutes: 30, talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-07, start: "09:20", talkers: [wu], talkees: [zhang]}`,
        says: [
          { line: 3, message: '张一2013年5月7日「t1」从09:00开始，「t2」从09:00开始' },
          { line: 4, message: '张一2013年5月7日「t2」从09:00开始，「t3」从09:20开始' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    findClashes(campaign.talks)
      .filter(({ certain }) => !certain)
      .map(({ first, second, people }) => {
        const names = people.map((id) => campaign.people.get(id)?.name ?? id).join('、');
        const seen = `「${first.id}」从${first.start}开始，「${second.id}」从${second.start}开始`;
        return {
          origin: second.origin,
          field: 'start',
          record: second.id,
          message: `${names}${chineseDay(second.date)}${seen}，可能撞在一起：请核对时刻，写上结束时刻或时长就能判断`,
          related: [{ origin: first.origin, field: 'start', message: '可能撞在一起的另一场' }],
        };
      }),
});
