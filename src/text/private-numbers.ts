import { dayOf } from './day.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const IDENTITY = /(?<![\dA-Za-z])(?:[1-8]\d{16}[\dXx]|[1-8]\d{14})(?![\dA-Za-z])/g;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 身份证号码 in a text: 18 places with the right check digit, or the old 15; the place and the birthday must exist (GB 11643). */
export const identityNumbersIn = (text: string): string[] =>
  [...text.matchAll(IDENTITY)].map(([number]) => number).filter(isIdentityNumber);

function isIdentityNumber(number: string): boolean {
  if (!PROVINCES.test(number)) return false;
  if (number.length === 15) return isBirthday(`19${number.slice(6, 12)}`);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return isBirthday(number.slice(6, 14)) && number[17]?.toUpperCase() === CHECKS[sum % 11];
}

function isBirthday(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return (
    year >= 1900 && year < 2100 && dayOf(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) !== undefined
  );
}

/** 11************0X: enough to find it by, and not to know it by. */
export const masked = (number: string): string =>
  number.slice(0, 2) + '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-2);

const CARD = /(?<![\dA-Za-z.])(?:62\d{14,17}|62\d{2}(?: \d{4}){3}(?: \d{1,3})?|4\d{15}|5[1-5]\d{14})(?![\dA-Za-z])/g;

/** 银行卡号 in a text: 16–19 figures that begin as cards do and have the right check digit (ISO/IEC 7812). */
export const bankCardsIn = (text: string): string[] =>
  [...text.matchAll(CARD)]
    .map(([number]) => number)
    .filter((number) => isCard(number.replaceAll(' ', '')) && !isIdentityNumber(number));

function isCard(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** 电话号码: a mobile number, or a landline with its area code. */
type PhoneNumber = { readonly number: string; readonly mobile: boolean };

const MOBILE = /(?<![\d.\-A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z]|[.-]\d)/g;
const LANDLINE = /(?<![\d.\-A-Za-z])(?:0\d{2,3}[-—－ ]|[（(]0\d{2,3}[）)] ?)\d{7,8}(?![\dA-Za-z]|[.]\d)/g;

export const phoneNumbersIn = (text: string): PhoneNumber[] => [
  ...[...text.matchAll(MOBILE)].map(([number]) => ({ number, mobile: true })),
  ...[...text.matchAll(LANDLINE)].map(([number]) => ({ number, mobile: false })),
];
