import { dayOf } from './day.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const CANDIDATE = /(?<![\dA-Za-z])(?:[1-8]\d{16}[\dXx]|[1-8]\d{14})(?![\dA-Za-z])/g;
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 身份证号码 in a text: 18 places with the right check digit, or the old 15; the place and the birthday must exist (GB 11643). */
export const identityNumbersIn = (text: string): string[] =>
  [...text.matchAll(CANDIDATE)].map(([number]) => number).filter(isIdentityNumber);

export function isIdentityNumber(number: string): boolean {
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
