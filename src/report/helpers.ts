import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Figure, Figures } from '../figures/figure.ts';
import { type RecordKey, recordKey } from '../records/record-key.ts';
import { chineseNumeral } from '../text/numeral.ts';
import { figureDirective, mayClaimFullCoverage } from './figure-reference.ts';
import type { Call, Helper, Helpers } from './helper.ts';
import { escapeMarkdown, withoutStop } from './record-text.ts';
import { outcomeWord } from './record-word.ts';
import { didYouMean } from './template-finding.ts';

/** What templates may call. Numbers come only from `figure`, `measure` and `chart`; `outcome` marks words of the template; the rest is about words. */
export const helpersFor = (figures: Figures, charts: Charts = {}): Helpers => ({
  ...figureHelpers(figures),
  ...chartHelper(charts),
  ...wordHelpers,
  ...listHelpers,
});

/** An id as a template writes it, or a reference out of the view. */
const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'figure' in value ? String(value.figure) : String(value ?? '');

function figureHelpers(figures: Figures): Helpers {
  const withFigure =
    (use: (figure: Figure) => unknown, otherwise: unknown): Helper =>
    (report, _call, value) => {
      const id = idOf(value);
      const figure = figures.get(id);
      if (figure !== undefined) return use(figure);
      // A reference that a record does not have is no figure, and may be asked about; it may not be printed.
      if (id === '' && otherwise === '')
        report('template-figure', '记录里没有这个数据，不能印出空白：请用 {{#if …}} 包起来');
      if (id !== '')
        report(
          'template-figure',
          `没有编号为「${id}」的数据${didYouMean(id, [...figures.keys()]) || '：请用 talkreport figures 查看有哪些'}`,
        );
      return otherwise;
    };
  return {
    figure: withFigure(figureDirective, ''),
    measure: withFigure((figure) => figureDirective(figure) + escapeMarkdown(figure.unit), ''),
    /** {{outcome figures.missing "未谈"}}, {{outcome record "正在整改"}}: words that say what came of what is counted, or of a record. */
    outcome: (report, call, value, words) => {
      const said = String(words ?? '');
      if (typeof value === 'object' && value !== null && 'record' in value)
        return outcomeWord(said, value.record as RecordKey); // only a view makes such a thing
      return withFigure(({ id }) => outcomeWord(said, recordKey('figures', id)), said)(report, call, value);
    },
    positive: withFigure(({ value }) => typeof value === 'number' && value > 0, false),
    applicable: withFigure(({ value }) => value !== null, false),
    'full-coverage': (report, _call, value) => {
      const prefix = String(value ?? '');
      const may = mayClaimFullCoverage(figures, prefix);
      if (may === undefined && prefix !== '')
        report('template-figure', `没有以「${prefix}」开头的覆盖数据：请写 coverage.all 或 coverage.<必谈关系>`);
      return may === true;
    },
  };
}

/** What draws each chart, by its name (图表). */
export type Charts = Readonly<Record<string, () => string>>;

/** {{chart "progress"}}: a chart, in lines of its own. */
const chartHelper = (charts: Charts): Helpers => ({
  chart: (report, _call, value) => {
    const name = String(value ?? '');
    const draw = Object.hasOwn(charts, name) ? charts[name] : undefined;
    if (draw !== undefined) return `\n\n${draw()}\n\n`;
    const known = Object.keys(charts);
    report('template-name', `没有名为「${name}」的图${didYouMean(name, known) || `：可以写 ${known.join('、')}`}`);
    return '';
  },
});

const truthy = (value: unknown): boolean => !Handlebars.Utils.isEmpty(value);

const wordHelpers: Helpers = {
  or: (_report, _call, ...values) => values.some(truthy),
  and: (_report, _call, ...values) => values.every(truthy),
  not: (_report, _call, value) => !truthy(value),
  several: (_report, _call, value) => Array.isArray(value) && value.length > 1,
  ordinal: (_report, _call, index) => `${chineseNumeral(Number(index) + 1)}是`,
  chinese: (_report, _call, number) => chineseNumeral(Number(number)),
  serial: (_report, _call, index) => String(Number(index) + 1),
  list: (_report, call, values) =>
    Array.isArray(values) ? values.map(String).join(String(call.hash['by'] ?? '、')) : '',
};

/** A paragraph of its own within an item would cut the sentence in two. */
const EMPTY_LINES = /\n\s*\n/g;

/** The block of a helper once for every value, trimmed and in one paragraph; those that come to nothing left out. */
const each = (call: Call, values: unknown): string[] =>
  (Array.isArray(values) ? values : []).flatMap((value: unknown, index, all) => {
    const data = Handlebars.createFrame(call.data);
    Object.assign(data, { index, first: index === 0, last: index === all.length - 1 });
    return (
      call
        .fn(value, { data, blockParams: [value, index] })
        .trim()
        .replace(EMPTY_LINES, '\n') || []
    );
  });

const listHelpers: Helpers = {
  /** {{#joined items by="；"}}…{{/joined}} */
  joined: (_report, call, values) => {
    const items = each(call, values).map(withoutStop);
    return items.length === 0 ? call.inverse(call.context) : items.join(String(call.hash['by'] ?? '、'));
  },
  /** {{#clauses}}…{{/clauses}}: the lines that are left, joined by ，. */
  clauses: (_report, call) =>
    call
      .fn(call.context)
      .split('\n')
      .flatMap((line) => withoutStop(line.trim()) || [])
      .join(String(call.hash['by'] ?? '，')),
  /** 一是…；二是…。 One item alone is no list; items of several sentences end in 。 each. */
  points: (_report, call, values) => {
    const items = each(call, values).map(withoutStop);
    if (items.length === 0) return call.inverse(call.context);
    if (items.length === 1) return `${items[0]}。`;
    const mark = items.some((item) => item.includes('。')) ? '。' : '；';
    return `${items.map((item, index) => `${chineseNumeral(index + 1)}是${item}`).join(mark)}。`;
  },
};
