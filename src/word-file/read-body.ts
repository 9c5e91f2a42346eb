import { UserError } from '../finding/user-error.ts';
import { branchesOf } from './alternate-content.ts';
import { embeddedText } from './embedded-text.ts';
import { foldLookalikes } from './fold-text.ts';
import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { switched } from './properties.ts';
import {
  closeBookmark,
  type Draft,
  type HiddenWords,
  type LineMark,
  type LineRun,
  type Ongoing,
  openBookmark,
  readInto,
  tagOf,
} from './read-line.ts';
import { hiddenIn } from './styles-in-effect.ts';
import { isAbsent, type Side } from './walk-paragraph.ts';
import { childOf, isElement, type XmlElement } from './xml-tree.ts';

/** 一段: a paragraph as it reads, with what marks its words and where it stands. */
export type Line = {
  readonly text: string;
  readonly marks: readonly LineMark[];
  readonly runs: readonly LineRun[];
  /** The part that it stands in: `word/document.xml`, `word/footnotes.xml`… */
  readonly part: string;
  /** Where its paragraph stands in the part; of several that became one, the last. */
  readonly xml: { readonly start: number; readonly end: number };
  readonly style: string | undefined;
  /** 单元格, each counted from 0; tables in the order in which they begin, rows and cells as the side that is read has them. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
  readonly hidden: readonly HiddenWords[];
};

/** The text of a .docx: its body, then its footnotes and endnotes. Comments are none; for headers, footers and charts see `readShown`. */
export function readBody(file: WordFile, side: Side): Line[] {
  const body = childOf(partTree(file, file.main), 'w:body');
  if (body === undefined)
    throw new UserError(`「${file.path}」里读不到正文：请在 WPS 或 Word 里打开，另存为 .docx 再试`);
  const notes = notesOf(file).flatMap((part) => readPart(file, part, side));
  return [...linesOf(file, body, file.main, side, false), ...notes];
}

/** The parts that hold its footnotes and endnotes. */
export const notesOf = (file: WordFile): string[] =>
  [...relationsOfPart(file, file.main).values()]
    .filter(({ type }) => /\/(?:footnotes|endnotes)$/.test(type))
    .map(({ target }) => target);

/** The lines of a whole part: of notes, or of a header or footer without the numbers of its pages. */
export function readPart(file: WordFile, part: string, side: Side, withoutPages = false): Line[] {
  const tree = partTree(file, part);
  return tree === undefined ? [] : linesOf(file, tree, part, side, withoutPages);
}

type Walk = {
  readonly file: WordFile;
  readonly part: string;
  readonly ongoing: Ongoing;
  readonly lines: Line[];
  /** Tags of the 内容控件 around what is read. */
  readonly around: readonly string[];
  readonly tables: { count: number };
  readonly cell: Line['cell'];
  /** What goes on in the next paragraph, because the mark between the two is not there. */
  readonly begun: { line: Begun | undefined };
};

type Begun = { readonly draft: Draft; readonly paragraph: XmlElement };

function linesOf(file: WordFile, root: XmlElement, part: string, side: Side, withoutPages: boolean): Line[] {
  const walk: Walk = {
    file,
    part,
    ongoing: { side, isHidden: hiddenIn(file, [part]), withoutPages, bookmarks: new Map(), fields: [] },
    lines: [],
    around: [],
    tables: { count: 0 },
    cell: undefined,
    begun: { line: undefined },
  };
  readStory(root, walk);
  return walk.lines;
}

/** Paragraphs that nothing outside goes on from: the body, a cell, a 文本框, a note. */
function readStory(container: XmlElement, walk: Walk): void {
  const own: Walk = { ...walk, begun: { line: undefined } };
  readBlocks(container, own);
  if (own.begun.line !== undefined) endLine(own.begun.line, own);
}

const newDraft = (): Draft => ({ text: '', marks: [], runs: [], boxes: [], hidden: [] });

function readBlocks(container: XmlElement, walk: Walk): void {
  const { side } = walk.ongoing;
  const between = newDraft();
  for (const child of container.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:p') readParagraph(child, walk);
    else if (child.name === 'w:tbl') readTable(child, walk);
    else if (child.name === 'w:bookmarkStart') openBookmark(child, between, walk.ongoing);
    else if (child.name === 'w:bookmarkEnd') closeBookmark(child, between, walk.ongoing);
    else if (child.name === 'w:sdt') readBlocks(child, within(child, walk));
    else if (child.name === 'mc:AlternateContent') {
      const { shown } = branchesOf(child);
      if (shown) readBlocks(shown, walk);
    } else if (child.name === 'w:altChunk') readEmbedded(child, walk);
    else if (!isAbsent(child.name, side) && !/Pr$/.test(child.name)) readBlocks(child, walk);
  }
}

/** What another .docx says, which is taken into this one. */
export const wordsOfBody = (file: WordFile): string[] => readBody(file, 'accepted').map(({ text }) => text);

/** 嵌入的文件: Word takes its words into the text when it opens the document. */
function readEmbedded(chunk: XmlElement, { file, part, lines, cell }: Walk): void {
  const target = relationsOfPart(file, part).get(chunk.attributes['r:id'] ?? '')?.target ?? '';
  for (const text of embeddedText(file, target, wordsOfBody) ?? [])
    lines.push({ text, marks: [], runs: [], part: target, xml: chunk, style: undefined, cell, hidden: [] });
}

/** What stands in a 内容控件 that has a tag. */
function within(control: XmlElement, walk: Walk): Walk {
  const tag = tagOf(control);
  return tag === undefined ? walk : { ...walk, around: [...walk.around, tag] };
}

function readParagraph(paragraph: XmlElement, walk: Walk): void {
  const { ongoing, begun } = walk;
  const draft = begun.line?.draft ?? newDraft();
  begun.line = undefined;
  readInto(paragraph, draft, ongoing);
  if (isMarkAbsent(childOf(paragraph, 'w:pPr'), ongoing.side)) begun.line = { draft, paragraph };
  else endLine({ draft, paragraph }, walk);
}

function endLine({ draft, paragraph }: Begun, walk: Walk): void {
  const { ongoing, around, part, cell, lines } = walk;
  const { marks, runs, hidden } = draft;
  const text = foldLookalikes(draft.text);
  for (const bookmark of ongoing.bookmarks.values()) {
    marks.push({ by: 'bookmark', name: bookmark.name, start: bookmark.start, end: text.length });
    bookmark.start = 0;
  }
  const whole = around.map((name) => ({ by: 'control' as const, name, start: 0, end: text.length }));
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  lines.push({ text, marks: [...marks, ...whole], runs, part, xml: paragraph, style, cell, hidden });
  for (const box of draft.boxes) readStory(box, walk);
}

/** The mark at the end of a paragraph was put in or struck out: on the other side there is none, and the next paragraph goes on. */
const isMarkAbsent = (properties: XmlElement | undefined, side: Side): boolean =>
  childOf(childOf(properties, 'w:rPr'), side === 'accepted' ? 'w:del' : 'w:ins') !== undefined;

function readTable(element: XmlElement, walk: Walk): void {
  const table = walk.tables.count++;
  const merged = new Map<number, string>();
  let row = 0;
  for (const [tr, inRow] of partsNamed('w:tr', element, walk)) {
    if (isRowAbsent(tr, walk.ongoing.side)) continue;
    let [column, over] = [0, 0];
    for (const [tc, inCell] of partsNamed('w:tc', tr, isHiddenRow(tr) ? allHidden(inRow) : inRow)) {
      if (isCellAbsent(tc, walk.ongoing.side)) continue;
      const first = walk.lines.length;
      readStory(tc, { ...inCell, cell: { table, row, column } });
      readMerged(tc, walk.lines, first, over, merged);
      over += Number(childOf(childOf(tc, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1);
      column++;
    }
    row++;
  }
}

/** 竖向合并: what the uppermost of merged cells says is said in every row that it reaches over. `merged`: what stands over each column of the grid. */
function readMerged(cell: XmlElement, lines: Line[], first: number, over: number, merged: Map<number, string>): void {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  const own = lines.slice(first);
  const text = own.map((line) => line.text).join('');
  const [line] = own;
  if (merge === undefined) merged.delete(over);
  else if (merge.attributes['w:val'] === 'restart') merged.set(over, text);
  else if (line !== undefined && text.trim() === '') lines[first] = { ...line, text: merged.get(over) ?? '' };
}

const isRowAbsent = (row: XmlElement, side: Side): boolean =>
  childOf(childOf(row, 'w:trPr'), side === 'accepted' ? 'w:del' : 'w:ins') !== undefined;

/** A cell that a tracked change takes out of its row, or puts in. */
export const isCellAbsent = (cell: XmlElement, side: Side): boolean =>
  childOf(childOf(cell, 'w:tcPr'), side === 'accepted' ? 'w:cellDel' : 'w:cellIns') !== undefined;

const isHiddenRow = (row: XmlElement): boolean => switched(childOf(childOf(row, 'w:trPr'), 'w:hidden')) ?? false;

const allHidden = (walk: Walk): Walk => ({ ...walk, ongoing: { ...walk.ongoing, isHidden: () => true } });

/** Rows of a table, or cells of a row, each with the 内容控件 around it. */
function partsNamed(name: string, element: XmlElement, walk: Walk): (readonly [XmlElement, Walk])[] {
  return element.children.filter(isElement).flatMap((child): (readonly [XmlElement, Walk])[] => {
    if (child.name === name) return [[child, walk]];
    if (child.name === 'w:sdt') return partsNamed(name, child, within(child, walk));
    if (child.name === 'w:sdtContent' || child.name === 'w:customXml') return partsNamed(name, child, walk);
    return [];
  });
}
