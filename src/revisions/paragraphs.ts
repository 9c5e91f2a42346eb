import { childOf } from '../word-file/xml-tree.ts';
import { markedContent, type Placed } from './content.ts';
import { deletedXml, emptyMark, type Marker } from './mark.ts';
import { tokenChanges } from './token-changes.ts';
import { tokensOf } from './tokens.ts';

/** 改动的段落: the new one, with what was deleted in its place. */
export function alteredParagraph(before: Placed, after: Placed, marker: Marker): string {
  const changes = tokenChanges(tokensOf(before.element, before.xml), tokensOf(after.element, after.xml));
  return `<w:p>${propertiesOf(after)}${markedContent(after, changes, marker)}</w:p>`;
}

/** 新增的段落: its words and its end are inserted. */
export function insertedParagraph(after: Placed, marker: Marker): string {
  const mark = emptyMark('ins', marker);
  const changes = tokenChanges([], tokensOf(after.element, after.xml));
  return `<w:p>${withEndMark(propertiesOf(after), mark)}${markedContent(after, changes, marker)}</w:p>`;
}

/** 删去的段落: its words and its look. The section that it may have ended goes without a mark. */
export function deletedParagraph({ element, xml }: Placed, marker: Marker): string {
  const section = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
  const properties = propertiesOf({ element, xml });
  const own = section === undefined ? properties : properties.replace(xml.slice(section.start, section.end), '');
  return `<w:p>${withEndMark(own, emptyMark('del', marker))}${deletedXml(tokensOf(element, xml), marker)}</w:p>`;
}

function propertiesOf({ element, xml }: Placed): string {
  const properties = childOf(element, 'w:pPr');
  return properties === undefined ? '' : xml.slice(properties.start, properties.end);
}

/** Puts a mark into `w:pPr/w:rPr`, before all else in it; `w:rPr` itself stands before the section and an earlier look. */
function withEndMark(properties: string, mark: string): string {
  if (properties === '' || /^<w:pPr\s*\/>$/.test(properties)) return `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;
  if (properties.includes('<w:rPr>')) return properties.replace('<w:rPr>', () => `<w:rPr>${mark}`);
  return properties.replace(/<w:sectPr\b|<w:pPrChange\b|<\/w:pPr>$/, (next) => `<w:rPr>${mark}</w:rPr>${next}`);
}
