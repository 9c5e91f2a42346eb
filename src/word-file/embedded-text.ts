import { UserError } from '../finding/user-error.ts';
import { own } from '../text/own.ts';
import { openWordFile, type WordFile } from './open-word-file.ts';

/** The lines of a file that is embedded as it is (a page of HTML, a text, another .docx); undefined where it is of a kind that is not read, or not there. */
export function embeddedText(file: WordFile, part: string, read: ReadWord): string[] | undefined {
  const bytes = file.parts.get(part);
  if (bytes === undefined) return undefined;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordText(part, bytes, read);
  const text = decoded(bytes);
  if (text === undefined || /^\s*(?:\{\\rtf|MIME-Version:)/i.test(text)) return undefined;
  if (/<(?:html|body|p|div|table|span|meta|head)[\s>/]/i.test(text)) return htmlText(text);
  return /\.txt$/i.test(part) ? linesIn(text) : undefined;
}

/** Reads the lines of a .docx. */
export type ReadWord = (file: WordFile) => string[];

function wordText(part: string, bytes: Uint8Array, read: ReadWord): string[] | undefined {
  try {
    return read(openWordFile(part, bytes));
  } catch (error) {
    if (error instanceof UserError) return undefined; // said of it as of any that is not read
    throw error;
  }
}

/** As its mark or its own words say; else UTF-8, or where it is none, the encoding of Chinese Windows. */
function decoded(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const said = bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const label of [said ?? 'utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // It is not in this encoding, or there is none of that name.
    }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function htmlText(html: string): string[] {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
  const words = shown
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/?(?:p|div|h\d|li|tr|td|th|table|ul|ol|body|html|blockquote|pre))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '');
  return linesIn(words.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, entity));
}

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return own(NAMED, name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const linesIn = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
