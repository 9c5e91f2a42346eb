import type { Campaign } from '../../records/campaign.ts';
import { sentencesOf } from '../../text/clauses.ts';

/** A text without the sentences that tell of another year than the campaign's: 2011年谈话率为92%. */
export function withoutOtherYears(text: string, { period, asOf }: Campaign): string {
  const own = new Set([period.from, period.to, asOf].filter((it) => it !== undefined).map((day) => day.slice(0, 4)));
  const others = (it: string): boolean => [...it.matchAll(/(\d{4})年/g)].some(([, year = '']) => !own.has(year));
  const sentences = sentencesOf(text);
  return sentences.some(others) ? sentences.filter((it) => !others(it)).join('。') : text;
}
