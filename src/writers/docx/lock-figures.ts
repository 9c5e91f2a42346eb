import type { Document } from '../../document/document.ts';
import { figuresIn } from '../../document/walk.ts';
import { figureHash, figureTag } from './mark-names.ts';
import { escapeXml } from './xml.ts';

const LOCK = '<w:lock w:val="sdtContentLocked"/>';

/** Whether the XML of a text has locked figures in it. */
export const hasLockedFigures = (xml: string): boolean => xml.includes(LOCK);

/** A figure between the ends of its 书签, before those are numbered; text cannot look like these, for it is escaped. */
const FIGURE = /(<w:bookmarkStart w:id="0" w:name="tr_0_([0-9a-f]{16})"\/>)(.*?)(<w:bookmarkEnd w:id="0"\/>)/g;

/**
 * 数据加锁: puts every figure of a document, inside its 书签, into a 内容控件 whose words cannot be typed over and which cannot be taken away. Many other
 * programs do not read what stands in one, so an office has to ask for it.
 */
export function figureLock(document: Document): (xml: string) => string {
  if (document.locked !== true) return (xml) => xml;
  const tags = new Map(figuresIn(document).map(({ id }) => [figureHash(id), escapeXml(figureTag(id))]));
  return (xml) =>
    xml.replace(FIGURE, (_, start: string, hash: string, runs: string, end: string) => {
      const tag = tags.get(hash) ?? '';
      const properties = `<w:alias w:val="${tag}"/><w:tag w:val="${tag}"/><w:id w:val="0"/>${LOCK}`;
      return `${start}<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>${end}`;
    });
}
