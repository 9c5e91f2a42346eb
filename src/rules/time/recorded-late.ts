import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import type { Talk } from '../../records/talk.ts';
import { positive } from '../../records/values.ts';
import { chineseDay, daysBetween, isYearless } from '../../text/day.ts';
import { always, defineRule, type Facts } from '../define-rule.ts';
import { encounterFinder } from '../encounters.ts';

export default defineRule({
  id: 'recorded-late',
  title: '谈话后及时记录',
  basis: '内部约定（没有统一规定的天数）',
  family: 'time',
  severity: always('hint'),
  why: '隔了很久才记下的谈话，内容容易记漏，也容易被当成事后补的记录。必谈关系自己写了记录时限的，按那个时限核对，不在此列。',
  mend: '日期写错的改过来；确是后来补记的照实写，今后谈完就记。',
  options: { days: field(OPTIONS.days, '谈话后多少天之内应当记录', positive.default(7)) },
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-14}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-15}`,
        says: [{ line: 2, message: '2013年5月7日的谈话到2013年5月15日才记录，隔了 8 天' }],
      },
    ],
  },
  check(facts, { days }) {
    const late = facts.campaign.talks.flatMap((talk) => {
      const { date, recordedOn } = talk;
      if (recordedOn === undefined || recordedOn <= date || isYearless(recordedOn) || isYearless(date)) return [];
      const gap = daysBetween(date, recordedOn);
      return gap > days ? [{ talk, recordedOn, gap }] : [];
    });
    if (late.length === 0) return [];
    const limited = talksWithLimit(facts);
    return late
      .filter(({ talk }) => !limited.has(talk))
      .map(({ talk: { id, origin, date }, recordedOn, gap }) => ({
        origin,
        field: 'recordedOn',
        record: id,
        message: `${chineseDay(date)}的谈话到${chineseDay(recordedOn)}才记录，隔了 ${gap} 天，超过 ${days} 天：请核对日期；确是后来补记的，请在「备注」写明`,
      }));
  },
});

/** The talks that a pairing with a limit of its own (记录时限) looks at. */
function talksWithLimit({ campaign, coverage }: Facts): ReadonlySet<Talk> {
  const limited = coverage.obligations.filter(({ pairing }) => pairing.evidence?.recordedWithin !== undefined);
  if (limited.length === 0) return new Set();
  const encountersOf = encounterFinder(campaign);
  return new Set(limited.flatMap(encountersOf));
}
