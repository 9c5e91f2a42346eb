import { childOf, descendantsOf, textOf, type XmlElement } from './xml-tree.ts';

/** 图表 as it shows: its words (title, titles of its axes), and what it draws, a row a category behind a row with the names of its series. */
export type ChartTable = { readonly words: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A list of a chart: where it says that its values come from (`Sheet1!$B$2:$B$5`), and those that it holds itself. */
export type ChartList = { readonly formula: string; readonly values: ReadonlyMap<number, string> };

const SERIES = 'c:ser';

export function chartTable(chart: XmlElement): ChartTable {
  const series = descendantsOf(chart, SERIES);
  const names = series.map((one) => wordsOf(childOf(one, 'c:tx')));
  const categories = categoriesOf(series);
  const values = series.map((one) => listOf(childOf(one, 'c:val') ?? childOf(one, 'c:yVal'))?.values);
  const points = [categories, ...values].flatMap((it) => [...(it?.keys() ?? [])]);
  const count = points.reduce((most, at) => Math.max(most, at + 1), 0);
  const rows = Array.from({ length: Math.min(count, MOST) }, (_, at) => [
    categories.get(at) ?? '',
    ...values.map((it) => it?.get(at) ?? ''),
  ]);
  return { words: titlesOf(chart), rows: series.length === 0 ? [] : [['', ...names], ...rows] };
}

/** What the points are called. Each series has names of its own, of which a program shows those of the first: where they differ, all are told. */
function categoriesOf(series: readonly XmlElement[]): ReadonlyMap<number, string> {
  const lists = series.flatMap((one) => listOf(childOf(one, 'c:cat')) ?? []);
  const names = new Map<number, Set<string>>();
  for (const { values } of lists.length > 0 ? lists : [listOf(childOf(series[0], 'c:xVal'))].flatMap((it) => it ?? []))
    for (const [at, name] of values) names.set(at, (names.get(at) ?? new Set()).add(name));
  return new Map([...names].map(([at, found]) => [at, [...found].join('、')]));
}

/** Points beyond which no chart can be looked at. */
const MOST = 10_000;

const titlesOf = (chart: XmlElement): string[] =>
  descendantsOf(chart, 'c:title')
    .map(wordsOf)
    .filter((words) => words !== '');

/** Text that is written out, or that is kept of a cell. */
const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : [...descendantsOf(element, 'a:t'), ...descendantsOf(element, 'c:v')].map(textOf).join('').trim();

/** Every list of a chart that has its values from a workbook. */
export const listsOf = (chart: XmlElement): ChartList[] =>
  ['c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'].flatMap((name) =>
    descendantsOf(chart, name).flatMap((it) => listOf(it) ?? []),
  );

function listOf(holder: XmlElement | undefined): ChartList | undefined {
  if (holder === undefined) return undefined;
  const [reference] = ['c:numRef', 'c:strRef', 'c:multiLvlStrRef'].flatMap((name) => childOf(holder, name) ?? []);
  const formula = childOf(reference, 'c:f');
  const points = descendantsOf(holder, 'c:pt').map((point): [number, string] => [
    Number(point.attributes['idx'] ?? 0),
    numeral(textOf(childOf(point, 'c:v') ?? { text: '' })),
  ]);
  return { formula: formula === undefined ? '' : textOf(formula), values: new Map(points) };
}

/** 12.0 and 12 are one number. */
export const numeral = (text: string): string =>
  /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text.trim()) ? String(Number(Number(text).toPrecision(12))) : text.trim();
