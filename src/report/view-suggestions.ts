import type { Figures } from '../figures/figure.ts';
import { figureId } from '../figures/figure-id.ts';
import { absorbedIds } from '../figures/merges.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Suggestion } from '../records/suggestion.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { recordText } from './escape-markdown.ts';
import { type FigureReference, family, numberOf, refer } from './figure-reference.ts';
import type { Names } from './names.ts';
import type { NamedFigure } from './view-talks.ts';

/** 意见建议 or 问题 in words. Splits count the raw records. */
export type SuggestionsView = {
  readonly any: boolean;
  /** Some of them were merged. */
  readonly merged: boolean;
  readonly byCategory: readonly NamedFigure[];
  readonly byTarget: readonly NamedFigure[];
  readonly byChannel: readonly NamedFigure[];
  readonly byDisposition: readonly NamedFigure[];
  /** 汇总表: those that no other absorbed. Never who raised them. */
  readonly rows: readonly {
    readonly category: string;
    readonly target: string;
    readonly text: string;
    readonly channel: string;
    readonly disposition: string;
  }[];
};

/** 征求意见渠道 in words: which of its numbers there are. */
export type ChannelView = {
  readonly title: string;
  readonly sessions: FigureReference | undefined;
  readonly sent: FigureReference;
  readonly returned: FigureReference;
  readonly rate: FigureReference;
  readonly raw: FigureReference;
};

export function suggestionsView(
  campaign: Campaign,
  figures: Figures,
  kind: Suggestion['kind'],
  names: Names,
): SuggestionsView {
  const prefix = kind === 'suggestion' ? 'suggestions' : 'problems';
  const raw = numberOf(figures, `${prefix}.raw`);
  const channelTitle = channelTitles(campaign);
  const split = (key: string, nameOf: (word: string) => string): NamedFigure[] =>
    family(figures, `${prefix}.by-${key}`).flatMap(({ word, id, value }) =>
      value > 0 ? [{ name: nameOf(word), figure: refer(id) }] : [],
    );
  return {
    any: raw > 0,
    merged: raw !== numberOf(figures, `${prefix}.merged`),
    byCategory: split('category', recordText),
    byTarget: split('target', names.byId),
    byChannel: split('channel', channelTitle),
    byDisposition: split('disposition', (word) => chineseWord('disposition', word)),
    rows: rowsOf(campaign, kind, names, channelTitle),
  };
}

function rowsOf(
  campaign: Campaign,
  kind: Suggestion['kind'],
  names: Names,
  channelTitle: (id: string) => string,
): SuggestionsView['rows'] {
  const absorbed = absorbedIds(campaign.suggestions);
  return campaign.suggestions
    .filter((it) => it.kind === kind && !absorbed.has(it.id))
    .map((it) => ({
      category: it.category === undefined ? '—' : recordText(it.category),
      target: it.target === undefined ? '—' : names.byId(it.target),
      text: recordText(it.text),
      channel: it.channel === undefined ? (it.talk === undefined ? '—' : '谈话') : channelTitle(it.channel),
      disposition: it.disposition === undefined ? '—' : chineseWord('disposition', it.disposition),
    }));
}

/** The title of a channel by its id; a channel of which nothing is kept is its own word. */
function channelTitles({ channels }: Campaign): (id: string) => string {
  const titles = new Map(channels.map(({ id, title }) => [id, title]));
  return (id) => recordText(titles.get(id) ?? id);
}

/** The channels of which the unit states numbers of forms or of sessions. */
export const channelViews = ({ channels }: Campaign): ChannelView[] =>
  channels
    .filter(({ sent, returned, sessions }) => sent !== undefined || returned !== undefined || sessions !== undefined)
    .map(({ id, title, sessions }) => {
      const figure = (name: string): FigureReference => refer(`${figureId('channels', id)}.${name}`);
      return {
        title: recordText(title),
        sessions: sessions === undefined ? undefined : figure('sessions'),
        sent: figure('sent'),
        returned: figure('returned'),
        rate: figure('rate'),
        raw: figure('raw'),
      };
    });
