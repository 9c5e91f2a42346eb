import { own } from '../text/own.ts';
import { isElement, textOf, type XmlElement } from './xml-tree.ts';

/** 修订: whether a document is read with its tracked changes accepted or rejected. */
export type Side = 'accepted' | 'rejected';

/** What marks words of a line: a 内容控件 (its tag) or a 书签 (its name). Offsets are those of the line's text, end excluded. */
export type LineMark = {
  readonly by: 'control' | 'bookmark';
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** A run of a line: which stretch of the text it holds, and its place in the text of the part. */
export type LineRun = {
  readonly start: number;
  readonly end: number;
  readonly xml: { readonly start: number; readonly end: number };
};

/** A line that is being read. Several paragraphs make one line where the mark between them was struck out. */
export type Draft = {
  text: string;
  readonly marks: LineMark[];
  readonly runs: LineRun[];
  readonly boxes: XmlElement[];
};

/** What goes on from line to line: bookmarks that are open, by their id, and how deep in the instruction of a field we are. */
export type Ongoing = {
  readonly side: Side;
  readonly bookmarks: Map<string, { readonly name: string; start: number }>;
  readonly fields: boolean[];
};

/** Changes that are not there on the other side. */
export const isAbsent = (name: string, side: Side): boolean =>
  side === 'accepted' ? name === 'w:del' || name === 'w:moveFrom' : name === 'w:ins' || name === 'w:moveTo';

const SKIPPED = new Set(['w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rPr', 'w:rt', 'w:commentReference']);

/** Elements of a run that stand for a character. */
const CHARACTER: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Adds what a paragraph says to a line. */
export function readInto(element: XmlElement, draft: Draft, ongoing: Ongoing): void {
  for (const child of element.children) {
    if (!isElement(child) || SKIPPED.has(child.name) || isAbsent(child.name, ongoing.side)) continue;
    if (child.name === 'w:r') readRun(child, draft, ongoing);
    else if (child.name === 'w:sdt') readControl(child, draft, () => readInto(child, draft, ongoing));
    else if (child.name === 'w:bookmarkStart') openBookmark(child, draft, ongoing);
    else if (child.name === 'w:bookmarkEnd') closeBookmark(child, draft, ongoing);
    else readInto(child, draft, ongoing);
  }
}

/** The tag of a 内容控件; undefined where it has none. */
export function tagOf(control: XmlElement): string | undefined {
  const properties = control.children.filter(isElement).find(({ name }) => name === 'w:sdtPr');
  return properties?.children.filter(isElement).find(({ name }) => name === 'w:tag')?.attributes['w:val'];
}

function readControl(control: XmlElement, draft: Draft, read: () => void): void {
  const start = draft.text.length;
  read();
  const name = tagOf(control);
  if (name !== undefined) draft.marks.push({ by: 'control', name, start, end: draft.text.length });
}

export function openBookmark({ attributes }: XmlElement, { text }: Draft, { bookmarks }: Ongoing): void {
  bookmarks.set(attributes['w:id'] ?? '', { name: attributes['w:name'] ?? '', start: text.length });
}

export function closeBookmark({ attributes }: XmlElement, { text, marks }: Draft, { bookmarks }: Ongoing): void {
  const id = attributes['w:id'] ?? '';
  const open = bookmarks.get(id);
  if (open === undefined) return;
  bookmarks.delete(id);
  marks.push({ by: 'bookmark', name: open.name, start: open.start, end: text.length });
}

function readRun(run: XmlElement, draft: Draft, ongoing: Ongoing): void {
  const start = draft.text.length;
  for (const child of run.children) if (isElement(child)) readPart(child, draft, ongoing);
  if (draft.text.length > start) draft.runs.push({ start, end: draft.text.length, xml: run });
}

function readPart(child: XmlElement, draft: Draft, ongoing: Ongoing): void {
  const { fields } = ongoing;
  if (child.name === 'w:fldChar') readFieldChar(child, fields);
  // The instruction of a field is no text, its result is.
  else if (fields.includes(false)) return;
  else if (child.name === 'w:t' || child.name === 'w:delText') draft.text += textOf(child);
  else if (child.name === 'w:br') draft.text += child.attributes['w:type'] === 'page' ? '' : '\n';
  else if (child.name === 'w:sym') draft.text += symbolOf(child);
  else if (child.name === 'w:ruby') readInto(child, draft, ongoing);
  else if (Object.hasOwn(CHARACTER, child.name)) draft.text += own(CHARACTER, child.name) ?? '';
  else draft.boxes.push(...boxesIn(child));
}

function readFieldChar({ attributes }: XmlElement, fields: boolean[]): void {
  const kind = attributes['w:fldCharType'];
  if (kind === 'begin') fields.push(false);
  else if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (kind === 'end') fields.pop();
}

/** A sign of a symbol font: the character of its number, where that is one of Unicode's own. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isInteger(code) && (code < 0xe000 || code > 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : '□';
}

/** 文本框 that hang on a run. Of two ways to say the same (`mc:AlternateContent`) the first is read. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const children = element.children.filter(isElement);
  return (element.name === 'mc:AlternateContent' ? children.slice(0, 1) : children).flatMap(boxesIn);
}
