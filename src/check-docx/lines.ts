import type { SourceFile } from '../source/source-file.ts';
import { printable } from '../text/printable.ts';
import type { FormedBody, FormedParagraph, FormedTable } from '../word-file/body-in-effect.ts';
import type { Piece } from '../word-file/pieces.ts';
import type { FootKind } from '../word-file/sections.ts';

/** 段: a paragraph, a row of a table, or a paragraph of a text box or a foot. Its number is what people are told, and its line in the text. */
export type Line = {
  readonly number: number;
  readonly kind: 'paragraph' | 'box' | 'row' | 'foot';
  /** Its automatic number and its words; `\n` where a line is broken by hand. */
  readonly text: string;
  readonly paragraph: FormedParagraph | undefined;
  readonly pieces: readonly Piece[];
  readonly section: number;
  readonly table: FormedTable | undefined;
  readonly foot: Foot | undefined;
};

type Foot = {
  readonly kind: FootKind;
  /** Whether it stands in a text box, and where that is across the page. */
  readonly box: { readonly side: string | undefined } | undefined;
};

/** Every line of a document: its body in order, then the feet of its sections. */
export function linesOf(body: FormedBody): Line[] {
  const lines = body.blocks.flatMap((block): Unnumbered[] =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => rowLine(block, cells))
      : [lineOf(block, 'paragraph'), ...boxLines(block, body)],
  );
  return [...lines, ...footLines(body)].map((line, index) => ({ number: index + 1, ...line }));
}

type Unnumbered = Omit<Line, 'number'>;

const lineOf = (paragraph: FormedParagraph, kind: Line['kind'], foot?: Foot): Unnumbered => ({
  kind,
  text: paragraph.label + textOf(paragraph.pieces),
  paragraph,
  pieces: paragraph.pieces,
  section: paragraph.section,
  table: undefined,
  foot,
});

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function rowLine(table: FormedTable, cells: readonly (readonly FormedParagraph[])[]): Unnumbered {
  const words = (cell: readonly FormedParagraph[]): string =>
    cell.map(({ label, pieces }) => label + textOf(pieces)).join(' ');
  return {
    kind: 'row',
    text: cells.map(words).join('\t'),
    paragraph: cells.flat()[0],
    pieces: cells.flat().flatMap(({ pieces }) => pieces),
    section: table.section,
    table,
    foot: undefined,
  };
}

const boxLines = (paragraph: FormedParagraph, body: FormedBody): Unnumbered[] =>
  paragraph.boxes.flatMap(({ content }) =>
    body
      .paragraphsIn(content)
      .filter(({ pieces }) => textOf(pieces).trim() !== '')
      .map((inside) => ({ ...lineOf(inside, 'box'), section: paragraph.section })),
  );

const KINDS: readonly FootKind[] = ['default', 'even', 'first'];

/** A foot that a section takes over from the one before is there once. */
function footLines(body: FormedBody): Unnumbered[] {
  const seen = new Set<unknown>();
  return body.sections.flatMap((section, index) =>
    KINDS.flatMap((kind) => {
      const element = section.footers[kind];
      if (element === undefined || seen.has(element)) return [];
      seen.add(element);
      return body.paragraphsIn(element).flatMap((paragraph): Unnumbered[] => {
        const own = { ...lineOf(paragraph, 'foot', { kind, box: framed(paragraph) }), section: index };
        const boxed = paragraph.boxes.flatMap(({ content, side }) =>
          body
            .paragraphsIn(content)
            .map((inside) => ({ ...lineOf(inside, 'foot', { kind, box: { side } }), section: index })),
        );
        return [own, ...boxed].filter(({ text }) => text.trim() !== '');
      });
    }),
  );
}

const framed = ({ format }: FormedParagraph): Foot['box'] => (format.framed ? { side: format.frameSide } : undefined);

/** What a line shows of its breaks, without being broken. */
const LINE_BREAK = '↵';

/** The lines as a text, one each, so that findings have a line to stand on. */
export const textFile = (path: string, lines: readonly Line[]): SourceFile => ({
  path,
  text: lines.map(({ text }) => printable(text).replaceAll('\n', LINE_BREAK)).join('\n'),
});

export const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** Whether it is a blank line on the page: nothing in it, and there for nothing else. */
export const isBlankLine = (line: Line): boolean =>
  line.kind === 'paragraph' && isBlank(line) && line.paragraph?.carries === false;
