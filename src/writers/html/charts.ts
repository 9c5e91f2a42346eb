import type { RootContent } from 'mdast';
import { type Chart, type ChartNode, chartInWords, chartOf } from '../../document/chart.ts';
import { SIGN } from '../docx/column-widths.ts';
import { drawChart } from './draw-chart.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inline.ts';
import type { Place } from './place.ts';
import { tableToHtml } from './tables.ts';

/**
 * 图: SVG in the page, its caption below it, its numbers as a table to unfold, each leading to its source. A 对谈图 is a table and has its caption
 * above.
 */
export function chartToHtml(
  node: ChartNode,
  place: Place,
  nodesToHtml: (nodes: readonly RootContent[], place: Place) => string,
): string {
  const { anchors } = place;
  const chart = chartOf(node);
  const name = anchors.links.get(node)?.anchor ?? 'chart';
  const notes = chart.notes.length === 0 ? '' : `<div class="chart-notes">\n${nodesToHtml(chart.notes, place)}</div>\n`;
  const caption = `<figcaption>${inlinesToHtml(chart.caption.children, anchors)}</figcaption>\n`;
  const table = tableToHtml(chart.table, anchors, chart.kind === 'matrix' ? SIGN : undefined);
  if (chart.kind === 'matrix') return `<figure class="matrix" id="${name}">\n${caption}${table}${notes}</figure>\n`;
  return (
    `<figure class="chart" id="${name}">\n${stableSvg(drawChart(chart), chart, name)}\n${caption}${notes}` +
    `<details><summary>图中数据</summary>\n${table}</details>\n</figure>\n`
  );
}

/**
 * The drawing as it may stand in the page: named by its words, its points by their figures, its patterns by numbers that are the same whenever the
 * same page is made. What shines under the mouse is left out.
 */
function stableSvg(svg: string, chart: Chart, chartName: string): string {
  const names = new Map<string, string>();
  const nameOf = (given: string): string => {
    const name = names.get(given) ?? `${chartName}-${names.size + 1}`;
    names.set(given, name);
    return name;
  };
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(
      / ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"( ecmeta_ssr_type="chart")?/g,
      (_, series, point, drawn) => {
        const figure = chart.series[Number(series)]?.points[Number(point)]?.figure;
        return drawn === undefined || figure === undefined ? '' : ` data-figure="${escapeHtml(figure)}"`;
      },
    )
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/(id="|url\(#)(zr\d+-\w+)/g, (_, before, given) => before + nameOf(given))
    .replace('<svg ', () => `<svg role="img" aria-label="${escapeHtml(chartInWords(chart))}" `)
    .trim();
}
