import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A copy of a .docx for LibreOffice. It reads overflowPunct inverted, so the copy says the opposite, lest punctuation hang out of the 版心. And on
 * a page that a section asks to be even it takes the 版心 for 4.7 mm longer, so the copy asks for a new page, which is even by our own count.
 */
export function previewCopy(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const edited = (path: string, edit: (xml: string) => string): Record<string, Uint8Array> =>
    parts[path] === undefined ? {} : { [path]: strToU8(edit(strFromU8(parts[path]))) };
  return zipSync({
    ...parts,
    ...edited('word/styles.xml', (xml) =>
      xml.replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'),
    ),
    ...edited('word/document.xml', (xml) => xml.replaceAll('<w:type w:val="evenPage"/>', '<w:type w:val="nextPage"/>')),
  });
}
