import type { Chart } from '../document/chart.ts';

/** Heights in pixels: of a chart that stands; of a lying one, what is around the bars, and each bar. */
const STANDING = 300;
const AROUND_BARS = 60;
const BAR = 24;

/** How high a chart is drawn (pixels), so that bars stay equally thick however many they are. */
export const chartHeight = ({ kind, categories, series }: Chart): number =>
  kind === 'bars' ? AROUND_BARS + Math.round(BAR * categories.length * (series.length + 0.5)) : STANDING;
