import { listsOf } from './chart-table.ts';
import { relationsOfPart, type WordFile } from './open-word-file.ts';
import type { ShownChart } from './read-shown.ts';
import { cellsOf, workbookCells } from './workbook-cells.ts';

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
