import { printable } from '../../text/printable.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags or inside a quoted attribute; signs that XML forbids become �. */
export const escapeXml = (text: string): string => printable(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
