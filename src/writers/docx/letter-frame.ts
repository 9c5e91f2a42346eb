import { type IParagraphOptions, Paragraph } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { type Letterhead, markOf } from '../../document/letterhead.ts';
import { DOUBLE_LINE, DOUBLE_LINE_HEIGHT, LETTER } from '../../standard/head.ts';
import { PAPER, twips } from '../../standard/page.ts';
import { room } from './block.ts';
import { type MarkShape, markParagraph, shapeOfMark } from './mark.ts';
import type { Sheet } from './sheet.ts';

/** 7/8 of a 3号 character (14 pt) from the line to the words below it; an exact line leaves 9.7 pt of it free by itself (twips). */
const TO_WORDS = 280 - 194;

/** Where the ink of the 标志 ends, in its own sizes below where it begins. */
const INK_HEIGHT = 0.94;

/** Distance of the first page's header from the edge of the paper (twips). */
export const letterHeaderMargin = (letterhead: Letterhead, sheet: Sheet): number =>
  twips(LETTER.markTop) - shapeOfMark(letterhead, sheet).above;

/** The header of the first page: the 标志, the two double lines, and room down to where the text begins. */
export function letterHeader(letterhead: Letterhead, sheet: Sheet): Paragraph[] {
  const shape = shapeOfMark(letterhead, sheet);
  const first = firstLine(shape);
  const used = letterHeaderMargin(letterhead, sheet) + shape.line;
  const mark: IParagraphOptions = markParagraph(markOf(letterhead).lines[0] ?? '', shape);
  return [
    new Paragraph({ ...mark, children: [...(mark.children ?? []), ...lines(first)] }),
    new Paragraph(room(endOf(shape) - used)),
  ];
}

/** How much of the first page's 版心 the header takes (twips). */
export const letterHeaderHeight = (letterhead: Letterhead, sheet: Sheet): number =>
  Math.max(0, endOf(shapeOfMark(letterhead, sheet)) - sheet.margin.top);

/** Where the header ends, from the edge of the paper (twips). */
const endOf = (shape: MarkShape): number => twips(firstLine(shape) + DOUBLE_LINE_HEIGHT) + TO_WORDS;

const firstLine = ({ size }: MarkShape): number =>
  LETTER.markTop + (size / 2) * INK_HEIGHT * (25.4 / 72) + LETTER.lineBelowMark;

/** Above the text the thick line over the thin one, at the foot the thin one over the thick. */
function lines(first: number): ShapeRun[] {
  const last = PAPER.height - LETTER.lineAboveFoot - DOUBLE_LINE_HEIGHT;
  return [
    redLine(first, DOUBLE_LINE.thick),
    redLine(first + DOUBLE_LINE.thick + DOUBLE_LINE.between, DOUBLE_LINE.thin),
    redLine(last, DOUBLE_LINE.thin),
    redLine(last + DOUBLE_LINE.thin + DOUBLE_LINE.between, DOUBLE_LINE.thick),
  ];
}

const EMU_PER_MM = 36_000;
const PIXELS_PER_MM = 96 / 25.4;

function redLine(top: number, height: number): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: LETTER.lineLength * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
    fill: 'FF0000',
    line: 'none',
    floating: {
      horizontalPosition: {
        relative: 'page',
        offset: Math.round(((PAPER.width - LETTER.lineLength) / 2) * EMU_PER_MM),
      },
      verticalPosition: { relative: 'page', offset: Math.round(top * EMU_PER_MM) },
      behindDocument: true,
      allowOverlap: true,
    },
    altText: { name: '红色双线', description: '' },
  });
}
