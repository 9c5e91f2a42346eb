import { type IParagraphOptions, Paragraph, Table, TableCell, TableRow, Document as WordDocument } from 'docx';
import { type DocumentLayout, layoutDocument } from 'docx/layout';
import { isTable, room, type TableBlock } from './block.ts';
import { letterHeaderHeight } from './letter-frame.ts';
import { footersOf, type Part, pageSetup } from './page.ts';
import type { Sheet } from './sheet.ts';
import { importedStyles } from './styles.ts';

/** How many pages a document has, and how much of the last one's text area is free (twips). */
export type Pages = { readonly count: number; readonly free: number };

const TWIPS_PER_PIXEL = 1440 / 96;

/**
 * 面数 of parts, by the library's model of Word. Tables stand in it as rows of the heights that they have, for it does not read XML text;
 * every font as 仿宋, whose 汉字 are as wide as those of the others.
 */
export function countPages(parts: readonly Part[]): Pages {
  const pages = modelledPages(parts);
  const sheet = parts.at(-1)?.sheet;
  if (sheet === undefined) return { count: 0, free: 0 };
  const bottom = (pages.at(-1)?.body ?? []).map(bottomOf).reduce((one, other) => Math.max(one, other), 0);
  return { count: pages.length, free: sheet.margin.top + sheet.textHeight - bottom * TWIPS_PER_PIXEL };
}

/** Every page of parts, as the model lays it out. */
export function modelledPages(parts: readonly Part[]): DocumentLayout['pages'] {
  const [first] = parts;
  if (first === undefined) return [];
  const model = new WordDocument({
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: importedStyles(inOneFont(first.sheet)) },
    sections: parts.map((part) => ({
      properties: pageSetup({ ...part, sheet: part.sheet }),
      footers: part.landscape ? {} : footersOf(part),
      children: [
        ...headerOf(part),
        ...part.blocks.map((block) => (isTable(block) ? standIn(block, part.sheet) : new Paragraph(block))),
      ],
    })),
  });
  return layoutDocument(model, { guess: true }).pages;
}

/** The header of a 信函 stands in the model as room of its height: the model's own headers take none from the text. */
const headerOf = ({ letter, sheet }: Part): Paragraph[] =>
  letter === undefined ? [] : [new Paragraph(room(letterHeaderHeight(letter, sheet)))];

type Laid = DocumentLayout['pages'][number]['body'][number];

const bottomOf = (block: Laid): number =>
  (block.type === 'paragraph' ? block.lines : block.rows).reduce(
    (most, { y, height }) => Math.max(most, y + height),
    0,
  );

const inOneFont = (sheet: Sheet): Sheet => {
  const fonts = Object.fromEntries(Object.keys(sheet.fonts).map((role) => [role, '仿宋']));
  return { ...sheet, fonts: { ...sheet.fonts, ...fonts } };
};

/** A table of one empty column, its rows exactly as high as those of the real one. */
const standIn = ({ heights }: TableBlock, sheet: Sheet): Table =>
  new Table({
    columnWidths: [sheet.textWidth],
    layout: 'fixed',
    rows: heights.map(
      (height, index) =>
        new TableRow({
          height: { value: height, rule: 'exact' },
          cantSplit: true,
          tableHeader: index === 0 && heights.length > 1,
          children: [new TableCell({ children: [new Paragraph(EMPTY)] })],
        }),
    ),
  });

const EMPTY: IParagraphOptions = { style: 'AfterTable' };
