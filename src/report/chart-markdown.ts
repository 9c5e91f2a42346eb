/** What a chart is made of, as Markdown that is escaped already (document/chart.ts). */
export type ChartWords = {
  readonly kind: 'matrix' | 'columns' | 'bars' | 'combined';
  /** 图题, without its number. */
  readonly caption: string;
  /** The words over the categories, and over each series. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
};

/** A chart as the directive that carries it. */
export function chartMarkdown({ kind, caption, head, rows, notes }: ChartWords): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const align = head.map((_, index) => (kind === 'matrix' ? ':-:' : index === 0 ? ':--' : '--:'));
  const table = [line(head), line(align), ...rows.map(line)].join('\n');
  return [`:::chart{kind="${kind}"}`, caption, table, ...notes, ':::'].join('\n\n');
}
