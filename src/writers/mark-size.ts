import { type Letterhead, markOf } from '../document/letterhead.ts';
import { textWidth } from '../text/text-width.ts';

/** Points: no larger than looks well on a page, no smaller than the title. */
const LARGEST = 62;
const SMALLEST = 22;

/** Joint letterheads stay small enough for text to follow on the first page. */
const LARGEST_JOINT = [LARGEST, LARGEST, 46, 36, 30, 26];

/** Characters between the names of a joint 标志 and the word beside them. */
export const MARK_GAP = 0.5;

/** 字号 of the 发文机关标志 in points: its longest line, with the word beside it in a joint one, stays on one line of the 版心 (its width in points), or would if set narrower. */
export function markPoints(letterhead: Letterhead, width: number): number {
  const { lines } = markOf(letterhead);
  const most = LARGEST_JOINT[Math.min(lines.length, LARGEST_JOINT.length - 1)] ?? SMALLEST;
  return Math.max(SMALLEST, Math.min(most, Math.floor(width / longestLine(letterhead))));
}

/** The longest line of the 标志 (字), with the word beside it in a joint one. */
export function longestLine(letterhead: Letterhead): number {
  const { lines, word } = markOf(letterhead);
  return Math.max(1, ...lines.map(textWidth)) + (word === undefined ? 0 : textWidth(word) + MARK_GAP);
}
