import { align } from '../alignment/align.ts';
import { childOf, childrenOf, type XmlElement } from '../word-file/xml-tree.ts';
import type { Placed } from './content.ts';
import { likeness } from './likeness.ts';
import { emptyMark, type Marker } from './mark.ts';
import { alteredParagraph, deletedParagraph, insertedParagraph } from './paragraphs.ts';
import { tokensOf, tokensText } from './tokens.ts';

const slice = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

const rowsOf = ({ element, xml }: Placed): Placed[] =>
  childrenOf(element, 'w:tr').map((row) => ({ element: row, xml }));

const cellsOf = ({ element, xml }: Placed): Placed[] =>
  childrenOf(element, 'w:tc').map((cell) => ({ element: cell, xml }));

const cellTexts = (row: Placed): string[] => cellsOf(row).map(({ element, xml }) => tokensText(tokensOf(element, xml)));

const key = (row: Placed): string => cellTexts(row).join('\u0001');

/** 序号 move on when a row comes in above: what is behind them says which row it is. */
function looseKey(row: Placed): string {
  const [first = '', ...rest] = cellTexts(row);
  return (/^\d+$/.test(first) && rest.some((text) => text !== '') ? rest : [first, ...rest]).join('\u0001');
}

/** Whether two tables have the same columns, so that one may be the other altered. */
export const sameGrid = (before: Placed, after: Placed): boolean => gridOf(before) === gridOf(after);

const gridOf = ({ element }: Placed): number =>
  childrenOf(childOf(element, 'w:tblGrid') ?? element, 'w:gridCol').length;

/** 改动的表: rows inserted, deleted, and altered cell by cell. */
export function alteredTable(before: Placed, after: Placed, marker: Marker): string {
  const rows = align(rowsOf(before), rowsOf(after), { key, looseKey, alike: likeness });
  const body = rows.map((step) => {
    switch (step.kind) {
      case 'same':
        return slice(step.after.xml, step.after.element);
      case 'altered':
        return alteredRow(step.before, step.after, marker);
      case 'removed':
        return markedRow(step.before, 'del', marker);
      case 'added':
        return markedRow(step.after, 'ins', marker);
      default:
        return step satisfies never;
    }
  });
  return headOf(after) + body.join('') + endOf(after);
}

/** A table that came or went as a whole. */
export const markedTable = (table: Placed, name: 'ins' | 'del', marker: Marker): string =>
  headOf(table) +
  rowsOf(table)
    .map((row) => markedRow(row, name, marker))
    .join('') +
  endOf(table);

/** Everything of a table before its first row, and behind its last one. */
function headOf({ element, xml }: Placed): string {
  const [first] = childrenOf(element, 'w:tr');
  return xml.slice(element.start, first?.start ?? element.inner.end);
}

function endOf({ element, xml }: Placed): string {
  const last = childrenOf(element, 'w:tr').at(-1);
  return xml.slice(last?.end ?? element.inner.end, element.end);
}

function alteredRow(before: Placed, after: Placed, marker: Marker): string {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const pairs = now.map((cell, at) => [old[at], cell] as const);
  const simple = old.length === now.length && pairs.every(([one, other]) => one && isSimple(one) && isSimple(other));
  if (!simple) return markedRow(before, 'del', marker) + markedRow(after, 'ins', marker);
  const [first, last] = [now[0]?.element.start ?? after.element.inner.end, now.at(-1)?.element.end ?? 0];
  const cells = pairs.map(([one, other]) => (one === undefined ? '' : alteredCell(one, other, marker)));
  return after.xml.slice(after.element.start, first) + cells.join('') + after.xml.slice(last, after.element.end);
}

/** A cell of one paragraph, as ours are. */
const isSimple = ({ element }: Placed): boolean =>
  childrenOf(element, 'w:p').length === 1 && childrenOf(element, 'w:tbl').length === 0;

const onlyParagraph = ({ element, xml }: Placed): Placed | undefined => {
  const paragraph = childOf(element, 'w:p');
  return paragraph && { element: paragraph, xml };
};

function alteredCell(before: Placed, after: Placed, marker: Marker): string {
  const [one, other] = [onlyParagraph(before), onlyParagraph(after)];
  if (one === undefined || other === undefined) return slice(after.xml, after.element);
  const { xml, element } = after;
  const inner = alteredParagraph(one, other, marker);
  return xml.slice(element.start, other.element.start) + inner + xml.slice(other.element.end, element.end);
}

/** A row that came or went: it says so itself, and so does everything in it. */
function markedRow({ element, xml }: Placed, name: 'ins' | 'del', marker: Marker): string {
  const mark = emptyMark(name, marker);
  const properties = childOf(element, 'w:trPr');
  const paragraph = name === 'ins' ? insertedParagraph : deletedParagraph;
  const cells = childrenOf(element, 'w:tc').map((cell) => {
    const inner = childrenOf(cell, 'w:p').map((it) => paragraph({ element: it, xml }, marker));
    const own = childOf(cell, 'w:tcPr');
    return `<w:tc>${own === undefined ? '' : slice(xml, own)}${inner.join('')}</w:tc>`;
  });
  const own = properties === undefined ? '' : xml.slice(properties.inner.start, properties.inner.end);
  return `<w:tr><w:trPr>${own}${mark}</w:trPr>${cells.join('')}</w:tr>`;
}
