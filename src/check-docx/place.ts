import { TEXT_AREA, twips } from '../standard/page.ts';
import { textWidth } from '../text/text-width.ts';
import type { Piece } from '../word-file/pieces.ts';
import type { Section } from '../word-file/sections.ts';
import type { Line } from './lines.ts';

/** 3号 (16 pt) in twips: 一字 where nothing says otherwise. */
const USUAL_CHARACTER = 320;

/** 版心 of a section (twips). */
export const textWidthOf = ({ paper, margin }: Section): number =>
  paper && margin ? paper.width - margin.left - margin.right - margin.gutter : twips(TEXT_AREA.width);

/** 一字 as the line's own letters have it: their size and the space between them. */
export function characterOf({ pieces }: Line): number {
  const worded = pieces.find(({ text }) => text.trim() !== '') ?? pieces[0];
  return worded ? Math.max(1, worded.format.size * 20 + worded.format.spacing) : USUAL_CHARACTER;
}

/** 左空几字 of the first line and of the later ones, spaces that were typed aside; 字 of the paragraph's own size. */
export function indentOf(line: Line): { readonly first: number; readonly later: number } {
  const { indent } = line.paragraph?.format ?? {};
  if (indent === undefined) return { first: 0, later: 0 };
  const character = characterOf(line);
  const later = indent.leftChars === undefined ? indent.left / character : indent.leftChars / 100;
  const first = indent.firstChars === undefined ? indent.first / character : indent.firstChars / 100;
  return { first: later + first, later };
}

/** Spaces typed at the head of a line (字): a wide one is a character, a narrow one half of one, a tab two. */
export function typedBefore({ text }: Pick<Line, 'text'>): number {
  const typed = /^[ \u00a0\t\u3000]*/u.exec(text)?.[0] ?? '';
  return [...typed].reduce((sum, sign) => sum + (sign === '\t' ? 2 : sign === '\u3000' ? 1 : 0.5), 0);
}

/** Where the words of a line of its own stand: 字 of its own size from the edges of the 版心. */
export type Extent = { readonly left: number; readonly right: number };

/** Undefined where it cannot be worked out: tabs, a line that is too long, a line that was broken by hand. */
export function extentOf(line: Line, textWidth: number): Extent | undefined {
  const format = line.paragraph?.format;
  const { text } = line;
  if (format === undefined || /[\t\n]/.test(text)) return undefined;
  const character = characterOf(line);
  const total = textWidth / character;
  const { first, later } = indentOf(line);
  const right =
    format.indent.rightChars === undefined ? format.indent.right / character : format.indent.rightChars / 100;
  const words = widthOf(line.pieces) / character;
  const room = total - first - right;
  if (words > room + 0.1) return undefined;
  const spare = room - words;
  const before = typedBefore(line);
  const after = widthOfSpaces(/[ \u00a0\u3000]*$/u.exec(text)?.[0] ?? '');
  // Justified and distributed lines begin where they would at the left.
  const at = format.alignment === 'center' ? spare / 2 : format.alignment === 'right' ? spare : 0;
  // Word centres between the later lines' edge and the right one, the first line's own indent included.
  const left = (format.alignment === 'left' || format.alignment === 'both' ? first : Math.max(first, later)) + at;
  return { left: left + before, right: total - left - words + after };
}

const widthOfSpaces = (spaces: string): number =>
  [...spaces].reduce((sum, sign) => sum + (sign === '\u3000' ? 1 : 0.5), 0);

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, { text, format }) => sum + textWidth(text) * format.size * 20 + [...text].length * format.spacing,
    0,
  );

/** 1.25 → `1.3`, 2 → `2`: 字 as messages say them. */
export const tenths = (value: number): string => String(Math.round(value * 10) / 10);

/** Twips as millimetres, to a tenth. */
export const millimetres = (twips: number): number => Math.round((twips * 254) / 1440) / 10;
