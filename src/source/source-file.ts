/** A file as it was read: `path` as the user would name it, `text` after decoding and without a byte order mark. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A stretch of a file in UTF-16 offsets, `end` excluded. Turned into line and column only when shown. */
export type Span = {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
};

/** Line and column, both from 1; columns count Unicode characters, so 😀 and 谈 are one each. */
export type Position = { readonly line: number; readonly column: number };

const lineStarts = new WeakMap<SourceFile, number[]>();

function startsOf(file: SourceFile): number[] {
  let starts = lineStarts.get(file);
  if (!starts) {
    starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    lineStarts.set(file, starts);
  }
  return starts;
}

const astrals = new WeakMap<SourceFile, number[]>();

/** The offsets of the second halves of characters that take two UTF-16 units, in order: hardly any in most files. */
function secondHalves(file: SourceFile): number[] {
  let halves = astrals.get(file);
  if (!halves) {
    halves = [...file.text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1);
    astrals.set(file, halves);
  }
  return halves;
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Never walks the line, which in a file written on one line is the whole file. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = startsOf(file);
  const line = countBelow(starts, offset + 1);
  const start = starts[line - 1] ?? 0;
  const halves = secondHalves(file);
  const units = Math.min(offset, file.text.length) - start;
  return { line, column: units - (countBelow(halves, offset) - countBelow(halves, start)) + 1 };
}

/** The text of a line (from 1) without its line break; empty beyond the end of the file. */
export function lineText(file: SourceFile, line: number): string {
  const starts = startsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$/, '');
}

/** A line around a place in it: `before` and `after` the offset, and whether the line goes on beyond them. */
export type LineView = {
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

const isSecondHalf = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The line of an offset without its line break, cut to `reach` UTF-16 units on either side; no character is cut in two. */
export function lineAround(file: SourceFile, offset: number, reach: number): LineView {
  const { text } = file;
  const starts = startsOf(file);
  const line = countBelow(starts, offset + 1);
  const lineStart = starts[line - 1] ?? 0;
  let lineEnd = starts[line] === undefined ? text.length : starts[line] - 1;
  if (lineEnd > lineStart && starts[line] !== undefined && text[lineEnd - 1] === '\r') lineEnd -= 1;
  let start = Math.max(lineStart, offset - reach);
  if (start > lineStart && isSecondHalf(text, start)) start += 1;
  let end = Math.min(lineEnd, offset + reach);
  if (end < lineEnd && isSecondHalf(text, end)) end -= 1;
  return {
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    cutBefore: start > lineStart,
    cutAfter: end < lineEnd,
  };
}
