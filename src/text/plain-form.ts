/** Characters that nobody sees and that mean nothing here: soft hyphens, zero-width spaces and joiners, direction marks, byte order marks. */
export const INVISIBLE = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';

const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'g');
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;

export const withoutInvisible = (text: string): string => text.replace(HIDDEN, '');

/** The first character of a text that nobody sees, by its number: U+200B. */
export function invisibleIn(text: string): string | undefined {
  const code = text.match(HIDDEN)?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return code === undefined ? undefined : `U+${code}`;
}

/** １２ → 12, Ａ → A, ： → :. Everything else stays. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const ASCII = /^[\x20-\x7E]*$/;

/** The letters and figures of an id in half width: ｔ０１ and t01 are one. */
export const plainId = (text: string): string =>
  ASCII.test(text) ? text : text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, halfWidth).replace(HIDDEN, '');

/** What an input method makes of dates, numbers and short words, undone: full-width forms, odd blanks and dashes, what cannot be seen. */
export const plainForm = (text: string): string =>
  halfWidth(withoutInvisible(text)).replace(BLANK, ' ').replace(DASH, '-').trim();
