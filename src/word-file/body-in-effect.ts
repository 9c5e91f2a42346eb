import { UserError } from '../finding/user-error.ts';
import { branchesOf } from './alternate-content.ts';
import type { TextBox } from './boxes.ts';
import { type Numbering, openNumbering } from './numbering-in-effect.ts';
import { partTree, type WordFile } from './open-word-file.ts';
import type { ParagraphFormat } from './paragraph-format.ts';
import { type Piece, readInline } from './pieces.ts';
import { switched, twipsOf, wholeOf } from './properties.ts';
import { readSections, type Section } from './sections.ts';
import { openStyles, type Styles } from './styles-in-effect.ts';
import { childOf, childrenOf, isElement, valOf, type XmlElement } from './xml-tree.ts';

/** 段落 as it shows: its automatic number, its words and their looks. */
export type FormedParagraph = {
  readonly kind: 'paragraph';
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly boxes: readonly TextBox[];
  readonly format: ParagraphFormat;
  /** Which section it is in, from 0. */
  readonly section: number;
  /** Whether the file makes a page begin with it. */
  readonly newPage: boolean;
  /** Whether it is there for a page or section break, a picture or a text box, so that it is no blank line when empty. */
  readonly carries: boolean;
};

/** 表格. Widths in twips, where the file says them. */
export type FormedTable = {
  readonly kind: 'table';
  readonly rows: readonly { readonly cells: readonly (readonly FormedParagraph[])[]; readonly head: boolean }[];
  readonly width: number | undefined;
  readonly indent: number;
  readonly centred: boolean;
  readonly floating: boolean;
  readonly section: number;
};

type FormedBlock = FormedParagraph | FormedTable;

/** 一份文件的格式: its blocks in order, its sections, and how to read the paragraphs of a foot or a text box. */
export type FormedBody = {
  readonly blocks: readonly FormedBlock[];
  readonly sections: readonly Section[];
  paragraphsIn(container: XmlElement): readonly FormedParagraph[];
  readonly changes: number;
  readonly comments: number;
  /** Files that Word takes into the text when it opens it, and that are not read here. */
  readonly embedded: number;
};

type Reading = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly sections: readonly Section[];
  section: number;
  newPage: boolean;
};

/** Reads the body of a .docx with every format resolved. A file without a body is a `UserError`. */
export function readFormedBody(file: WordFile): FormedBody {
  const body = childOf(partTree(file, file.main), 'w:body');
  if (body === undefined)
    throw new UserError(`「${file.path}」里读不到正文：请在 WPS 或 Word 里打开，另存为 .docx 再试`);
  const whole = tallyOf(body);
  const sections = readSections(file, whole.sections);
  const reading = readingOf(openStyles(file), openNumbering(file), sections);
  return {
    sections,
    blocks: blocksIn(body, reading),
    paragraphsIn: (container) =>
      everyParagraph(blocksIn(container, readingOf(reading.styles, reading.numbering, sections))),
    changes: whole.changes,
    comments: whole.comments,
    embedded: whole.embedded,
  };
}

type Tally = { readonly sections: XmlElement[]; changes: number; comments: number; embedded: number };

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom']);
const EMBEDDED = new Set(['w:altChunk', 'w:subDoc']);

/** In one walk: what the sections are like, which their last paragraphs and, of the last, the body hold; changes and comments. */
function tallyOf(element: XmlElement, tally: Tally = { sections: [], changes: 0, comments: 0, embedded: 0 }): Tally {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (CHANGES.has(child.name)) tally.changes += 1;
    else if (child.name === 'w:commentReference') tally.comments += 1;
    else if (EMBEDDED.has(child.name)) tally.embedded += 1;
    // An earlier state of a section stands in w:sectPrChange.
    else if (child.name === 'w:sectPr') {
      tally.sections.push(child);
      continue;
    }
    tallyOf(child, tally);
  }
  return tally;
}

const readingOf = (styles: Styles, numbering: Numbering, sections: readonly Section[]): Reading => ({
  styles,
  numbering,
  sections,
  section: 0,
  newPage: false,
});

const everyParagraph = (blocks: readonly FormedBlock[]): FormedParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flat())));

function blocksIn(container: XmlElement, reading: Reading): FormedBlock[] {
  const blocks: FormedBlock[] = [];
  for (const child of container.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:p') blocks.push(paragraphOf(child, reading));
    else if (child.name === 'w:tbl') blocks.push(tableOf(child, reading));
    else if (child.name === 'mc:AlternateContent') {
      const { shown } = branchesOf(child);
      if (shown) for (const it of blocksIn(shown, reading)) blocks.push(it);
    } else if (!['w:sectPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:tcPr'].includes(child.name))
      for (const it of blocksIn(child, reading)) blocks.push(it);
  }
  return blocks;
}

function paragraphOf(element: XmlElement, reading: Reading): FormedParagraph {
  const own = childOf(element, 'w:pPr');
  const format = reading.styles.paragraph(own, ({ id, level }) => reading.numbering.level(id, level));
  const inline = readInline(element, (run) => reading.styles.run(own, run));
  const endsSection = childOf(own, 'w:sectPr') !== undefined;
  const words = (pieces: readonly Piece[]): boolean => pieces.some(({ text }) => text.trim() !== '');
  const at = inline.pieces.findIndex(({ kind }) => kind === 'page-break');
  const breaksBefore = at >= 0 && !words(inline.pieces.slice(0, at)) && words(inline.pieces);
  const paragraph: FormedParagraph = {
    kind: 'paragraph',
    label: labelOf(format, inline.pieces, reading.numbering),
    pieces: inline.pieces,
    boxes: inline.boxes,
    format,
    section: reading.section,
    newPage: reading.newPage || format.pageBreakBefore || breaksBefore,
    carries: at >= 0 || endsSection || inline.drawn,
  };
  reading.newPage = at >= 0 && !breaksBefore;
  if (endsSection) {
    reading.section += 1;
    reading.newPage = reading.sections[reading.section]?.start !== 'continuous';
  }
  return paragraph;
}

/** An empty paragraph of a list shows its number in Word, but no author means one. */
const labelOf = ({ numbering }: ParagraphFormat, pieces: readonly Piece[], numbers: Numbering): string =>
  numbering === undefined || pieces.length === 0 ? '' : numbers.next(numbering.id, numbering.level);

function tableOf(element: XmlElement, reading: Reading): FormedTable {
  const properties = childOf(element, 'w:tblPr');
  const rows = rowsIn(element).map((row) => ({
    head: switched(childOf(childOf(row, 'w:trPr'), 'w:tblHeader')) ?? false,
    cells: cellsIn(row).map((cell) => everyParagraph(blocksIn(cell, reading))),
  }));
  const indent = childOf(properties, 'w:tblInd')?.attributes;
  return {
    kind: 'table',
    rows,
    width: widthOf(element, properties),
    indent: indent?.['w:type'] === 'pct' ? 0 : (twipsOf(indent?.['w:w']) ?? 0),
    centred: valOf(properties, 'w:jc') === 'center',
    floating: childOf(properties, 'w:tblpPr') !== undefined,
    section: reading.section,
  };
}

/** Rows and cells may stand in content controls and tracked changes. */
const rowsIn = (table: XmlElement): XmlElement[] => within(table, 'w:tr', ['w:tbl', 'w:tc']);
const cellsIn = (row: XmlElement): XmlElement[] => within(row, 'w:tc', ['w:tbl', 'w:p']);

function within(element: XmlElement, name: string, beyond: readonly string[]): XmlElement[] {
  return element.children.filter(isElement).flatMap((child): XmlElement[] => {
    if (child.name === name) return [child];
    return beyond.includes(child.name) ? [] : within(child, name, beyond);
  });
}

/** The columns of the grid say it best: programs obey them; else the table's own width, where it is in twips. */
function widthOf(table: XmlElement, properties: XmlElement | undefined): number | undefined {
  const columns = childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map(({ attributes }) =>
    twipsOf(attributes['w:w']),
  );
  const sum = columns.reduce<number>((total, width) => total + (width ?? 0), 0);
  if (sum > 0) return sum;
  const own = childOf(properties, 'w:tblW')?.attributes;
  return own?.['w:type'] === 'dxa' ? wholeOf(own['w:w']) : undefined;
}
