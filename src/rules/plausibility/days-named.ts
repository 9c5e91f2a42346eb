import { type Day, dayOf, daysInMonth, monthOf, yearOf } from '../../text/day.ts';
import { parseChineseNumeral } from '../../text/numeral.ts';

/** The first and the last day that words may mean: 2013年5月 is the first to the thirty-first. */
export type Stretch = { readonly from: Day; readonly to: Day };

const YEAR = '(?:(\\d{4})\\s*[年.\\-/]|(今年|去年|前年))';
const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const NAMED = new RegExp(
  `${YEAR}\\s*(?:${MONTH}(?![\\d年])\\s*(?:[月.\\-/]\\s*(?:(\\d{1,2})(?!\\d)\\s*[日号]?)?)?)?|${MONTH}月(?:份)?\\s*(?:(\\d{1,2})[日号]?)?`,
  'g',
);
const BEFORE: ReadonlyMap<string | undefined, number> = new Map([
  ['去年', 1],
  ['前年', 2],
]);

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0));

/** The days, months and years that a remark names, in their order; one without its year is of the year named last, or of that of `today`. */
export function daysNamed(text: string, today: Day): Stretch[] {
  let last = yearOf(today);
  return [...text.matchAll(NAMED)].flatMap((found) => {
    const [, written, said, month, day, bareMonth, bareDay] = found;
    if (written !== undefined) last = Number(written);
    else if (said !== undefined) last = yearOf(today) - (BEFORE.get(said) ?? 0);
    const stretch = stretchOf(last, month ?? bareMonth, day ?? bareDay);
    return stretch === undefined ? [] : [stretch];
  });
}

function stretchOf(year: number, month: string | undefined, day: string | undefined): Stretch | undefined {
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const number = numberOf(month);
  const from = dayOf(year, number, day === undefined ? 1 : Number(day));
  if (from === undefined) return undefined;
  return { from, to: day === undefined ? (dayOf(year, monthOf(from), daysInMonth(year, number)) ?? from) : from };
}
