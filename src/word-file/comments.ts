import { xmlAttributes, xmlText } from '../finding/xml.ts';
import { addedPart } from './add-part.ts';
import { partText, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import type { Line } from './read-body.ts';
import { childOf, childrenOf, descendantsOf, isElement, parseXml, textOf } from './xml-tree.ts';

/** 批注 on words of a line: offsets in its text, end excluded. */
export type NewComment = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Who writes the comments, and when (ISO: 2013-06-08T00:00:00Z). */
type Commentator = { readonly author: string; readonly initials: string; readonly date: string };

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The parts of a copy of a document with comments at their places; `lines` are those that were read of it. Word takes comments in the body
 * only: those on a note, a text box or an empty line stand on the line of the body before it.
 */
export function addComments(
  file: WordFile,
  lines: readonly Line[],
  comments: readonly NewComment[],
  by: Commentator,
): Record<string, Uint8Array> {
  const parts = Object.fromEntries(file.parts);
  const main = partText(file, file.main) ?? '';
  const body = bodyLines(file, lines, main);
  const placed = comments.flatMap((comment) => placeOf(comment, lines, body));
  if (placed.length === 0) return parts;
  const known = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/comments'));
  const before = known && partText(file, known.target);
  const first = before === undefined ? 0 : nextId(before);
  const encoder = new TextEncoder();
  parts[file.main] = encoder.encode(withMarks(main, placed, first));
  const xml = placed.map(({ text }, at) => commentXml(first + at, text, by)).join('');
  if (known !== undefined && before !== undefined) {
    parts[known.target] = encoder.encode(
      before.replace(/<\/w:comments>\s*$|<w:comments([^>]*)\/>\s*$/, (end, own) =>
        end.startsWith('</') ? `${xml}</w:comments>` : `<w:comments${own}>${xml}</w:comments>`,
      ),
    );
    return parts;
  }
  const whole = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${xml}</w:comments>`;
  return { ...parts, ...addedPart(file, { name: 'comments.xml', xml: whole, type: TYPE, contentType: CONTENT_TYPE }) };
}

/** The lines that stand in the text of the body itself, and hold words. */
function bodyLines(file: WordFile, lines: readonly Line[], main: string): ReadonlySet<number> {
  const boxes = main.includes('<w:txbxContent') ? descendantsOf(parseXml(main), 'w:txbxContent') : [];
  return new Set(
    lines.flatMap(({ part, runs }, index) => {
      const [run] = runs;
      const inBox = run !== undefined && boxes.some(({ start, end }) => start < run.xml.start && run.xml.end <= end);
      return part === file.main && run !== undefined && !inBox ? [index] : [];
    }),
  );
}

type Placed = { readonly text: string; readonly runs: Line['runs']; readonly start: number; readonly end: number };

/** The runs that a comment goes around: those of its words, or the nearest one where it has none. */
function placeOf({ line, start, end, text }: NewComment, lines: readonly Line[], body: ReadonlySet<number>): Placed[] {
  let at = line;
  while (at >= 0 && !body.has(at)) at -= 1;
  if (at < 0) at = [...body][0] ?? -1;
  const there = lines[at];
  if (there === undefined) return [];
  const whole = { start: 0, end: there.text.length };
  const words = at !== line || end <= start ? whole : { start, end };
  const touched = there.runs.filter((run) => run.start < words.end && words.start < run.end);
  const runs = touched.length > 0 ? touched : there.runs.slice(-1);
  return [{ text, runs, ...words }];
}

/** Splices the marks into the text of the part. A run that holds words of one text only is cut where a comment begins or ends inside it. */
function withMarks(xml: string, placed: readonly Placed[], first: number): string {
  const marks = new Map<Line['runs'][number], Mark[]>();
  const put = (run: Line['runs'][number] | undefined, at: number, opens: boolean, mark: string): void => {
    if (run === undefined) return;
    const own = marks.get(run) ?? [];
    own.push({ at: at - run.start, opens, mark });
    marks.set(run, own);
  };
  placed.forEach(({ runs, start, end }, index) => {
    const id = first + index;
    const [from, to] = [runs[0], runs.at(-1)];
    put(from, Math.max(start, from?.start ?? 0), true, `<w:commentRangeStart w:id="${id}"/>`);
    put(
      to,
      Math.min(end, to?.end ?? end),
      false,
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    );
  });
  const edits = [...marks].sort(([one], [other]) => one.xml.start - other.xml.start);
  const out: string[] = [];
  let at = 0;
  for (const [run, own] of edits) {
    const sorted = own.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
    out.push(xml.slice(at, run.xml.start));
    out.push(splitRun(xml.slice(run.xml.start, run.xml.end), run.end - run.start, sorted));
    at = run.xml.end;
  }
  return out.join('') + xml.slice(at);
}

const nextId = (comments: string): number =>
  [...comments.matchAll(/<w:comment\b[^>]*?w:id="(\d+)"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), -1) +
  1;

function commentXml(id: number, text: string, { author, initials, date }: Commentator): string {
  const attributes = xmlAttributes({ 'w:id': id, 'w:author': author, 'w:date': date, 'w:initials': initials });
  const words = `<w:r><w:t xml:space="preserve">${xmlText(text.replace(/\s+/gu, ' '))}</w:t></w:r>`;
  return `<w:comment${attributes}><w:p><w:r><w:annotationRef/></w:r>${words}</w:p></w:comment>`;
}

/** Something that is to stand in a run's text, before the character `at`. */
type Mark = { readonly at: number; readonly opens: boolean; readonly mark: string };

/**
 * A run with marks between its words: cut in two at each of them, both of the same look. A run that holds more than one text (a tab, a break)
 * is left whole: what opens stands before it, the rest behind.
 */
function splitRun(run: string, length: number, marks: readonly Mark[]): string {
  const element = parseXml(run);
  const [words, ...more] = childrenOf(element, 'w:t');
  const own = element.children.filter(isElement).filter(({ name }) => name !== 'w:rPr');
  const text = words === undefined ? '' : textOf(words);
  if (words === undefined || more.length > 0 || own.length !== 1 || text.length !== length) return whole(run, marks);
  const look = childOf(element, 'w:rPr');
  const properties = look === undefined ? '' : run.slice(look.start, look.end);
  const opening = run.slice(0, element.inner.start);
  const piece = (start: number, end: number): string =>
    start === end
      ? ''
      : `${opening}${properties}<w:t xml:space="preserve">${xmlText(text.slice(start, end))}</w:t></w:r>`;
  let out = '';
  let last = 0;
  for (const { at, mark } of marks) {
    out += piece(last, at) + mark;
    last = at;
  }
  return out + piece(last, length);
}

function whole(run: string, marks: readonly Mark[]): string {
  const words = (those: readonly Mark[]): string => those.map(({ mark }) => mark).join('');
  return words(marks.filter(({ opens }) => opens)) + run + words(marks.filter(({ opens }) => !opens));
}

/** 批注: its words, who wrote it, and where in the text it is pinned. */
type Comment = { readonly author: string; readonly text: string; readonly at: number };

/** The comments that are pinned to the text of the body. */
export function commentsOf(file: WordFile): Comment[] {
  const part = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/comments'))?.target;
  const [tree, body] = [part === undefined ? undefined : partTree(file, part), partTree(file, file.main)];
  if (tree === undefined || body === undefined) return [];
  const pinned = new Map(
    descendantsOf(body, 'w:commentReference').map(({ attributes, start }) => [attributes['w:id'], start]),
  );
  return childrenOf(tree, 'w:comment').flatMap((comment) => {
    const at = pinned.get(comment.attributes['w:id']);
    const text = descendantsOf(comment, 'w:t').map(textOf).join('').trim();
    return at === undefined || text === '' ? [] : [{ author: comment.attributes['w:author'] ?? '', text, at }];
  });
}
