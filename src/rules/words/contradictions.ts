import type { Campaign } from '../../records/campaign.ts';
import { type DayStatement, findDays } from '../../statements/find-days.ts';
import { chineseDay, dayOfMonth, monthOf, yearOf } from '../../text/day.ts';
import type { Facts } from '../define-rule.ts';
import type { Contradiction } from './contradiction.ts';
import { withoutOtherYears } from './other-year.ts';
import { judgePhrases } from './phrases/judge-phrases.ts';
import { wrongRecordClaims } from './record-claims.ts';
import { wrongStated } from './stated-words.ts';

/** The counts, rates and days of a text that the records contradict. What the reader does not understand is left alone. */
export function wrongCounts(written: string, facts: Facts): Contradiction[] {
  const text = withoutOtherYears(written, facts.campaign);
  const judged = judgePhrases(text, facts);
  const stated = wrongStated(text, facts).filter(({ words }) => !judged.counts.some((it) => it.words === words));
  return [...judged.counts, ...stated, ...wrongDays(text, facts)];
}

/** The days of a text on which by the records nothing began, ended or was answered. */
export const wrongDays = (text: string, facts: Facts): Contradiction[] =>
  findDays(text).flatMap((day) => wrongDay(day, facts));

/** The claims of completeness of a text, of talks and of what follows from them, that the records do not bear out. */
export function wrongClaims(written: string, facts: Facts): Contradiction[] {
  const text = withoutOtherYears(written, facts.campaign);
  const { claims, isOfTalks } = judgePhrases(text, facts);
  const ofRecords = wrongRecordClaims(text, facts.campaign).filter(
    ({ words }) => !claims.some((it) => it.words === words) && !isOfTalks(words),
  );
  return [...claims, ...ofRecords];
}

const SAID = {
  start: '开始',
  end: '结束',
  'first-talk': '首场谈话',
  'last-talk': '最后一场谈话',
  'last-reply': '最晚的答复',
} as const;

function wrongDay({ of, words, year, month, from, to }: DayStatement, { campaign, figures }: Facts): Contradiction[] {
  const days = daysOf(of, campaign, (id) => figures.get(id)?.value);
  if (days.length === 0) return [];
  const isSaid = (day: string) =>
    (year ?? yearOf(day)) === yearOf(day) && monthOf(day) === month && dayOfMonth(day) >= from && dayOfMonth(day) <= to;
  if (days.some(isSaid)) return [];
  return [{ words, claim: words, shown: `${SAID[of]}日期 ${days.map(chineseDay).join('、')}`, loose: false }];
}

/** The campaign's own days, and those of its talks. */
function daysOf(
  of: DayStatement['of'],
  { period, talks, suggestions }: Campaign,
  value: (id: string) => number | string | null | undefined,
): string[] {
  if (of === 'last-reply')
    return suggestions
      .flatMap(({ repliedOn }) => repliedOn ?? [])
      .sort()
      .slice(-1);
  const talk = value(of === 'start' || of === 'first-talk' ? 'talks.first' : 'talks.last');
  const own = of === 'start' ? [period.from] : of === 'end' ? [period.to] : [];
  const recorded = talks.length > 0 && typeof talk === 'string' ? [talk] : [];
  return [...new Set([...own, ...recorded])].filter((it) => it !== undefined);
}
