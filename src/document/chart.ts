import type { Nodes, Paragraph, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
// Loads the directive node types into mdast's unions.
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { isFigure } from './directives.ts';
import { plainText } from './walk.ts';

/**
 * 图的样子: `matrix` stays the table that it is; `columns` stand, `bars` lie; `combined` is columns with the last series as a line over them.
 */
const KINDS = ['matrix', 'columns', 'bars', 'combined'] as const;
type ChartKind = (typeof KINDS)[number];

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

/**
 * 图: `:::chart{kind="columns"}`, its first paragraph the caption (图题), then a table that is all its data: a category a row, a series a column,
 * every value a figure. What follows the table are notes. A format that draws nothing prints just this.
 */
export type ChartNode = ContainerDirective & { readonly attributes: { readonly kind: ChartKind } };

/** What a chart is drawn from. */
export type Chart = {
  readonly kind: ChartKind;
  readonly caption: Paragraph;
  readonly table: Table;
  readonly notes: readonly RootContent[];
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
};

/** A value to draw: its figure, its words, and its number, which is null where the figure is not applicable. */
type Point = { readonly figure: string | undefined; readonly text: string; readonly value: number | null };

export const isChart = (node: Nodes): node is ChartNode =>
  node.type === 'containerDirective' &&
  node.name === 'chart' &&
  KINDS.some((kind) => kind === node.attributes?.['kind']) &&
  node.children[0]?.type === 'paragraph' &&
  node.children[1]?.type === 'table' &&
  node.children[1].children.length > 1;

export function chartOf(node: ChartNode): Chart {
  // The caption and the table that isChart saw there.
  const [caption, table, ...notes] = node.children as [Paragraph, Table, ...RootContent[]];
  const [head, ...rows] = table.children;
  const names = head === undefined ? [] : head.children.slice(1).map(plainText);
  return {
    kind: node.attributes.kind,
    caption,
    table,
    notes,
    categories: rows.map((row) => cellText(row, 0)),
    series: names.map((name, index) => ({ name, points: rows.map((row) => pointOf(row.children[index + 1])) })),
  };
}

const cellText = (row: TableRow, index: number): string => {
  const cell = row.children[index];
  return cell === undefined ? '' : plainText(cell);
};

function pointOf(cell: TableCell | undefined): Point {
  const figure = cell?.children.find(isFigure);
  const value = figure?.attributes.value ?? '';
  return {
    figure: figure?.attributes.id,
    text: cell === undefined ? '' : plainText(cell),
    value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null,
  };
}

/** 替代文字: the caption and every number of the chart as one Chinese sentence each, for those who do not see it. */
export function chartInWords(chart: Chart): string {
  const { caption, categories, series, notes } = chart;
  const rows = categories.map((category, row) => {
    const values = series.map(({ name, points }) => `${name}${points[row]?.text ?? ''}`);
    return `${category}，${values.join('，')}`;
  });
  return [plainText(caption), `${rows.join('；')}。`, ...notes.map(plainText)].map(ended).join('');
}

const ended = (sentence: string): string => (sentence.endsWith('。') ? sentence : `${sentence}。`);

/** 图序: puts 图1, 图2 … before the captions, in the trees that it is given, counted through all of them. */
export function numberCharts(roots: readonly Root[]): void {
  let count = 0;
  for (const root of roots) {
    visit(root, 'containerDirective', (node) => {
      const [caption] = node.children;
      if (!isChart(node) || caption?.type !== 'paragraph') return;
      count += 1;
      caption.children.unshift({ type: 'text', value: `图${count}\u3000` });
    });
  }
}
