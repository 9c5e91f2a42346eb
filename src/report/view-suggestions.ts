import { channelIds, countedByChannel } from '../figures/channel-counts.ts';
import type { Figures } from '../figures/figure.ts';
import { figureId } from '../figures/figure-id.ts';
import { absorbedIds } from '../figures/merges.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Channel } from '../records/channel.ts';
import { recordKey } from '../records/record-key.ts';
import type { Suggestion } from '../records/suggestion.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { addTo } from '../text/grouped.ts';
import { type FigureReference, family, numberOf, refer } from './figure-reference.ts';
import { type Names, periodText } from './names.ts';
import { fullWidth, recordText, sentence, withoutStop } from './record-text.ts';
import { figureLabel, markingOfRows, optionalWord, recordWord } from './record-word.ts';
import { maybe, NAMED, type NamedFigure, shape, type ViewOf } from './shape.ts';
import { STATED, statedViews } from './view-stated.ts';

/** A word of the unit's with its two counts. */
const SUMS = shape({ name: 'text', raw: 'figure', merged: 'figure' });
type RawAndMerged = ViewOf<typeof SUMS>;

/** 意见建议 of one kind, each as a sentence. */
const GROUP = shape({ name: maybe('text'), texts: ['text'] });
type TextGroup = ViewOf<typeof GROUP>;

/** 一条意见建议. */
const SUGGESTION_ROW = shape({
  category: 'text',
  target: 'text',
  text: 'text',
  /** The words of those that it absorbed; a dash where it absorbed none. */
  originals: 'text',
  channel: 'text',
  disposition: 'text',
});

/** 意见建议 or 问题 in words. Splits count the raw records. */
export const SUGGESTIONS = shape({
  any: 'flag',
  /** 没有逐条登记的: counts that the unit states. */
  stated: [STATED],
  /** Some of them were merged. */
  merged: 'flag',
  byCategory: [NAMED],
  byTarget: [NAMED],
  byChannel: [NAMED],
  byDisposition: [NAMED],
  /** By channel and by target, before and after merging. */
  channelSums: [SUMS],
  targetSums: [SUMS],
  /** Every one that is counted has its words in the records. */
  complete: 'flag',
  /** Those that no other absorbed, by category and by whom they are for; one group without a name holds the rest. */
  categories: [GROUP],
  targets: [GROUP],
  /** 汇总表: those that no other absorbed. Never who raised them. */
  rows: [SUGGESTION_ROW],
});
export type SuggestionsView = ViewOf<typeof SUGGESTIONS>;

/** 征求意见渠道 in words: which of its numbers there are. */
export const CHANNEL = shape({
  title: 'text',
  /** 起止. */
  period: maybe('text'),
  sessions: maybe('figure'),
  sent: 'figure',
  returned: 'figure',
  rate: 'figure',
  raw: 'figure',
  merged: 'figure',
  /** 问题 are counted among what it received. */
  problems: 'flag',
  /** Fewer are left after merging. */
  merges: 'flag',
  /** Some of its numbers are the unit's word, not counted from records. */
  stated: 'flag',
});
export type ChannelView = ViewOf<typeof CHANNEL>;

export function suggestionsView(
  campaign: Campaign,
  figures: Figures,
  kind: Suggestion['kind'],
  names: Names,
): SuggestionsView {
  const prefix = kind === 'suggestion' ? 'suggestions' : 'problems';
  const raw = numberOf(figures, `${prefix}.raw`);
  const channelTitle = channelTitles(campaign);
  const absorbed = absorbedIds(campaign.suggestions);
  const kept = campaign.suggestions.filter((it) => it.kind === kind && !absorbed.has(it.id));
  const split = (key: string, nameOf: (word: string) => string): NamedFigure[] =>
    family(figures, `${prefix}.by-${key}`).flatMap(({ word, id, value }) =>
      value > 0 ? [{ name: figureLabel(nameOf(word), id), figure: refer(id) }] : [],
    );
  const sums = (key: string, nameOf: (word: string) => string): RawAndMerged[] =>
    family(figures, `${prefix}.by-${key}`).map(({ word, id }) => ({
      name: figureLabel(nameOf(word), id),
      raw: refer(id),
      merged: refer(`${id}.merged`),
    }));
  return {
    any: raw > 0,
    stated: statedViews(campaign, prefix),
    merged: raw !== numberOf(figures, `${prefix}.merged`),
    byCategory: split('category', (word) => word),
    byTarget: split('target', names.plain),
    byChannel: split('channel', channelTitle),
    byDisposition: split('disposition', (word) => chineseWord('disposition', word)),
    channelSums: sums('channel', channelTitle),
    targetSums: sums('target', names.plain),
    complete: kept.length === numberOf(figures, `${prefix}.merged`),
    categories: groupsOf(kept, 'category', (word) => word),
    targets: groupsOf(kept, 'target', names.plain),
    rows: rowsOf(kept, originalsIn(campaign.suggestions), names, channelTitle),
  };
}

function groupsOf(
  kept: readonly Suggestion[],
  field: 'category' | 'target',
  nameOf: (word: string) => string,
): TextGroup[] {
  const groups = new Map<string | undefined, Suggestion[]>();
  for (const it of kept) addTo(groups, it[field], it);
  const textsOf = (those: readonly Suggestion[]): string[] =>
    those.map(({ id, text }) => sentence(recordWord(text, recordKey('suggestions', id), 'text')));
  // The group is called as the first of its records has it.
  const named = [...groups].flatMap(([word, those]) =>
    word === undefined ? [] : [{ name: nameIn(those, field, nameOf(word)), texts: textsOf(those) }],
  );
  const rest = groups.get(undefined);
  return rest === undefined ? named : [...named, { name: undefined, texts: textsOf(rest) }];
}

const nameIn = ([first]: readonly Suggestion[], field: string, name: string): string =>
  first === undefined ? recordText(name) : recordWord(name, recordKey('suggestions', first.id), field);

const rowsOf = (
  kept: readonly Suggestion[],
  originals: (suggestion: Suggestion) => readonly string[],
  names: Names,
  channelTitle: (id: string) => string,
): SuggestionsView['rows'] =>
  kept.map((it) => {
    const key = recordKey('suggestions', it.id);
    const { word: mark, words } = markingOfRows(kept.length);
    const word = (text: string | undefined, field: string): string =>
      text === undefined ? '—' : mark(text, key, field);
    return {
      category: word(it.category, 'category'),
      target: word(it.target && names.plain(it.target), 'target'),
      text: word(it.text, 'text'),
      originals: words(originals(it), key, 'merged', '；') || '—',
      channel: it.channel === undefined ? word(it.talk && '谈话', 'talk') : word(channelTitle(it.channel), 'channel'),
      disposition: word(it.disposition && chineseWord('disposition', it.disposition), 'disposition'),
    };
  });

/** The words of the records that a record absorbed, those that they absorbed included; each once. */
function originalsIn(suggestions: readonly Suggestion[]): (suggestion: Suggestion) => readonly string[] {
  const byId = new Map(suggestions.map((it) => [it.id, it]));
  return (suggestion) => {
    const found = new Set<Suggestion>();
    const open = [suggestion];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const id of next.merged) {
        const it = byId.get(id);
        if (it === undefined || it === suggestion || it.kind !== suggestion.kind || found.has(it)) continue;
        found.add(it);
        open.push(it);
      }
    }
    return [...found].map(({ text }) => withoutStop(fullWidth(text)));
  };
}

/** The title of a channel by its id; a channel of which nothing is kept is its own word. */
function channelTitles({ channels }: Campaign): (id: string) => string {
  const titles = new Map(channels.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

/** Every channel that is registered. */
export const allChannels = (campaign: Campaign, figures: Figures): ChannelView[] =>
  campaign.channels.map((it) => channelView(it, campaign, figures));

/** The channels of which the unit states numbers of forms or of sessions. */
export const channelViews = (campaign: Campaign, figures: Figures): ChannelView[] =>
  campaign.channels
    .filter(({ sent, returned, sessions }) => sent !== undefined || returned !== undefined || sessions !== undefined)
    .map((it) => channelView(it, campaign, figures));

function channelView(channel: Channel, { channels, suggestions }: Campaign, figures: Figures): ChannelView {
  const { id, title, sessions, from, to } = channel;
  const idOf = channelIds(channels);
  const prefix = figureId('channels', id);
  const key = recordKey('channels', id);
  const figure = (name: string): FigureReference => refer(`${prefix}.${name}`);
  const numbers = ['sessions', 'sent', 'returned', 'raw'].map((name) => figures.get(`${prefix}.${name}`));
  const days = [from, to].flatMap((day) => day ?? []);
  const [first, last] = days;
  return {
    title: recordWord(title, key, 'title'),
    period: optionalWord(first && periodText({ from: first, to: last ?? first }), key, 'from'),
    sessions: sessions === undefined ? undefined : figure('sessions'),
    sent: figure('sent'),
    returned: figure('returned'),
    rate: figure('rate'),
    raw: figure('raw'),
    merged: figure('merged'),
    problems:
      !countedByChannel(channel) &&
      suggestions.some((it) => it.kind === 'problem' && it.channel !== undefined && idOf(it.channel) === id),
    merges: numberOf(figures, `${prefix}.merged`) < numberOf(figures, `${prefix}.raw`),
    stated: numbers.some((it) => it?.stated === true && it.value !== null),
  };
}
