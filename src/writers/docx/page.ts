import {
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { TextWatermark } from 'docx/watermarks';
import { DRAFT_MARK } from '../../document/document.ts';
import type { Letterhead } from '../../document/letterhead.ts';
import { twips } from '../../standard/page.ts';
import type { Block } from './block.ts';
import { letterHeader, letterHeaderMargin } from './letter-frame.ts';
import { plainRun } from './runs.ts';
import { PAGE_NUMBER_INDENT, SHEET_SIZE, type Sheet } from './sheet.ts';

/** A section of the file: blocks on pages of one kind. */
export type Part = {
  readonly blocks: readonly Block[];
  readonly sheet: Sheet;
  readonly landscape: boolean;
  /** Whether its pages show their numbers. */
  readonly numbered: boolean;
  /** Begins on an even page. */
  readonly startsEven?: boolean;
  /** 版头 of a 信函, which stands in the header of the first page. */
  readonly letter?: Letterhead;
};

/** 版面 of a section: A4, margins, the grid of lines (GB/T 9704-2012, 5.1–5.2). Its first face has a header of its own in a 信函 (10.1). */
export const pageSetup = ({
  sheet,
  landscape,
  startsEven,
  letter,
}: Part): NonNullable<ISectionOptions['properties']> => ({
  type: startsEven ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
  ...(letter === undefined ? {} : { titlePage: true }),
  page: {
    // The library turns width and height by itself.
    size: { ...SHEET_SIZE, ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}) },
    margin: {
      ...sheet.margin,
      footer: landscape ? 0 : sheet.footer,
      header: letter === undefined ? (landscape ? 0 : twips(15)) : letterHeaderMargin(letter, sheet),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: sheet.line },
});

type Footers = NonNullable<ISectionOptions['footers']>;
type Side = 'odd' | 'even';

/** 页码 (7.5): `— 1 —`, on odd pages at the right and on even ones at the left, one 字 in; on turned pages where the portrait ones have it (8). */
export function footersOf({ numbered, landscape, sheet, letter }: Part): Footers {
  const footer = (side: Side): Footer =>
    new Footer({ children: [numbered ? (landscape ? turnedNumber(side, sheet) : pageNumber(side, sheet)) : empty()] });
  const first = letter === undefined ? {} : { first: new Footer({ children: [empty()] }) };
  return { default: footer('odd'), even: footer('even'), ...first };
}

const empty = (): Paragraph => new Paragraph({ style: 'Footer' });

const numberRuns = (side: Side): NonNullable<IParagraphOptions['children']> => [
  plainRun('— '),
  new SimpleField('PAGE', side === 'odd' ? '1' : '2'),
  plainRun(' —'),
];

function pageNumber(side: Side, sheet: Sheet): Paragraph {
  if (sheet.pageNumber === 'centre')
    return new Paragraph({ style: 'Footer', alignment: 'center', children: numberRuns(side) });
  return new Paragraph({
    style: 'Footer',
    alignment: side === 'odd' ? 'right' : 'left',
    indent: side === 'odd' ? { right: PAGE_NUMBER_INDENT } : { left: PAGE_NUMBER_INDENT },
    children: numberRuns(side),
  });
}

const PIXELS_PER_TWIP = 96 / 1440;
const EMU_PER_TWIP = 635;

/** The box that holds the turned number: as high as its line. */
const NUMBER_BOX = 320;

/**
 * The number of a turned page (8): at the page's left side, turned clockwise, on odd pages at the bottom and on even ones at the top, which is
 * where a portrait page has it. `margin.left` of the turned sheet is the portrait's bottom.
 */
function turnedNumber(side: Side, sheet: Sheet): Paragraph {
  const height = sheet.textHeight - 2 * PAGE_NUMBER_INDENT;
  const box = new ShapeRun({
    type: 'rectangle',
    transformation: { width: NUMBER_BOX * PIXELS_PER_TWIP, height: height * PIXELS_PER_TWIP },
    line: 'none',
    textOptions: {
      direction: 'topToBottom',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      verticalAlignment: 'top',
    },
    children: [
      new Paragraph({ style: 'Footer', alignment: side === 'odd' ? 'right' : 'left', children: numberRuns(side) }),
    ],
    floating: {
      horizontalPosition: { relative: 'page', offset: sheet.footer * EMU_PER_TWIP },
      verticalPosition: { relative: 'page', offset: (sheet.margin.top + PAGE_NUMBER_INDENT) * EMU_PER_TWIP },
      behindDocument: true,
      allowOverlap: true,
    },
    altText: { name: '页码', description: '' },
  });
  return new Paragraph({ style: 'Footer', children: [box] });
}

/** The header of a section: 草稿 across every page, as Word's own watermark, which Word's menu can take off again; the 标志 of a 信函. */
export function headersOf({ letter, sheet }: Part, draft: boolean): NonNullable<ISectionOptions['headers']> {
  const mark = (): Paragraph => new Paragraph({ style: 'Header', children: draft ? [draftMark(sheet)] : [] });
  const header = (): Header => new Header({ children: [mark()] });
  if (letter === undefined) return { default: header(), even: header() };
  const [head, ...rest] = letterHeader(letter, sheet);
  return {
    default: header(),
    even: header(),
    first: new Header({ children: [...(head ? [head] : []), ...rest, ...(draft ? [mark()] : [])] }),
  };
}

const draftMark = ({ fonts }: Sheet): TextWatermark =>
  new TextWatermark({ text: DRAFT_MARK, font: fonts.heading1, color: 'silver', opacity: 0.5, width: 360, height: 150 });
