import type { Campaign } from '../../records/campaign.ts';

/** 2011年谈话率为92%: another year than the campaign's. */
export function isOfOtherYear(sentence: string, { period, asOf }: Campaign): boolean {
  const own = new Set([period.from, period.to, asOf].filter((it) => it !== undefined).map((day) => day.slice(0, 4)));
  return [...sentence.matchAll(/(\d{4})年/g)].some(([, year = '']) => !own.has(year));
}
