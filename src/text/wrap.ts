import { displayWidth } from './display-width.ts';

/** A word of letters and digits, with what sticks to it, or one character; spaces between words go with the word before. */
const PIECES = /[\p{Script=Latin}\p{N}_.<>@#:/=-]+ ?|\s+|./gu;

/** Marks that may not begin a line. */
const CLOSING = /^[，。；：、？！）」』”’》〉】〕,.;:?!)\]}]/u;

/** Breaks text into lines of at most so many columns, as Chinese is set: anywhere but inside a word or before a closing mark. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      const [kept, carried] = CLOSING.test(piece) ? splitLast(line) : [line, ''];
      lines.push(kept.trimEnd());
      line = carried;
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** The last piece of a line goes with the mark behind it. */
function splitLast(line: string): [string, string] {
  const last = line.match(PIECES)?.at(-1) ?? '';
  return last === line ? [line, ''] : [line.slice(0, -last.length), last];
}
