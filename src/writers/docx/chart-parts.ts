import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Fonts } from '../layout.ts';
import { escapeXml } from './xml.ts';

type Parts = Record<string, Uint8Array>;

/** The colour that stands for hatching, of which the library knows nothing. */
export const HATCHED = 'A5A6A7';

const HATCHING =
  '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>' +
  '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>';

/**
 * The charts of a package made fit for an office and for equal bytes: Chinese in the layout's font and as Chinese, hatching in place of its colour,
 * relationships numbered where the library names them by chance, and the workbooks inside zipped like the file itself.
 */
export function finishCharts(parts: Parts, fonts: Fonts, zip: (parts: Parts) => Uint8Array): Parts {
  const finished: Parts = { ...parts };
  for (const [path, bytes] of Object.entries(parts)) {
    if (/^word\/charts\/[^/]+\.xml$/.test(path)) finished[path] = strToU8(chartXml(strFromU8(bytes), fonts));
    if (/^word\/embeddings\/[^/]+\.xlsx$/.test(path)) finished[path] = zip(unzipSync(bytes));
  }
  for (const path of Object.keys(finished)) {
    const [, folder, name] = /^(.*)_rels\/([^/]+)\.rels$/.exec(path) ?? [];
    if (folder !== undefined && name !== undefined) numberRelationships(finished, `${folder}${name}`, path);
  }
  return finished;
}

const chartXml = (xml: string, fonts: Fonts): string =>
  xml
    .replaceAll('<a:ea typeface="+mn-ea"/>', () => `<a:ea typeface="${escapeXml(fonts.body)}"/>`)
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll(
      new RegExp(`<a:solidFill><a:srgbClr val="${HATCHED}"/></a:solidFill><a:ln><a:noFill/></a:ln>`, 'g'),
      HATCHING,
    );

/** Names that are no number of the library's own become numbers behind those, in the order in which the part uses them. */
function numberRelationships(parts: Parts, part: string, relationships: string): void {
  const rels = strFromU8(parts[relationships] ?? new Uint8Array());
  const named = [...rels.matchAll(/ Id="(rId[^"]*)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !/^rId\d{1,5}$/.test(id));
  if (named.length === 0) return;
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const order = named.map((id) => ({ id, at: xml.indexOf(`"${id}"`) })).sort((one, other) => one.at - other.at);
  const numbers = new Map(order.map(({ id }, index) => [`"${id}"`, `"rId${FIRST + index}"`]));
  const renamed = (text: string): string => text.replace(/"rId[^"]*"/g, (id) => numbers.get(id) ?? id);
  parts[relationships] = strToU8(renamed(rels));
  parts[part] = strToU8(renamed(xml));
}

/** Behind every number that the library gives. */
const FIRST = 10_001;
