import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../document/document.ts';
import type { Fonts } from '../layout.ts';
import { finishCharts } from './chart-parts.ts';
import { fontSchemeXml } from './fonts.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** Time of every entry of the zip: the earliest one that zip can say. Read as local time and written as such, it is the same in every zone. */
const ENTRY_TIME = '1980-01-01T12:00:00';

/** `docProps/core.xml`: author and dates from 署名 and 成文日期, so that the file says nothing of the machine or the hour it was made. */
export function corePropertiesXml({ title, signature }: Document): string {
  const when = `${signature.date}T00:00:00Z`;
  const author = escapeXml(signature.name);
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`
  );
}

/** The name of the element that holds the place of a table until the library has written the rest. */
export const tablePlace = (index: number): string => `talkreport-table-${index}`;

/** What the library's file is finished with: the XML of its tables, the fonts, and what is done to the figures in its text. */
type Finish = {
  readonly tables: readonly string[];
  readonly fonts: Fonts;
  readonly lock: (xml: string) => string;
};

/** Puts the tables into the packed file, numbers what the library numbers by chance, and zips it so that equal documents are equal bytes. */
export function finishPackage(packed: Uint8Array, { tables, fonts, lock }: Finish): Uint8Array {
  const parts = finishCharts(unzipSync(packed), fonts, zipParts);
  const edited = Object.keys(parts)
    .sort()
    .map((path): [string, Uint8Array] => {
      const part = parts[path] ?? new Uint8Array();
      if (path === 'word/document.xml') return [path, textWithTables(strFromU8(part), tables, lock)];
      return [path, /\.(?:xml|rels)$/.test(path) ? strToU8(editPart(path, strFromU8(part), fonts)) : part];
    });
  return zipParts(Object.fromEntries(edited));
}

/** The text with its tables in place, as bytes: stretch by stretch, for tables of ten thousand rows would be too much as one string. */
function textWithTables(xml: string, tables: readonly string[], lock: Finish['lock']): Uint8Array {
  const number = numbering();
  // Every second one is the number of a table.
  const stretches = xml
    .split(/<talkreport-table-(\d+)\/>/)
    .map((it, at) => (at % 2 === 1 ? (tables[Number(it)] ?? '') : it));
  return joinBytes(stretches.map((it) => strToU8(number(lock(it)))));
}

function joinBytes(stretches: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) {
    bytes.set(stretch, at);
    at += stretch.length;
  }
  return bytes;
}

export const zipParts = (parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync(parts, { mtime: ENTRY_TIME, level: 6 });

/** Whether a file is still as this writer zipped it. Zipping is a function of the parts, and no other program zips just so. */
export function wroteUnchanged(bytes: Uint8Array): boolean {
  try {
    const again = zipParts(unzipSync(bytes));
    return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
  } catch {
    return false; // no zip, or a damaged one: not as we wrote it
  }
}

function editPart(path: string, xml: string, fonts: Fonts): string {
  if (path === 'word/theme/theme1.xml')
    return xml.replace(/<a:fontScheme[\s\S]*?<\/a:fontScheme>/, () => fontSchemeXml(fonts));
  return /^word\/(?:header|footer)\d/.test(path) ? numberDrawings(nameWatermark(xml, path), path) : xml;
}

/** The library names a watermark's shape by chance; Word wants each header's to differ, and to begin with these words. */
const nameWatermark = (xml: string, path: string): string =>
  xml.replace(/PowerPlusWaterMarkObject[\w-]+/g, `PowerPlusWaterMarkObject${path.replace(/\D/g, '')}`);

/** Drawings of headers and footers, apart from those of the text: a hundred numbers for each part. */
function numberDrawings(xml: string, path: string): string {
  let drawing = Number(path.replace(/\D/g, '')) * 100 + (path.includes('header') ? 10_000 : 20_000);
  return xml.replace(/(<wp:docPr\b[^>]*? id=")\d+"/g, (_, head) => `${head}${++drawing}"`);
}

/** Bookmarks, content controls and drawings count from 1 in the order of the part; text cannot look like these, for it is escaped. */
function numbering(): (xml: string) => string {
  let control = 0;
  let drawing = 0;
  let bookmarks = 0;
  const open: number[] = [];
  /** An end belongs to the bookmark that was begun last and is not ended yet. */
  const bookmark = (_: string, kind: string | undefined): string => {
    if (kind === undefined) return `<w:bookmarkEnd w:id="${open.pop() ?? 0}"/>`;
    open.push(++bookmarks);
    return `<w:bookmarkStart w:id="${bookmarks}" w:name="${kind}_${bookmarks}_`;
  };
  return (xml) =>
    xml
      .replace(/<w:bookmarkStart w:id="0" w:name="(t[rw])_0_|<w:bookmarkEnd w:id="0"\/>/g, bookmark)
      .replace(/<w:id w:val="0"\/>/g, () => `<w:id w:val="${++control}"/>`)
      .replace(/(<wp:docPr\b[^>]*? id=")\d+"/g, (_, head) => `${head}${++drawing}"`);
}
