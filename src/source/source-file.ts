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

export function positionAt(file: SourceFile, offset: number): Position {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return {
    line: low + 1,
    column: [...file.text.slice(starts[low], offset)].length + 1,
  };
}

/** The text of a line (from 1) without its line break; empty beyond the end of the file. */
export function lineText(file: SourceFile, line: number): string {
  const starts = startsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$/, '');
}
