import { UserError } from '../finding/user-error.ts';
import { partText, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import {
  closeBookmark,
  type Draft,
  isAbsent,
  type LineMark,
  type LineRun,
  type Ongoing,
  openBookmark,
  readInto,
  type Side,
  tagOf,
} from './read-line.ts';
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
};

/** The text of a .docx: its body, then its footnotes and endnotes. Comments, and what stands in headers and footers, are not read. */
export function readBody(file: WordFile, side: Side): Line[] {
  const body = childOf(partTree(file, file.main), 'w:body');
  if (body === undefined)
    throw new UserError(`「${file.path}」里读不到正文：请在 WPS 或 Word 里打开，另存为 .docx 再试`);
  const notes = [...relationsOfPart(file, file.main).values()]
    .filter(({ type }) => /\/(?:footnotes|endnotes)$/.test(type))
    .flatMap(({ target }) => {
      const tree = partTree(file, target);
      return tree === undefined ? [] : linesOf(tree, target, side);
    });
  return [...linesOf(body, file.main, side), ...notes];
}

/** Whether a document holds tracked changes, so that its two sides may differ. */
export const hasChanges = (file: WordFile): boolean => CHANGE.test(partText(file, file.main) ?? '');

/** Text cannot look like this, for it is escaped. */
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo)[\s/>]/;

type Walk = {
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

function linesOf(root: XmlElement, part: string, side: Side): Line[] {
  const walk: Walk = {
    part,
    ongoing: { side, bookmarks: new Map(), fields: [] },
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

const newDraft = (): Draft => ({ text: '', marks: [], runs: [], boxes: [] });

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
      const [first] = child.children.filter(isElement);
      if (first) readBlocks(first, walk);
    } else if (!isAbsent(child.name, side) && !/Pr$/.test(child.name)) readBlocks(child, walk);
  }
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
  const { text, marks, runs } = draft;
  for (const bookmark of ongoing.bookmarks.values()) {
    marks.push({ by: 'bookmark', name: bookmark.name, start: bookmark.start, end: text.length });
    bookmark.start = 0;
  }
  const whole = around.map((name) => ({ by: 'control' as const, name, start: 0, end: text.length }));
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  lines.push({ text, marks: [...marks, ...whole], runs, part, xml: paragraph, style, cell });
  for (const box of draft.boxes) readStory(box, walk);
}

/** The mark at the end of a paragraph was put in or struck out: on the other side there is none, and the next paragraph goes on. */
const isMarkAbsent = (properties: XmlElement | undefined, side: Side): boolean =>
  childOf(childOf(properties, 'w:rPr'), side === 'accepted' ? 'w:del' : 'w:ins') !== undefined;

function readTable(element: XmlElement, walk: Walk): void {
  const table = walk.tables.count++;
  let row = 0;
  for (const [tr, inRow] of partsNamed('w:tr', element, walk)) {
    if (isRowAbsent(tr, walk.ongoing.side)) continue;
    let column = 0;
    for (const [tc, inCell] of partsNamed('w:tc', tr, inRow)) {
      readStory(tc, { ...inCell, cell: { table, row, column } });
      column++;
    }
    row++;
  }
}

const isRowAbsent = (row: XmlElement, side: Side): boolean =>
  childOf(childOf(row, 'w:trPr'), side === 'accepted' ? 'w:del' : 'w:ins') !== undefined;

/** Rows of a table, or cells of a row, each with the 内容控件 around it. */
function partsNamed(name: string, element: XmlElement, walk: Walk): (readonly [XmlElement, Walk])[] {
  return element.children.filter(isElement).flatMap((child): (readonly [XmlElement, Walk])[] => {
    if (child.name === name) return [[child, walk]];
    if (child.name === 'w:sdt') return partsNamed(name, child, within(child, walk));
    if (child.name === 'w:sdtContent' || child.name === 'w:customXml') return partsNamed(name, child, walk);
    return [];
  });
}
