import { parseChineseNumeral } from './numeral.ts';

/** A document number that is not written as GB/T 9704-2012, 7.2.5 asks, and how it would be. */
export type DocumentNumberFault = { readonly words: string; readonly proper: string };

const OPEN = '[\\[［【〖(（〈「„]';
const CLOSE = '[\\]］】〗)）〉」‟]';
const NUMBER = new RegExp(
  `(?<=[\\p{Script=Han}\\d])\\s*(${OPEN}|〔)\\s*([\\d０-９]{2}|[\\d０-９]{4}|[一二][〇零○一二三四五六七八九]{3})年?\\s*(${CLOSE}|〕)\\s*(第)?\\s*([\\d０-９]+|[一二三四五六七八九十百零〇]+)\\s*号`,
  'gu',
);

/** 某公发[2013]8号, 〔2013〕第8号, 〔2013〕08号: the year stands in full in 〔〕, without 第 and without a leading zero. */
export function documentNumberFaults(text: string): DocumentNumberFault[] {
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const [words, , year = '', , , serial = ''] = found;
    const proper = `〔${fullYear(numberOf(year))}〕${numberOf(serial)}号`;
    return words.trim() === proper ? [] : [{ words: words.trim(), proper }];
  });
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

function numberOf(text: string): number {
  const plain = halfWidth(text);
  return /^\d+$/.test(plain) ? Number(plain) : (parseChineseNumeral(text) ?? 0);
}

const fullYear = (year: number): number => (year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year);
