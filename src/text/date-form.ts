import { dayOf } from './day.ts';
import { parseChineseNumeral } from './numeral.ts';

/** A date that an official text would write otherwise. `minor`: allowed in some texts. */
export type DateFault = { readonly words: string; readonly proper: string | undefined; readonly minor: boolean };

const CHINESE_YEAR =
  /[一二][〇零○一二三四五六七八九]{3}年(?:十[一二]?|[一二三四五六七八九])月(?:(?:[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[日号])?/g;
const ARABIC = /(?<![\d.])(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月(?:份)?(?:\s*(\d{1,2})\s*([日号]))?/g;
const YEARLESS = /(?<![\d年]\s*)(0\d|\d{1,2})月(0\d|\d{1,2})([日号])/g;
const POINTED = /(?<![\d.\-/])(\d{4})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;

/** 2013年05月06日, 13年5月, 2013.5.6, 二〇一三年五月, 2013年2月30日: dates are written 2013年5月6日 (GB/T 9704-2012, 7.3.5.4). */
export function dateFaults(text: string): DateFault[] {
  return [...arabicFaults(text), ...yearlessFaults(text), ...pointedFaults(text), ...chineseFaults(text)];
}

const proper = (year: number, month: number, day: number | undefined): string =>
  `${year}年${month}月${day === undefined ? '' : `${day}日`}`;

const exists = (year: number, month: number, day: number | undefined): boolean =>
  dayOf(year, month, day ?? 1) !== undefined;

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));

function arabicFaults(text: string): DateFault[] {
  return [...text.matchAll(ARABIC)].flatMap(([words, year = '', month = '', day, mark]): DateFault[] => {
    const parts = [fullYear(year), Number(month), day === undefined ? undefined : Number(day)] as const;
    if (!exists(...parts)) return [{ words, proper: undefined, minor: false }];
    const padded = month.startsWith('0') || day?.startsWith('0') === true;
    if (!padded && year.length === 4 && mark !== '号') return [];
    if (year.length === 2 && mark === undefined && !padded && Number(year) > 40) return [];
    return [{ words, proper: proper(...parts), minor: !padded && year.length === 4 }];
  });
}

function yearlessFaults(text: string): DateFault[] {
  return [...text.matchAll(YEARLESS)].flatMap(([words, month = '', day = '']): DateFault[] => {
    const [m, d] = [Number(month), Number(day)];
    if (!exists(2000, m, d)) return [{ words, proper: undefined, minor: false }];
    return month.startsWith('0') || day.startsWith('0') ? [{ words, proper: `${m}月${d}日`, minor: false }] : [];
  });
}

const pointedFaults = (text: string): DateFault[] =>
  [...text.matchAll(POINTED)].flatMap(([words, year, , month, day]) => {
    const parts = [Number(year), Number(month), Number(day)] as const;
    return exists(...parts) ? [{ words, proper: proper(...parts), minor: false }] : [];
  });

const chineseFaults = (text: string): DateFault[] =>
  [...text.matchAll(CHINESE_YEAR)].map(([words]) => {
    const written = words.replace(/[^年月日号]+/g, (number) => String(parseChineseNumeral(number) ?? number));
    return { words, proper: written.replace('号', '日'), minor: true };
  });
