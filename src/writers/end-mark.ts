import { checksum } from './checksum.ts';

/** How a last line that is a comment of the format begins and ends. */
type Comment = readonly [before: string, after: string];

const DIGITS = 16;

/** The last line of a file of ours: the checksum of everything before it. Whoever edits the file, signs it or adds to it breaks it. */
export const endMark = (bytes: Uint8Array, [before, after]: Comment): string => `${before}${checksum(bytes)}${after}\n`;

/** Whether a file ends in the mark that belongs to what stands before it: nobody has edited it since it was written. */
export function endsInItsMark(bytes: Uint8Array, comment: Comment): boolean {
  const at = bytes.length - (comment[0].length + DIGITS + comment[1].length + 1);
  if (at < 0) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(at)) === endMark(bytes.subarray(0, at), comment);
}
