import { listsOf, numeral } from './chart-table.ts';
import { openPackage, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import type { ShownChart } from './read-shown.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from './xml-tree.ts';

/** 图表和它里面的表格: where a chart shows otherwise than the workbook says that it is drawn of. Whoever opens its data sees the chart change. */
export function workbookFaults(file: WordFile, { part, tree }: ShownChart): string[] {
  const relation = [...relationsOfPart(file, part).values()].find(({ type }) => type.endsWith('/package'));
  if (relation === undefined || relation.outside) return [];
  const bytes = file.parts.get(relation.target);
  const cells = bytes && workbookCells(relation.target, bytes);
  if (cells === undefined) return ['图表里的表格'];
  const differences = listsOf(tree).flatMap(({ formula, values }) =>
    cellsOf(formula).flatMap((place, at) => {
      const [shown, held] = [values.get(at) ?? '', cells.get(place) ?? ''];
      return shown === held ? [] : [`图上是「${shown}」，表格 ${place} 里是「${held}」`];
    }),
  );
  return [...new Set(differences)];
}

/** What the cells of a workbook hold, by sheet and place (`Sheet1!B2`). */
function workbookCells(path: string, bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const file = openPackage(path, bytes);
  const book = file && partTree(file, file.main);
  if (file === undefined || book === undefined) return undefined;
  const relations = relationsOfPart(file, file.main);
  const shared = [...relations.values()].find(({ type }) => type.endsWith('/sharedStrings'));
  const strings = shared === undefined ? [] : childrenOf(partTree(file, shared.target) ?? EMPTY, 'si').map(textIn);
  const cells = new Map<string, string>();
  for (const sheet of descendantsOf(book, 'sheet')) {
    const tree = partTree(file, relations.get(sheet.attributes['r:id'] ?? '')?.target ?? '');
    for (const cell of tree === undefined ? [] : descendantsOf(tree, 'c'))
      cells.set(`${sheet.attributes['name'] ?? ''}!${cell.attributes['r'] ?? ''}`, contentOf(cell, strings));
  }
  return cells;
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [], start: 0, end: 0, inner: { start: 0, end: 0 } };

const textIn = (element: XmlElement): string => descendantsOf(element, 't').map(textOf).join('');

function contentOf(cell: XmlElement, strings: readonly string[]): string {
  const value = childOf(cell, 'v');
  const text = value === undefined ? '' : textOf(value);
  if (cell.attributes['t'] === 's') return strings[Number(text)]?.trim() ?? '';
  return cell.attributes['t'] === 'inlineStr' ? textIn(cell).trim() : numeral(text);
}

/** The cells of a reference, in order (`Sheet1!$B$2:$B$5`); none where it is of another form. */
function cellsOf(formula: string): string[] {
  const found = /^'?(.+?)'?!\$?([A-Z]{1,3})\$?(\d{1,6})(?::\$?([A-Z]{1,3})\$?(\d{1,6}))?$/.exec(formula.trim());
  if (found === null) return [];
  const [, sheet = '', column = '', row = '', lastColumn = column, lastRow = row] = found;
  const [from, to] = [numberOf(column), numberOf(lastColumn)];
  const [top, bottom] = [Number(row), Number(lastRow)];
  if ((to - from + 1) * (bottom - top + 1) > MOST || (from !== to && top !== bottom)) return [];
  const cells: string[] = [];
  for (let at = top; at <= bottom; at++)
    for (let across = from; across <= to; across++) cells.push(`${sheet}!${lettersOf(across)}${at}`);
  return cells;
}

const MOST = 10_000;

const numberOf = (letters: string): number => [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0);

const lettersOf = (number: number): string =>
  number === 0 ? '' : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
