import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import type { Talk } from '../../records/talk.ts';
import { positive } from '../../records/values.ts';
import { chineseDay, type Day, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';
import { talksByTalker } from './talks-by-talker.ts';

export default defineRule({
  id: 'too-many-talks-a-day',
  title: '一人一天的谈话场次合乎情理',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('hint'),
  why: '一天谈很多场，每场的时间就短，检查时容易被看作走过场。也可能是日期写错，或者把几天的谈话登记在了同一天。',
  mend: '日期写错的改过来；确是一天谈的不必改，可以屏蔽并写明。',
  options: { limit: field(OPTIONS.limit, '一名谈话人一天最多多少场不提示', positive.default(8)) },
  examples: {
    passes: `
rules: {too-many-talks-a-day: {limit: 2}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-08, talkers: [zhang], talkees: [wu]}`,
    fails: [
      {
        yaml: `
rules: {too-many-talks-a-day: {limit: 2}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-07, talkers: [zhang], talkees: [wu]}`,
        says: [{ line: 5, message: '张一2013年5月7日作为谈话人有 3 场谈话' }],
      },
    ],
  },
  check: ({ campaign: { talks, people } }, { limit }) =>
    [...talksByTalker(talks)].flatMap(([talker, own]) => {
      if (own.length <= limit) return [];
      return [...byDay(own)].flatMap(([day, held]) => {
        const over = held[limit];
        if (over === undefined) return [];
        const seen = `${people.get(talker)?.name ?? talker}${chineseDay(day)}作为谈话人有 ${held.length} 场谈话`;
        const message = `${seen}，多于 ${limit} 场：请核对日期；确是这样谈的不必改`;
        return [{ origin: over.origin, field: 'date', record: over.id, message }];
      });
    }),
});

function byDay(talks: readonly Talk[]): ReadonlyMap<Day, readonly Talk[]> {
  const groups = new Map<Day, Talk[]>();
  for (const talk of talks) {
    if (isYearless(talk.date)) continue;
    const group = groups.get(talk.date);
    if (group === undefined) groups.set(talk.date, [talk]);
    else group.push(talk);
  }
  return groups;
}
