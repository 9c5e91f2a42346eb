import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import type { Talk } from '../../records/talk.ts';
import { positive } from '../../records/values.ts';
import { chineseDay, type Day, daysBetween, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

/** Talks of at least so many different days: those of one morning are written up together by anybody. */
const DIFFERENT_DAYS = 3;
/** Whoever writes within two days writes several at once without any harm. */
const AFTER_DAYS = 3;
const NAMED = 3;

export default defineRule({
  id: 'recorded-on-one-day',
  title: '谈话记录不集中在一天补记',
  basis: '内部约定',
  family: 'time',
  severity: always('hint'),
  why: '不同日子的许多谈话同一天才记录，检查时容易被看作集中补记。也可能是按周收齐后统一登记，那样请写实际的记录日期。',
  mend: '记录日期写错的改过来；确是集中补记的照实写，不要改成分散的日期。',
  options: { entries: field(OPTIONS.entries, '同一天记录多少条以上才提示', positive.default(10)) },
  examples: {
    passes: `
rules: {recorded-on-one-day: {entries: 3}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-20}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], recordedOn: 2013-05-20}
  - {id: t3, date: 2013-05-19, talkers: [zhang], talkees: [wu], recordedOn: 2013-05-20}`,
    fails: [
      {
        yaml: `
rules: {recorded-on-one-day: {entries: 3}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-20}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], recordedOn: 2013-05-20}
  - {id: t3, date: 2013-05-09, talkers: [zhang], talkees: [wu], recordedOn: 2013-05-20}`,
        says: [{ line: 3, message: '3 个不同日子的 3 场谈话都在2013年5月20日记录（t1、t2、t3）' }],
      },
    ],
  },
  check({ campaign: { talks } }, { entries }) {
    const byDay = new Map<Day, Talk[]>();
    for (const talk of talks) {
      const { date, recordedOn } = talk;
      if (recordedOn === undefined || isYearless(recordedOn) || isYearless(date)) continue;
      if (daysBetween(date, recordedOn) < AFTER_DAYS) continue;
      const group = byDay.get(recordedOn);
      if (group === undefined) byDay.set(recordedOn, [talk]);
      else group.push(talk);
    }
    return [...byDay].flatMap(([day, group]) => {
      const days = new Set(group.map(({ date }) => date)).size;
      const [first] = group;
      if (first === undefined || group.length < entries || days < DIFFERENT_DAYS) return [];
      const names = group.slice(0, NAMED).map(({ id }) => id);
      const rest = group.length > NAMED ? '等' : '';
      const seen = `${days} 个不同日子的 ${group.length} 场谈话都在${chineseDay(day)}记录（${names.join('、')}${rest}）`;
      const message = `${seen}，隔了 ${AFTER_DAYS} 天以上：请核对记录日期，写实际记录的那一天`;
      return [{ origin: first.origin, field: 'recordedOn', record: first.id, message }];
    });
  },
});
