import { own } from '../text/own.ts';

/** What a helper takes: a figure by its id or a reference out of the view, a place in a loop, a list … */
export type Takes =
  | 'figure'
  | 'outcome'
  | 'words'
  | 'count'
  | 'list'
  | 'texts'
  | 'part'
  | 'anything'
  | 'chart'
  | 'coverage';

/** How a helper is called: `{{figure …}}` prints, `(positive …)` decides, `{{#each …}}…{{/each}}` goes round what stands in it. */
export type HelperUse = {
  readonly use: 'print' | 'value' | 'block';
  readonly takes: readonly Takes[];
  /** It takes any number more of its last kind. */
  readonly more?: true;
  /** It takes `by="；"`. */
  readonly by?: true;
  /** How many names a block may give to what it goes through: `as |it at|`. */
  readonly gives?: number;
  /** It has an `{{else}}`. */
  readonly otherwise?: true;
  readonly example: string;
  /** What it prints or does, for a list of them. */
  readonly does: string;
};

/** 用法: everything that a template may call, those of Handlebars that we keep among them. */
export const HELPER_USES: Readonly<Record<string, HelperUse>> = {
  figure: { use: 'print', takes: ['figure'], example: '{{figure "coverage.all.rate"}}', does: '印一个数据，不带单位' },
  measure: { use: 'print', takes: ['figure'], example: '{{measure "talks.sittings"}}', does: '印一个数据，带单位' },
  outcome: {
    use: 'print',
    takes: ['outcome', 'words'],
    example: '{{outcome figures.missing "未谈"}}',
    does: '印一个说明结果的词，复核时和记录核对',
  },
  chart: { use: 'print', takes: ['chart'], example: '{{chart "progress"}}', does: '放一张图' },
  list: {
    use: 'print',
    takes: ['texts'],
    by: true,
    example: '{{list coverage.departed}}',
    does: '把一列文字用顿号连起来，by="；" 换成别的标点',
  },
  serial: { use: 'print', takes: ['count'], example: '{{serial @index}}', does: '循环里的序号：1、2、3' },
  ordinal: { use: 'print', takes: ['count'], example: '{{ordinal @index}}', does: '循环里的序号：一是、二是' },
  chinese: { use: 'print', takes: ['count'], example: '{{chinese @index}}', does: '循环里的位置，汉字，从〇起' },
  positive: {
    use: 'value',
    takes: ['figure'],
    example: '{{#if (positive "actions.overdue")}}',
    does: '这个数据大于零',
  },
  applicable: {
    use: 'value',
    takes: ['figure'],
    example: '{{#if (applicable rate)}}',
    does: '这个数据适用，不是“不适用”',
  },
  'full-coverage': {
    use: 'value',
    takes: ['coverage'],
    example: '{{#if (full-coverage "coverage.all")}}',
    does: '数据证明了全覆盖',
  },
  or: { use: 'value', takes: ['anything'], more: true, example: '{{#if (or frames stated)}}', does: '有一个就算' },
  and: { use: 'value', takes: ['anything'], more: true, example: '{{#if (and of source)}}', does: '都有才算' },
  not: { use: 'value', takes: ['anything'], example: '{{#if (not frames)}}', does: '没有才算' },
  several: { use: 'value', takes: ['list'], example: '{{#if (several pairings)}}', does: '这一列不止一项' },
  if: {
    use: 'block',
    takes: ['anything'],
    otherwise: true,
    example: '{{#if x}}…{{else}}…{{/if}}',
    does: '有就印这一段',
  },
  unless: {
    use: 'block',
    takes: ['anything'],
    otherwise: true,
    example: '{{#unless x}}…{{/unless}}',
    does: '没有才印这一段',
  },
  each: {
    use: 'block',
    takes: ['list'],
    gives: 2,
    otherwise: true,
    example: '{{#each pairings}}…{{/each}}',
    does: '一列里每一项印一遍',
  },
  with: {
    use: 'block',
    takes: ['part'],
    gives: 1,
    otherwise: true,
    example: '{{#with meeting}}…{{/with}}',
    does: '到这一项里面取名称',
  },
  joined: {
    use: 'block',
    takes: ['list'],
    by: true,
    gives: 2,
    otherwise: true,
    example: '{{#joined stated by="；"}}…{{/joined}}',
    does: '每一项印一遍，用标点连起来',
  },
  points: {
    use: 'block',
    takes: ['list'],
    gives: 2,
    otherwise: true,
    example: '{{#points narrative.next}}{{this}}{{/points}}',
    does: '一是……；二是……。',
  },
  clauses: {
    use: 'block',
    takes: [],
    by: true,
    example: '{{#clauses}}…{{/clauses}}',
    does: '里面各行用逗号连起来，空行不算',
  },
};

/** What stands behind `@` in a template. */
export const LOOP_NAMES = { index: 'count', first: 'flag', last: 'flag' } as const;

export const helperUse = (name: string): HelperUse | undefined => own(HELPER_USES, name);
