import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { RootContent } from 'mdast';
import { type Chart, type ChartNode, chartInWords, chartOf } from '../../document/chart.ts';
import { printable } from '../../text/printable.ts';
import { chartHeight } from '../chart-size.ts';
import { SIGN } from '../docx/column-widths.ts';
import type { Place } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inline.ts';
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

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** As wide as the 版心 (156 mm) in pixels; the page makes it narrower where it is. */
const WIDTH = 590;

/** More categories than this are written aslant. */
const LEVEL_LABELS = 10;

/** A chart as an SVG text, drawn without a browser. What it calls things by differs from one drawing to the next: see `stableSvg`. */
function drawChart(chart: Chart): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: chartHeight(chart) });
  canvas.setOption(optionsOf(chart));
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  return svg;
}

const TEXT = { color: '#000', fontFamily: 'inherit', fontSize: 13 };

/** Black, white, grey and hatching, and every value in figures: a photocopy says as much as the screen. */
function optionsOf(chart: Chart): EChartsCoreOption {
  const lying = chart.kind === 'bars';
  const several = chart.series.length > 1;
  const aslant = !lying && chart.categories.length > LEVEL_LABELS;
  const categories = {
    type: 'category',
    data: chart.categories.map(printable),
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#000' } },
    axisLabel: { ...TEXT, interval: 0, rotate: aslant ? 45 : 0 },
  };
  const values = { type: 'value', show: false, min: 0 };
  return {
    animation: false,
    textStyle: TEXT,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: [PLAIN, HATCHING] } },
    grid: { left: 16, right: 32, top: 28, bottom: (lying ? 8 : 32) + (several ? 28 : 0) + (aslant ? 24 : 0) },
    ...(several ? { legend: { bottom: 0, selectedMode: false, borderColor: '#000', textStyle: TEXT } } : {}),
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    series: chart.series.map((series, index) => seriesOf(chart, series, index)),
  };
}

const PLAIN = { symbol: 'none' };
const HATCHING = { color: '#000', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4 };

function seriesOf(
  { kind, series: all }: Chart,
  { name, points }: Chart['series'][number],
  index: number,
): BarSeriesOption | LineSeriesOption {
  const common = { name: printable(name), data: points.map(({ value }) => value ?? '-') };
  const label = { ...TEXT, show: true, textBorderWidth: 0 };
  if (kind === 'combined' && index === all.length - 1)
    return {
      ...common,
      type: 'line',
      symbol: 'diamond',
      symbolSize: 10,
      itemStyle: { color: '#000' },
      lineStyle: { color: '#000', width: 1.5, type: 'dashed' },
      // A line along the bottom would write 0 over the columns.
      label: { ...label, position: 'top', formatter: ({ value }) => (value === 0 ? '' : String(value)) },
    };
  const color = kind === 'combined' ? '#bfbfbf' : index === 0 ? '#595959' : '#fff';
  const position = kind === 'combined' ? 'inside' : kind === 'bars' ? 'right' : 'top';
  return {
    ...common,
    type: 'bar',
    barMaxWidth: kind === 'bars' ? 20 : 56,
    barGap: '0%',
    itemStyle: { color, borderColor: '#000', borderWidth: 0.5 },
    label: { ...label, position },
  };
}
