import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../../src/document/document.ts';
import { docx } from '../../../src/writers/docx/write-docx.ts';
import type { Layout } from '../../../src/writers/layout.ts';

/** Writes a document; the writer of bytes never answers with text. */
export async function writeBytes(document: Document, layout: Layout = { profile: 'gov' }): Promise<Uint8Array> {
  const written = await docx.write(document, layout);
  if (typeof written === 'string') throw new Error('the .docx writer wrote text');
  return written;
}

/** The parts of a written document as text, by path. */
export async function writeParts(document: Document, layout?: Layout): Promise<Record<string, string>> {
  const parts = unzipSync(await writeBytes(document, layout));
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

export const bodyOf = async (document: Document, layout?: Layout): Promise<string> =>
  (await writeParts(document, layout))['word/document.xml'] ?? '';

/** The paragraphs of a part that have this style, each as XML. */
export const paragraphsOf = (xml: string, style: string): string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>|<w:p\/>/g)]
    .map(([one]) => one)
    .filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`));

/** The words of XML. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
