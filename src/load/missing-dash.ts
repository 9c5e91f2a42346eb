import { type Edit, isKnownKey, isTopKey, replaced, type Slip } from './slip.ts';

type Line = { readonly start: number; readonly end: number; readonly indent: number; readonly text: string };

/** Lines that say something. A line of a mapping in braces that goes on below is one with what it holds. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let open = 0;
  for (const { 0: whole, index } of text.matchAll(/^.*$/gm)) {
    const indent = /^ */.exec(whole)?.[0].length ?? 0;
    const said = whole
      .slice(indent)
      .replace(/\s+#.*$/, '')
      .trimEnd();
    if (said === '' || said.startsWith('#')) continue;
    if (open <= 0) lines.push({ start: index, end: index + whole.length, indent, text: said });
    open = Math.max(0, open) + depthOf(said);
  }
  return lines;
}

/** How many brackets a line leaves open. */
const depthOf = (line: string): number =>
  [...line.replace(/"[^"]*"|'[^']*'/g, '')].reduce(
    (sum, mark) => sum + ('{['.includes(mark) ? 1 : '}]'.includes(mark) ? -1 : 0),
    0,
  );

const isItem = ({ text }: Line): boolean => /^-(?:\s|$)/.test(text);

/** The first key of a record in braces or in lines, with or without its dash. */
const firstKey = ({ text }: Line): string | undefined =>
  /^(?:-\s+)?\{?\s*([^\s:：{}[\],"']{1,20}):(?:\s|$)/.exec(text)?.[1];

const isFlow = ({ text }: Line): boolean => /^(?:-\s+)?\{/.test(text);

const opensBlock = ({ text }: Line): boolean => /^(?:-\s+)?[^\s:：{}[\],"']{1,20}:$/.test(text);

/** The lines below a key that stand further in than it, or begin as items in line with it; of a file that begins with none, all. */
function bodyBelow(lines: readonly Line[], at: number): readonly Line[] {
  const owner = lines[at];
  if (owner === undefined) return lines;
  const column = owner.indent + (/^-\s+/.exec(owner.text)?.[0].length ?? 0);
  const isOver = (line: Line): boolean =>
    line.indent < column || (line.indent === column && (column > owner.indent || !(isItem(line) || isFlow(line))));
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && !isOver(line); line = lines[end]) end += 1;
  return lines.slice(at + 1, end);
}

/** How far in the outermost lines stand. */
const columnOf = (body: readonly Line[]): number =>
  body.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);

/** A record without its dash, and the lines that belong to it. */
type Bare = { readonly first: Line; readonly more: readonly Line[] };

/** The keys of a record, as far as they stand in line with its first. */
const keysOf = ({ first, more }: Bare): ReadonlySet<string> =>
  new Set([first, ...more.filter(({ indent }) => indent === first.indent)].flatMap((line) => firstKey(line) ?? []));

/** The records of a list whose dashes were all left out: several in braces, or keys that come again and again. */
function withoutAny(body: readonly Line[]): readonly Bare[] {
  const [head] = body;
  const column = columnOf(body);
  if (head === undefined || head.indent !== column) return [];
  const isStart = (line: Line): boolean =>
    line.indent === column && (isFlow(head) ? isFlow(line) : firstKey(line) === firstKey(head));
  const all = recordsFrom(body, isStart);
  if (all.length < 2 || firstKey(head) === undefined) return [];
  const [one, other] = all.map(keysOf);
  return isFlow(head) || [...(other ?? [])].filter((key) => one?.has(key)).length > 1 ? all : [];
}

/** Records, each from a line that begins one to the next. */
function recordsFrom(body: readonly Line[], isStart: (line: Line, at: number) => boolean): readonly Bare[] {
  const starts = body.flatMap((line, at) => (isStart(line, at) ? [at] : []));
  return starts.flatMap((at, n) => {
    const first = body[at];
    return first === undefined ? [] : [{ first, more: body.slice(at + 1, starts[n + 1]) }];
  });
}

/** The items of a list that lack their dash. */
function bareIn(body: readonly Line[]): readonly Bare[] {
  const column = columnOf(body);
  const items = body.filter((line) => line.indent === column && isItem(line));
  const [sample] = items;
  if (sample === undefined) return withoutAny(body);
  const inner = column + (/^-\s+/.exec(sample.text)?.[0].length ?? 2);
  const firsts = new Set(items.flatMap((line) => firstKey(line) ?? []));
  const isPlain = items.every((line) => !/[:{[]/.test(line.text));
  const begins = (line: Line, at: number): boolean => {
    if (isItem(line)) return line.indent === column;
    if (line.indent < column || line.indent > inner) return false;
    const above = body[at - 1];
    const key = firstKey(line);
    if (isPlain) return line.indent === column && !/[:{[]/.test(line.text);
    if (isFlow(line)) return above === undefined || !opensBlock(above);
    if (key === undefined || !isKnownKey(key)) return false;
    return at === 0 || firsts.has(key);
  };
  const all = recordsFrom(body, begins);
  return all.filter((record, n) => {
    const { first } = record;
    const above = all[n - 1];
    if (isItem(first) || isPlain || isFlow(first) || first.indent < inner) return !isItem(first);
    // In line with the keys of the item above: its key once more, or another record's first.
    return above === undefined || isFlow(above.first) || comeAgain(record, above);
  });
}

/** Whether a record says more than one thing that the one above it says. */
function comeAgain(record: Bare, { first, more }: Bare): boolean {
  const inner = record.first.indent;
  const said = new Set(
    [first, ...more.filter(({ indent }) => indent === inner)].flatMap((line) => firstKey(line) ?? []),
  );
  return [...keysOf(record)].filter((key) => said.has(key)).length > 1;
}

/** Puts the dash before a record: in the place of blanks, before the line, or before lines that move with it. */
function edited(text: string, { first, more }: Bare, column: number): Edit {
  const start = first.start;
  const body = more.filter(({ indent }) => indent >= first.indent);
  if (first.indent > column)
    return {
      start,
      end: start + first.indent,
      insert: `${' '.repeat(column)}-${' '.repeat(Math.max(1, first.indent - column - 1))}`,
    };
  const isShifted = !isFlow(first) && body.some(({ indent }) => indent === first.indent);
  if (!isShifted) return { start: start + first.indent, end: start + first.indent, insert: '- ' };
  const end = body.at(-1)?.end ?? first.end;
  const moved = text.slice(start, end).replace(/^(?=.*\S)/gm, '  ');
  return { start, end, insert: `${' '.repeat(column)}- ${moved.slice(column + 2)}` };
}

/** Said of an item without its dash, wherever it is found. */
export const NO_DASH = '这一条前面少了「- 」：列表的每一条要写成「- 」加内容';

/** 漏了「- 」: the items of lists, at any level, whose dash was forgotten. */
export function missingDashes(text: string): readonly Slip[] {
  const lines = linesOf(text);
  const [head] = lines;
  const isList = head !== undefined && !opensBlock(head) && !isTopKey(firstKey(head) ?? '');
  const top = isList && lines.some((line) => isItem(line) && line.indent <= head.indent) ? [-1] : [];
  const owners = [...top, ...lines.flatMap((line, at) => (opensBlock(line) ? [at] : []))];
  return owners.flatMap((at) => {
    const body = bodyBelow(lines, at);
    const hasItems = body.some(isItem);
    const column = columnOf(body);
    return bareIn(body).map((record): Slip => {
      const { first } = record;
      const { start, end, insert } = edited(text, record, hasItems ? column : first.indent);
      const from = first.start + first.indent;
      return { ...replaced(start, end, insert, NO_DASH), at: [from, from + (firstKey(first)?.length ?? 1)] };
    });
  });
}
