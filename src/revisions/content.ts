import { tagOf } from '../word-file/read-line.ts';
import { isElement, type XmlElement } from '../word-file/xml-tree.ts';
import { aroundControl, deletedXml, insertedXml, keptXml, type Marker } from './mark.ts';
import type { TokenChanges } from './token-changes.ts';
import { ASIDE, markOf, type Token, tokensOf, tokensOfRun } from './tokens.ts';

/** An element with the text of the part it stands in. */
export type Placed = { readonly element: XmlElement; readonly xml: string };

/** The way through a paragraph: which token comes next, and what was deleted and is not put out yet. */
type Way = {
  at: number;
  readonly xml: string;
  readonly inserted: readonly boolean[];
  readonly deleted: Map<number, readonly Token[]>;
  readonly marker: Marker;
};

/** The content of the new paragraph with its marks; everything that is no word (a bookmark, what a content control says of itself) as it is. */
export function markedContent({ element, xml }: Placed, changes: TokenChanges, marker: Marker): string {
  const way: Way = { at: 0, xml, inserted: changes.inserted, deleted: new Map(changes.deleted), marker };
  return childrenXml(element, way) + takeDeleted(way);
}

/** What was deleted here. Before a content control or a bookmark, those that stood in one of its name wait until they are inside. */
function takeDeleted(way: Way, control?: string): string {
  const all = way.deleted.get(way.at) ?? [];
  const own = control === undefined ? -1 : all.findIndex(({ tag }) => tag === control);
  const taken = own < 0 ? all : all.slice(0, own);
  way.deleted.set(way.at, all.slice(taken.length));
  return deletedXml(taken, way.marker);
}

const childrenXml = (parent: XmlElement, way: Way): string =>
  parent.children
    .filter(isElement)
    .map((child) => childXml(child, way))
    .join('');

function childXml(child: XmlElement, way: Way): string {
  switch (child.name) {
    case 'w:pPr':
    case 'w:del':
    case 'w:moveFrom':
      return '';
    case 'w:r':
      return runXml(child, way);
    case 'w:sdt':
      return controlXml(child, way);
    case 'w:bookmarkStart':
      return takeDeleted(way, markOf(child) ?? '') + way.xml.slice(child.start, child.end);
    default:
      return otherXml(child, way);
  }
}

function runXml(run: XmlElement, way: Way): string {
  let out = '';
  let open: Token[] = [];
  const close = (): void => {
    if (open.length > 0) out += way.inserted[way.at - 1] ? insertedXml(open, way.marker) : keptXml(open);
    open = [];
  };
  for (const token of tokensOfRun(run, way.xml)) {
    const gone = takeDeleted(way);
    if (gone !== '' || way.inserted[way.at] !== way.inserted[way.at - 1]) close();
    out += gone;
    open.push(token);
    way.at += 1;
  }
  close();
  return out;
}

function otherXml(child: XmlElement, way: Way): string {
  if (ASIDE.has(child.name) || tokensOf(child, way.xml).length === 0) return way.xml.slice(child.start, child.end);
  return (
    way.xml.slice(child.start, child.inner.start) + childrenXml(child, way) + way.xml.slice(child.inner.end, child.end)
  );
}

/** A content control whose words are all new, in place of none of its own, is itself inserted. */
function controlXml(control: XmlElement, way: Way): string {
  const before = takeDeleted(way, tagOf(control) ?? '');
  const count = tokensOf(control, way.xml).length;
  const words = way.inserted.slice(way.at, way.at + count);
  const isNew = count > 0 && words.every(Boolean) && (way.deleted.get(way.at) ?? []).length === 0;
  const xml = otherXml(control, way);
  if (!isNew) return before + xml;
  const marks = aroundControl(way.marker);
  const inside = xml
    .replace('<w:sdtContent>', () => `<w:sdtContent>${marks.opening}`)
    .replace(/<\/w:sdtContent>(?=<\/w:sdt>$)/, () => `${marks.closing}</w:sdtContent>`);
  return before + marks.before + inside + marks.after;
}
