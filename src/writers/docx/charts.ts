import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts';
import type { Paragraph, RootContent } from 'mdast';
import { type Chart, type ChartNode, chartInWords, chartOf } from '../../document/chart.ts';
import { plainText } from '../../document/walk.ts';
import { printable } from '../../text/printable.ts';
import { chartHeight } from '../chart-size.ts';
import type { Block, Place } from './block.ts';
import { HATCHED } from './chart-parts.ts';
import { SIGN } from './column-widths.ts';
import { spansToRuns } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { phrasingToSpans } from './spans.ts';
import { tableToBlock } from './tables.ts';

/**
 * 图: a native chart of Word, which the office can edit (its numbers lie in a workbook inside), its caption below it. A 对谈图 is a table and has its
 * caption above. No picture is made anywhere, so that no font can be missing from one.
 */
export function chartToBlocks(
  node: ChartNode,
  place: Place,
  nodesToBlocks: (nodes: readonly RootContent[], place: Place) => Block[],
): Block[] {
  const chart = chartOf(node);
  const caption = captionBlock(chart.caption);
  const notes = nodesToBlocks(chart.notes, place);
  if (chart.kind === 'matrix') return [caption, tableToBlock(chart.table, place.sheet, SIGN), ...notes];
  return [{ style: 'Chart', children: [new ChartRun(optionsOf(chart, place.sheet))] }, caption, ...notes];
}

const captionBlock = ({ children }: Paragraph): Block => ({
  style: 'ChartCaption',
  children: spansToRuns(phrasingToSpans(children)),
});

/** Pixels: twips as the library wants them. */
const pixels = (twips: number): number => Math.floor((twips * 96) / 1440);

/** Black, white and grey, and every value in figures beside its bar: a photocopy says as much as the screen. */
function optionsOf(chart: Chart, sheet: Sheet): ChartRunOptions {
  const bars = chart.kind === 'bars';
  const font = { color: '000000', size: 10 };
  const several = chart.series.length > 1;
  return {
    type: bars ? 'bar' : 'column',
    categories: chart.categories.map(printable),
    series: chart.series.map((series, index) => seriesOf(chart, series, index)),
    categoryAxis: { font, ...(bars ? { reverseOrder: true } : {}) },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    gapWidth: several ? 60 : 120,
    overlap: 0,
    legend: several ? { position: 'bottom', font } : false,
    font: { name: sheet.fonts.latin ?? sheet.fonts.body, color: '000000' },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: {
      width: pixels(sheet.textWidth),
      height: Math.min(chartHeight(chart), pixels(sheet.textHeight) - 90),
    },
    altText: { name: printable(plainText(chart.caption)), description: printable(chartInWords(chart)) },
  };
}

function seriesOf({ kind, series: all }: Chart, { name, points }: Chart['series'][number], index: number): ChartSeries {
  const font = { color: '000000', size: 10 };
  const values = points.map(({ value }) => value);
  const common = { name: printable(name), values };
  if (kind !== 'combined')
    return {
      ...common,
      color: index === 0 ? '595959' : HATCHED,
      dataLabels: { value: true, position: 'outsideEnd', font },
    };
  if (index === all.length - 1)
    return {
      ...common,
      type: 'line',
      color: '000000',
      line: { width: 1.5, dash: 'dash' },
      markers: { shape: 'diamond', size: 8 },
      // A line along the bottom would write 0 over the columns.
      dataLabels: { value: true, position: 'above', numberFormat: '0;-0;', font },
    };
  return { ...common, color: 'BFBFBF', dataLabels: { value: true, position: 'center', font } };
}
