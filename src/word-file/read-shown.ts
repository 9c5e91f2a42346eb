import { own } from '../text/own.ts';
import { chartTable } from './chart-table.ts';
import { foldText } from './fold-text.ts';
import { partText, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { switched } from './properties.ts';
import { type Line, notesOf, readBody, readPart } from './read-body.ts';
import type { Side } from './walk-paragraph.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from './xml-tree.ts';

/** All that a reader sees of a .docx: its text and notes, what its charts and 智能图形 say, its headers and footers without the numbers of pages. */
export function readShown(file: WordFile, side: Side): Line[] {
  const feet = feetOf(file);
  const stories = [file.main, ...notesOf(file), ...feet];
  return [
    ...readBody(file, side),
    ...stories.flatMap((part) => [...chartsIn(file, part)].flatMap(chartLines)),
    ...stories.flatMap((part) => diagramLines(file, part)),
    ...footLines(feet.flatMap((part) => readPart(file, part, side, true))),
  ];
}

/** The parts of the headers and footers that some page of the document shows. */
export function feetOf(file: WordFile): string[] {
  const relations = relationsOfPart(file, file.main);
  const settings = [...relations.values()].find(({ type }) => type.endsWith('/settings'))?.target ?? '';
  const evenAndOdd = switched(childOf(partTree(file, settings), 'w:evenAndOddHeaders')) ?? false;
  const body = partTree(file, file.main);
  const parts = (body === undefined ? [] : descendantsOf(body, 'w:sectPr')).flatMap((section) => {
    const first = switched(childOf(section, 'w:titlePg')) ?? false;
    const shown: Readonly<Record<string, boolean>> = { first, even: evenAndOdd };
    return ['w:headerReference', 'w:footerReference']
      .flatMap((name) => childrenOf(section, name))
      .filter(({ attributes }) => own(shown, attributes['w:type'] ?? '') ?? true)
      .flatMap(({ attributes }) => relations.get(attributes['r:id'] ?? '')?.target ?? []);
  });
  return [...new Set(parts)];
}

/** A page's number that somebody typed (第3页 共12页, 3/12), and what says nothing. */
const NO_WORDS = /^[\s—–\-－·/／|，,\d第共页]*$/u;

/** Each line once: sections repeat their headers. */
function footLines(lines: readonly Line[]): Line[] {
  const once = new Map(lines.map((line) => [line.text.trim(), line]));
  return [...once.values()]
    .filter(({ text, hidden }) => !NO_WORDS.test(text) || hidden.length > 0)
    .map((line) => ({ ...line, cell: undefined }));
}

/** A chart that a part shows. */
export type ShownChart = { readonly part: string; readonly tree: XmlElement; readonly place: number };

/** The charts of a part, in their order. */
export function* chartsIn(file: WordFile, part: string): Generator<ShownChart> {
  const tree = partTree(file, part);
  const relations = relationsOfPart(file, part);
  for (const reference of tree === undefined ? [] : descendantsOf(tree, 'c:chart')) {
    const target = relations.get(reference.attributes['r:id'] ?? '')?.target ?? '';
    const chart = partTree(file, target);
    if (chart !== undefined) yield { part: target, tree: chart, place: reference.start };
  }
}

/** Tables of the text are counted from 0; those of charts from here. */
const FIRST_CHART = 1_000_000;

/** The number of the table that a chart makes among the tables that are read, by its place in the text. */
export const tableOfChart = (place: number): number => FIRST_CHART + place;

function chartLines({ part, tree, place }: ShownChart): Line[] {
  const { words, rows } = chartTable(tree);
  const line = (text: string, cell: Line['cell']): Line => ({
    text: foldText(text),
    marks: [],
    runs: [],
    part,
    xml: tree,
    style: undefined,
    cell,
    hidden: [],
  });
  const table = tableOfChart(place);
  return [
    ...words.map((text) => line(text, undefined)),
    ...rows.flatMap((cells, row) => cells.map((text, column) => line(text, { table, row, column }))),
  ];
}

/** The words of 智能图形, a paragraph a line. */
function diagramLines(file: WordFile, part: string): Line[] {
  const tree = partTree(file, part);
  const relations = relationsOfPart(file, part);
  return (tree === undefined ? [] : descendantsOf(tree, 'dgm:relIds')).flatMap(({ attributes }) => {
    const target = relations.get(attributes['r:dm'] ?? '')?.target ?? '';
    const points = partTree(file, target);
    return (points === undefined ? [] : descendantsOf(points, 'a:p')).flatMap((xml): Line[] => {
      const text = foldText(descendantsOf(xml, 'a:t').map(textOf).join(''));
      const bare = { marks: [], runs: [], style: undefined, cell: undefined, hidden: [] };
      return text.trim() === '' ? [] : [{ text, part: target, xml, ...bare }];
    });
  });
}

/** Text cannot look like this, for it is escaped. */
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]/;

/** Whether a document holds tracked changes, so that its two sides may differ. */
export const hasChanges = (file: WordFile): boolean =>
  [file.main, ...notesOf(file), ...feetOf(file)].some((part) => CHANGE.test(partText(file, part) ?? ''));
