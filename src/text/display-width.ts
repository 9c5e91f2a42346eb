import { eastAsianWidth } from 'get-east-asian-width';

const MARK = /^(?:\p{M}|\u200b|\u200c|\u200d)$/u;

/** How many columns of a terminal text takes: two for a Chinese character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (!MARK.test(char)) width += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return width;
}
