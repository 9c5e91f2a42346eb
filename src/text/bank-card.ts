import { isIdentityNumber } from './identity-number.ts';

const CANDIDATE =
  /(?<![\dA-Za-z.])(?:62\d{14,17}|62\d{2}(?: \d{4}){3}(?: \d{1,3})?|4\d{15}|5[1-5]\d{14})(?![\dA-Za-z])/g;

/** 银行卡号 in a text: 16–19 figures that begin as cards do and have the right check digit (ISO/IEC 7812). */
export const bankCardsIn = (text: string): string[] =>
  [...text.matchAll(CANDIDATE)]
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
