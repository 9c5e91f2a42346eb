/** Characters that must never reach a terminal or an XML part as they are: C0 and C1 controls but tab and line feed, lone surrogates, U+FFFE, U+FFFF, and the bidirectional overrides. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const hasUnprintable = (text: string): boolean => text.search(UNPRINTABLE) >= 0;

/** Replaces each unprintable character by the visible `�`, so that lengths and columns stay as they were. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\uFFFD');

/** A name on one line, whatever is in it: line breaks and tabs, which a file name may hold, are made visible like the rest. */
export const oneLine = (text: string): string => printable(text).replace(/[\t\n\u2028\u2029]/g, '\uFFFD');
