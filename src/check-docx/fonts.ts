import { LETTER_SIZES } from '../standard/page.ts';
import type { Piece } from '../word-file/pieces.ts';

/** 字体 by the names that makers and programs give them. */
export type Face = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';

const NAMES: Readonly<Record<Face, RegExp>> = {
  小标宋: /小标宋|xiaobiaosong|华文中宋|stzhongsong|大标宋/iu,
  仿宋: /仿宋|fang\s?song|fangsong|小仿/iu,
  楷体: /楷|kai\s?ti|kaiti|stkai/iu,
  黑体: /黑体|simhei|heiti|stxihei|方正黑|思源黑体/iu,
  宋体: /^(?:宋体|新宋体|simsun|nsimsun|华文宋体|stsong|方正书宋.*|fzshusong.*|宋体-.*|songti.*)$/iu,
};

export const isFace = (name: string | undefined, face: Face): boolean => name !== undefined && NAMES[face].test(name);

const HAN = /\p{Script=Han}/u;

const hasHan = (text: string): boolean => HAN.test(text);

/** The font of a piece's 汉字, as people call it. */
export const fontName = (name: string | undefined): string =>
  name === undefined ? '（没有写明，由软件自定）' : `“${name}”`;

/** Names of 字号 by their points. */
const SIZES: ReadonlyMap<number, string> = new Map(
  Object.entries(LETTER_SIZES).map(([name, points]) => [points, name]),
);

export function sizeName(points: number): string {
  const name = SIZES.get(points);
  return name === undefined ? `${points}磅` : `${name}（${points}磅）`;
}

/** Pieces with 汉字 in them, footnote numbers and the like aside. */
export const hanPieces = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ text, format }) => hasHan(text) && !format.raised);

/** How many 汉字 stand in a text. */
export const countHan = (text: string): number => [...text].filter(hasHan).length;
