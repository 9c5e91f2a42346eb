import { printable } from '../../text/printable.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags or inside a quoted attribute; signs that HTML forbids become �. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A string of CSS in quotes, safe inside a style element: whatever is no letter, digit, space or `_-` is written as its code. */
export const cssString = (text: string): string =>
  `"${printable(text).replace(/[^\p{L}\p{N} _-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
