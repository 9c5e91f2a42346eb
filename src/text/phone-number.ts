/** 电话号码: a mobile number, or a landline with its area code. */
export type PhoneNumber = { readonly number: string; readonly mobile: boolean };

const MOBILE = /(?<![\d.\-A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z]|[.-]\d)/g;
const LANDLINE = /(?<![\d.\-A-Za-z])(?:0\d{2,3}[-—－ ]|[（(]0\d{2,3}[）)] ?)\d{7,8}(?![\dA-Za-z]|[.]\d)/g;

export const phoneNumbersIn = (text: string): PhoneNumber[] => [
  ...[...text.matchAll(MOBILE)].map(([number]) => ({ number, mobile: true })),
  ...[...text.matchAll(LANDLINE)].map(([number]) => ({ number, mobile: false })),
];
