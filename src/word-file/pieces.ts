import { own } from '../text/own.ts';
import type { RunFormat } from './run-format.ts';
import { childOf, isElement, textOf, type XmlElement } from './xml-tree.ts';

/** A stretch of a paragraph in one look. `\n` is a line break, `\t` a tab; a page number's text is what the file last showed. */
export type Piece = {
  readonly kind: 'text' | 'page-number' | 'page-break';
  readonly text: string;
  readonly format: RunFormat;
};

/** 文本框 that hangs on a paragraph: its content, and how it is aligned across the page (`center`, `outside`). */
export type TextBox = { readonly content: XmlElement; readonly side: string | undefined };

/** `drawn`: whether a picture, a shape or a text box hangs on it. */
export type Inline = { readonly pieces: readonly Piece[]; readonly boxes: readonly TextBox[]; readonly drawn: boolean };

type Reading = {
  readonly formatOf: (own: XmlElement | undefined) => RunFormat;
  readonly pieces: Piece[];
  readonly boxes: TextBox[];
  drawn: boolean;
  /** Fields that are open, innermost last: their instruction, and whether their result has begun. */
  readonly fields: { instruction: string; result: boolean; shown: boolean }[];
};

/** What a paragraph holds, as it reads with every tracked change accepted. */
export function readInline(paragraph: XmlElement, formatOf: Reading['formatOf']): Inline {
  const reading: Reading = { formatOf, pieces: [], boxes: [], drawn: false, fields: [] };
  readChildren(paragraph, reading);
  return { pieces: reading.pieces, boxes: reading.boxes, drawn: reading.drawn };
}

const SKIPPED = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:rPr']);

function readChildren(element: XmlElement, reading: Reading): void {
  for (const child of element.children) {
    if (!isElement(child) || SKIPPED.has(child.name)) continue;
    if (child.name === 'w:r') readRun(child, reading);
    else if (child.name === 'w:fldSimple') readField(child, reading);
    else readChildren(child, reading);
  }
}

function readField(element: XmlElement, reading: Reading): void {
  reading.fields.push({ instruction: element.attributes['w:instr'] ?? '', result: true, shown: false });
  readChildren(element, reading);
  closeField(reading, undefined);
}

function readRun(run: XmlElement, reading: Reading): void {
  const own = run.children.filter(isElement);
  const properties = own.find(({ name }) => name === 'w:rPr');
  const format = reading.formatOf(properties);
  for (const child of own) readPart(child, format, properties, reading);
}

/** Elements that stand for a character. */
const CHARACTER: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '□',
};

const DRAWN = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object']);

function readPart(child: XmlElement, format: RunFormat, properties: XmlElement | undefined, reading: Reading): void {
  const character = own(CHARACTER, child.name);
  if (character !== undefined) add(character, format, reading);
  else if (child.name === 'w:t') add(textOf(child), format, reading);
  // 拼音: what it stands over.
  else if (child.name === 'w:ruby') readChildren(childOf(child, 'w:rubyBase') ?? child, reading);
  else if (child.name === 'w:fldChar') readFieldChar(child, properties, reading);
  else if (DRAWN.has(child.name)) {
    reading.drawn = true;
    findBoxes(child, undefined, reading);
  } else if (child.name === 'w:instrText') {
    const field = reading.fields.at(-1);
    if (field && !field.result) field.instruction += textOf(child);
  } else if (child.name === 'w:br') {
    if (child.attributes['w:type'] === 'page') reading.pieces.push({ kind: 'page-break', text: '', format });
    else add('\n', format, reading);
  }
}

function readFieldChar(child: XmlElement, properties: XmlElement | undefined, reading: Reading): void {
  const kind = child.attributes['w:fldCharType'];
  if (kind === 'begin') reading.fields.push({ instruction: '', result: false, shown: false });
  const field = reading.fields.at(-1);
  if (kind === 'separate' && field) field.result = true;
  if (kind === 'end') closeField(reading, properties);
}

const isPageNumber = (instruction: string): boolean => /^\s*PAGE\b/i.test(instruction);

function closeField(reading: Reading, properties: XmlElement | undefined): void {
  const field = reading.fields.pop();
  if (field && isPageNumber(field.instruction) && !field.shown)
    reading.pieces.push({ kind: 'page-number', text: '1', format: reading.formatOf(properties) });
}

function add(text: string, format: RunFormat, reading: Reading): void {
  const field = reading.fields.at(-1);
  if (text === '' || format.hidden || (field && !field.result)) return;
  const number = field !== undefined && isPageNumber(field.instruction);
  if (field && number) field.shown = true;
  reading.pieces.push({ kind: number ? 'page-number' : 'text', text, format });
}

/** Of two ways to say the same (`mc:AlternateContent`) the first is read. */
function findBoxes(element: XmlElement, side: string | undefined, reading: Reading): void {
  if (element.name === 'w:txbxContent') {
    reading.boxes.push({ content: element, side });
    return;
  }
  const children = element.children.filter(isElement);
  const across = children.find(({ name }) => name === 'wp:positionH');
  const align = across?.children.filter(isElement).find(({ name }) => name === 'wp:align');
  const drawn = /mso-position-horizontal:\s*([a-z]+)/.exec(element.attributes['style'] ?? '')?.[1];
  const here = align === undefined ? (drawn ?? side) : textOf(align);
  const chosen = element.name === 'mc:AlternateContent' ? children.slice(0, 1) : children;
  for (const child of chosen) findBoxes(child, here, reading);
}
