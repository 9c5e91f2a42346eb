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

/** FNV-1a, 32 bits twice from two beginnings, over bytes: enough to see that a file was edited, with no crypto module to ask for. */
function checksum(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x5bd1e995) + 1;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
