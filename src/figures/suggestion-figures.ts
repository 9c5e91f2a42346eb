import type { Campaign } from '../records/campaign.ts';
import type { Suggestion } from '../records/suggestion.ts';
import { chineseWord, wordsOf } from '../records/vocabulary.ts';
import { addTo } from '../text/grouped.ts';
import { countFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { type FigureName, figureId } from './figure-id.ts';
import { absorbedIds } from './merges.ts';
import { type Entry, entriesOf } from './suggestion-tally.ts';

const KINDS = {
  suggestion: ['suggestions', '意见建议'],
  problem: ['problems', '问题'],
} as const;

type Family = (typeof KINDS)[keyof typeof KINDS][0];

/** How counts are put together, for the formula. */
const RAW = '有渠道填报数的按填报数，其余按记录逐条计';
const MERGED = '有渠道填报数的按填报的合并后条数，其余只计没有被别的记录合并的';

/** 意见建议 and 问题, kept apart: raw, merged, and split by category, target and channel (raw, with `.merged` beside it). */
export function suggestionFigures(campaign: Campaign): Figure[] {
  return (['suggestion', 'problem'] as const).flatMap((kind) => {
    const [prefix, name] = KINDS[kind];
    const entries = entriesOf(campaign, kind);
    return [
      ...counts(prefix, name, entries),
      ...split(prefix, name, 'category', '类别', entries),
      ...split(prefix, name, 'target', '对象', entries),
      ...split(prefix, name, 'channel', '渠道', entries),
      ...rest(prefix, name, entries),
      ...handling(campaign, kind),
    ];
  });
}

/** `<prefix>.raw` and `<prefix>.merged`; below a split the raw count has the bare name. */
function counts(
  prefix: FigureName | Family,
  name: string,
  entries: readonly Entry[],
  rawId: FigureName = `${prefix}.raw`,
): Figure[] {
  const about = (formula: string, counted: readonly Entry[]) => ({
    formula,
    records: [...new Set(counted.map(({ source }) => source))],
    stated: counted.some(({ stated }) => stated),
  });
  const kept = entries.filter(({ merged }) => merged > 0);
  const sum = (number: (entry: Entry) => number) => entries.reduce((total, entry) => total + number(entry), 0);
  return [
    countFigure(
      rawId,
      sum(({ raw }) => raw),
      '条',
      about(`${name}原始条数：${RAW}`, entries),
    ),
    countFigure(
      `${prefix}.merged`,
      sum(({ merged }) => merged),
      '条',
      about(`${name}合并后条数：${MERGED}`, kept),
    ),
  ];
}

/** In the order in which the values first occur; entries without one are left out of the split. */
function split(
  prefix: Family,
  name: string,
  key: 'category' | 'target' | 'channel',
  chinese: string,
  entries: readonly Entry[],
): Figure[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) if (entry[key] !== undefined) addTo(groups, entry[key], entry);
  return [...groups].flatMap(([value, found]) => {
    const id = figureId(`${prefix}.by-${key}`, value);
    return counts(id, `${chinese}为「${value}」的${name}`, found, id);
  });
}

/** 谈话中提出的, those of no source, and those for nobody in particular: with them each split adds up to the whole. Raw, with `.merged` beside it. */
function rest(prefix: Family, name: string, entries: readonly Entry[]): Figure[] {
  const without = entries.filter(({ channel }) => channel === undefined);
  const family = (id: string, what: string, found: readonly Entry[]): Figure[] =>
    counts(`${prefix}.${id}`, `${what}的${name}`, found, `${prefix}.${id}`);
  return [
    ...family(
      'from-talks',
      '写明在哪次谈话提出、没有写渠道',
      without.filter(({ talk }) => talk !== undefined),
    ),
    ...family(
      'unsourced',
      '没有写渠道、也没有写在哪次谈话提出',
      without.filter(({ talk }) => talk === undefined),
    ),
    ...family(
      'untargeted',
      '没有写对象',
      entries.filter(({ target }) => target === undefined),
    ),
  ];
}

/** What became of the records that nobody absorbed: addressed by an action, closed, and the reply. Records only. */
function handling(campaign: Campaign, kind: Suggestion['kind']): Figure[] {
  const [prefix, name] = KINDS[kind];
  const absorbed = absorbedIds(campaign.suggestions);
  const kept = campaign.suggestions.filter((it) => it.kind === kind && !absorbed.has(it.id));
  const open = openActions(campaign);
  const addressed = kept.filter(({ id }) => open.has(id));
  const closed = addressed.filter(({ id }) => open.get(id) === 0);
  const only = `没有被合并的${name}记录（渠道填报数不在内）中`;
  return [
    countFigure(`${prefix}.addressed`, addressed.length, '条', {
      formula: `${only}有整改措施对应的条数`,
      records: addressed,
    }),
    countFigure(`${prefix}.closed`, closed.length, '条', {
      formula: `${only}对应的整改措施都已完成的条数`,
      records: closed,
    }),
    ...wordsOf('disposition').map((word) => {
      const found = kept.filter(({ disposition }) => disposition === word);
      const formula = `${only}处理结果为${chineseWord('disposition', word)}的条数`;
      return countFigure(figureId(`${prefix}.by-disposition`, word), found.length, '条', { formula, records: found });
    }),
  ];
}

/** Suggestion id → how many of the actions that address it are not done yet. */
function openActions({ actions }: Campaign): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { addresses, state } of actions) {
    for (const id of addresses) open.set(id, (open.get(id) ?? 0) + (state === 'done' ? 0 : 1));
  }
  return open;
}
