import { firstError, firstFault, mended, placeBefore } from './mend.ts';
import { type Edit, isKnownKey, isTopKey } from './slip.ts';

/** 缩进: a line that stands too far to the left or to the right, and the line that it should be in line with. */
export type Misplaced = { readonly edit: Edit; readonly at: readonly [number, number]; readonly message: string };

type Line = { readonly number: number; readonly start: number; readonly indent: number; readonly text: string };

const MOST_LINES_BACK = 12;

function lineAt(text: string, at: number, number: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', start);
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const indent = /^ */.exec(whole)?.[0].length ?? 0;
  return { number, start, indent, text: whole.slice(indent) };
}

/** The line of a place, and those before it that say something, the nearest first. */
function linesBack(text: string, at: number): readonly Line[] {
  const lines: Line[] = [];
  let number = text.slice(0, at).split('\n').length;
  for (let here = at; number > 0 && lines.length < MOST_LINES_BACK; number -= 1) {
    const line = lineAt(text, here, number);
    if (line.text !== '' && !line.text.startsWith('#')) lines.push(line);
    if (line.start === 0) break;
    here = line.start - 1;
  }
  return lines;
}

const keyOf = (line: Line): string | undefined => /^(?:- +)?([^\s:：{}[\],"']{1,20}):(?:\s|$)/.exec(line.text)?.[1];

/** Where a line's own key stands, or its item. */
const columnsOf = (line: Line): readonly number[] =>
  /^- +/.test(line.text) ? [line.indent, line.indent + (/^- +/.exec(line.text)?.[0].length ?? 2)] : [line.indent];

const spaces = (count: number): string => (count === 0 ? '顶格' : `缩进 ${count} 个空格`);

/** The line that would be right further left or right, where moving it makes the text YAML, or brings its next error further down. */
export function misplaced(text: string, edits: readonly Edit[]): Misplaced | undefined {
  const now = mended(text, edits);
  const fault = firstFault(now);
  if (fault === undefined || /duplicat|alias|depth|nesting/i.test(fault.reason)) return undefined;
  const at = placeBefore(fault.at, edits);
  const lines = linesBack(text, at);
  for (const [index, line] of lines.slice(0, 2).entries()) {
    const before = lines.slice(index + 1);
    if (keyOf(line) === undefined && !line.text.startsWith('- ')) continue;
    for (const other of before) {
      for (const column of columnsOf(other)) {
        if (column === line.indent || (column === 0 && !isPart(line))) continue;
        const edit = { start: line.start, end: line.start + line.indent, insert: ' '.repeat(column) };
        if (helps(text, edits, edit, at)) return { ...placed(line, edit), message: outOfLine(line, other, column) };
      }
    }
  }
  return continuation(text, edits, lines, at);
}

/** Whether a line may stand at the margin: an item, or a part of a campaign file. */
const isPart = (line: Line): boolean => line.text.startsWith('- ') || isTopKey(keyOf(line) ?? '');

/** 续行: lines of a text that stand too far to the left, below the key that the text belongs to. */
function continuation(
  text: string,
  edits: readonly Edit[],
  lines: readonly Line[],
  error: number,
): Misplaced | undefined {
  const isText = (line: Line): boolean => keyOf(line) === undefined && !line.text.startsWith('- ');
  const from = lines.slice(0, 2).findIndex(isText);
  if (from < 0) return undefined;
  const owner = lines.slice(from).find((line) => !isText(line));
  if (owner === undefined) return undefined;
  const key = keyOf(owner);
  const isItem = key === undefined && owner.text.startsWith('- ');
  if (!isItem && (key === undefined || !isKnownKey(key))) return undefined;
  const column = (isItem ? owner.indent : columnsOf(owner).at(-1)) ?? 0;
  const body = lines.slice(from, lines.indexOf(owner)).filter(({ indent }) => indent <= column);
  const [last, first] = [body[0], body.at(-1)];
  if (last === undefined || first === undefined) return undefined;
  const end = endOfText(text, last, column);
  const insert = text.slice(first.start, end).replace(/^[ \t]*(?=\S)/gm, ' '.repeat(column + 2));
  const edit = { start: first.start, end, insert };
  return helps(text, edits, edit, error)
    ? { ...placed(first, edit), message: continued(first, owner, key ?? shortened(owner.text.slice(2))) }
    : undefined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const shortened = (text: string): string => (text.length > 8 ? `${text.slice(0, 8)}…` : text);

/** Where the text ends that a line begins: before the next key or item. */
function endOfText(text: string, line: Line, column: number): number {
  let end = endOfLine(text, line.start);
  while (end < text.length) {
    const below = lineAt(text, end + 1, 0);
    const isOver = below.text === '' || below.indent > column || keyOf(below) !== undefined || /^[-#]/.test(below.text);
    if (isOver) break;
    end = endOfLine(text, below.start);
  }
  return end;
}

const placed = (line: Line, edit: Edit): Pick<Misplaced, 'edit' | 'at'> => ({
  edit,
  at: [line.start + line.indent, line.start + line.indent + Math.max(1, line.text.length)],
});

const outOfLine = (line: Line, other: Line, column: number): string =>
  `缩进不对：第 ${line.number} 行${spaces(line.indent)}，和第 ${other.number} 行对不齐：请让这一行${column === 0 ? '顶格' : `前面有 ${column} 个空格`}，和同一层的各行左对齐`;

const continued = (line: Line, above: Line, key: string): string =>
  `缩进不对：第 ${line.number} 行是第 ${above.number} 行「${key}」的文字，却没有缩进：请接到上一行末尾，或者在前面加空格，比「${key}」更靠右`;

/** Whether moving the line leaves the first error further down, or none. */
function helps(text: string, edits: readonly Edit[], edit: Edit, error: number): boolean {
  const all = [...edits, edit];
  const next = firstError(mended(text, all));
  if (next === undefined) return true;
  const end = text.indexOf('\n', error);
  return placeBefore(next, all) > (end < 0 ? text.length : end);
}
