import type { FigureId, Figures } from '../figures/figure.ts';
import { COVERAGE } from '../figures/figure-id.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import { recordKey } from '../records/record-key.ts';
import type { ChartName } from '../records/report.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { addDays, type Day, dayOfMonth, monthOf } from '../text/day.ts';
import { chartMarkdown } from './chart-markdown.ts';
import { matrixCharts } from './chart-matrix.ts';
import { family, figureDirective, numberOf, pointDirective } from './figure-reference.ts';
import type { Charts } from './helpers.ts';
import { asOfWord, namesOf } from './names.ts';
import { figureLabel, outcomeWord } from './record-word.ts';

/** What charts are made from. */
type ChartFacts = { readonly campaign: Campaign; readonly coverage: Coverage; readonly figures: Figures };

/** 图表 as Markdown; a sentence where there is nothing to draw. */
const CHARTS: Readonly<Record<ChartName, (facts: ChartFacts) => string>> = {
  matrix: (facts) =>
    matrixCharts(facts, namesOf(facts.campaign)).join('\n\n') || '没有可以列成图的必谈关系，对谈图从略。',
  progress: (facts) => progressChart(facts) ?? '没有应谈的内容，进度图从略。',
  suggestions: (facts) =>
    (['suggestions', 'problems'] as const).flatMap((prefix) => categoryChart(facts, prefix) ?? []).join('\n\n') ||
    '没有写明类别的意见建议，意见分类图从略。',
  actions: (facts) => stateChart(facts) ?? '没有登记整改措施，整改进展图从略。',
};

/** In the order in which they stand where all of them are asked for. */
export const CHART_NAMES = Object.keys(CHARTS) as ChartName[];

/** Each chart of a campaign, drawn when it is called for. */
export const chartsOf = (facts: ChartFacts): Charts =>
  Object.fromEntries(CHART_NAMES.map((name) => [name, () => CHARTS[name](facts)]));

/** 注, what every chart is followed by. */
const note = ({ asOf }: Campaign, words: string): string => `注：${words}；统计截至${asOfWord(asOf)}。`;

/** The words of a figure with its unit. */
function measure(figures: Figures, id: string): string {
  const figure = figures.get(id);
  return figure === undefined ? '' : figureDirective(figure) + figure.unit;
}

const outcome = (word: string, id: FigureId): string => outcomeWord(word, recordKey('figures', id));

/** A cell of a chart's table. */
function point(figures: Figures, id: string): string {
  const figure = figures.get(id);
  return figure === undefined ? '' : pointDirective(figure);
}

/** More weeks than this are drawn as months. */
const MOST_WEEKS = 20;

/** 进度: what was done week by week, and as a line what was due. */
function progressChart({ campaign, figures }: ChartFacts): string | undefined {
  const names = (stretch: 'week' | 'month'): string[] =>
    [...figures.keys()].flatMap((id) => new RegExp(`^progress\\.by-${stretch}\\.([\\d-]+)\\.met$`).exec(id)?.[1] ?? []);
  const weeks = names('week');
  const stretch = weeks.length > 0 && weeks.length <= MOST_WEEKS ? 'week' : 'month';
  const shown = stretch === 'week' ? weeks : names('month');
  if (shown.length === 0) return undefined;
  const years = new Set(shown.map((name) => name.slice(0, 4))).size > 1;
  return chartMarkdown({
    kind: 'combined',
    caption: '谈心谈话进度',
    head: [stretch === 'week' ? '周' : '月', '已谈（累计，项）', '到期应谈（累计，项）'],
    rows: shown.map((name) => [
      stretch === 'week' ? weekText(name) : monthText(name, years),
      point(figures, `progress.by-${stretch}.${name}.met`),
      point(figures, `progress.by-${stretch}.${name}.due`),
    ]),
    notes: [
      note(
        campaign,
        `应谈共${measure(figures, `${COVERAGE.all}.required`)}，其中${outcome('免谈', `${COVERAGE.all}.exempt`)}${measure(figures, `${COVERAGE.all}.exempt`)}不列入图中；` +
          `${outcome('已谈', `${COVERAGE.all}.met`)}${measure(figures, `${COVERAGE.all}.met`)}`,
      ),
    ],
  });
}

/** `5.6—12` or `4.29—5.5`: a week by its Monday. */
function weekText(monday: Day): string {
  const sunday = addDays(monday, 6);
  const month = monthOf(sunday) === monthOf(monday) ? '' : `${monthOf(sunday)}.`;
  return `${monthOf(monday)}.${dayOfMonth(monday)}—${month}${dayOfMonth(sunday)}`;
}

const monthText = (month: string, withYear: boolean): string =>
  `${withYear ? `${month.slice(0, 4)}年` : ''}${Number(month.slice(5))}月`;

const KINDS = { suggestions: '意见建议', problems: '问题' } as const;

/** 意见建议 or 问题 by category; the second series is what is left after merging, where any were merged. */
function categoryChart({ campaign, figures }: ChartFacts, prefix: keyof typeof KINDS): string | undefined {
  const categories = family(figures, `${prefix}.by-category`);
  if (categories.length === 0) return undefined;
  const merged = numberOf(figures, `${prefix}.raw`) !== numberOf(figures, `${prefix}.merged`);
  const counted = categories.reduce((sum, { value }) => sum + value, 0);
  const all = counted === numberOf(figures, `${prefix}.raw`);
  return chartMarkdown({
    kind: 'bars',
    caption: `${KINDS[prefix]}分类情况`,
    head: ['类别', ...(merged ? ['合并前（条）', '合并后（条）'] : ['条数（条）'])],
    rows: categories.map(({ word, id }) => [
      figureLabel(word, id),
      point(figures, id),
      ...(merged ? [point(figures, `${id}.merged`)] : []),
    ]),
    notes: [
      note(
        campaign,
        `${KINDS[prefix]}共${measure(figures, `${prefix}.raw`)}` +
          `${merged ? `，合并后${measure(figures, `${prefix}.merged`)}` : ''}${all ? '' : '；没有写类别的不列入图中'}`,
      ),
    ],
  });
}

/** 整改 by state. */
function stateChart({ campaign, figures }: ChartFacts): string | undefined {
  if (campaign.actions.length === 0) return undefined;
  return chartMarkdown({
    kind: 'columns',
    caption: '整改措施进展情况',
    head: ['状态', '项数（项）'],
    rows: family(figures, 'actions.by-state').map(({ word, id }) => [
      figureLabel(chineseWord('state', word), id),
      point(figures, id),
    ]),
    notes: [
      note(
        campaign,
        `整改措施共${measure(figures, 'actions.total')}，${outcome('已完成', 'actions.done')}${measure(figures, 'actions.done')}，` +
          `${outcome('逾期未完成', 'actions.overdue')}${measure(figures, 'actions.overdue')}`,
      ),
    ],
  });
}
