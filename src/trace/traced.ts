import type { FigureSource } from '../document/document.ts';
import type { Figure, FigureBase, FigureId, Figures } from '../figures/figure.ts';
import { coverageOf, figureId, statedIds } from '../figures/figure-id.ts';
import { findKey, indexOf, rangeOf, rootOf } from '../load/event-index.ts';
import { locate } from '../load/locate.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey, spellingsOfKey } from '../records/keys.ts';
import type { Origin } from '../source/origin.ts';
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts';
import { nearestWord } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import type { RecordNames } from './record-names.ts';

/** 溯源: a figure with everything that answers for it, as plain data: the same in `trace --json` and in the list beside a Markdown report. */
export type Traced = Omit<FigureSource, 'base' | 'records'> & {
  readonly id: FigureId;
  readonly text: string;
  readonly approximate: boolean;
  readonly base: FigureBase | null;
  /** What it counts, and where that is written. */
  readonly definition: { readonly what: string; readonly file: string; readonly line: number };
  /** How many records there are; not all of them are listed where there are very many. */
  readonly count: number;
  readonly records: readonly TracedRecord[];
  /** 记录未读全: records behind it could not be read whole, so that it has no value. */
  readonly complete?: false;
};

/** A record with its place; its name says more of people than may be handed on with a report. */
export type TracedRecord = {
  readonly id: string;
  readonly name: string | undefined;
  readonly file: string;
  readonly line: number;
};

/** What tracing needs to know of a campaign. `shown` turns the path of a file into how it is shown; `most`: how many records are listed. */
export type Traceable = {
  readonly campaign: Campaign;
  readonly figures: Figures;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly names: RecordNames | undefined;
  readonly shown: (path: string) => string;
  readonly most: number;
};

export function traceFigure(figure: Figure, { campaign, sources, names, shown, most }: Traceable): Traced {
  const { id, value, text, unit, approximate, stated, formula, base } = figure;
  const definition = definitionOf(id, campaign, sources);
  const placed = ({ file, start }: Span): { file: string; line: number } => ({
    file: shown(file.path),
    line: positionAt(file, start).line,
  });
  return {
    id,
    value,
    text,
    unit,
    approximate,
    stated,
    formula,
    base: base ?? null,
    definition: { what: definition.what, ...placed(definition.at) },
    count: figure.records.length,
    records: figure.records.slice(0, most).map((record) => ({
      id: record.id,
      name: names?.(record),
      ...placed(locate({ origin: record.origin }, sources)),
    })),
    ...(figure.complete === false && { complete: false }),
  };
}

/** What a figure is a count of, and where that is written: a pairing, a channel, a number filled in, or a section of the campaign file. */
type Definition = { readonly what: string; readonly at: Span };

type Sources = ReadonlyMap<string, SourceFile>;

/** Where the things are listed that the figures of a first segment count, where it is not the section of that name. */
const SECTIONS: Readonly<Record<string, string>> = {
  coverage: 'pairings',
  problems: 'suggestions',
  progress: 'pairings',
};

/** The place that a figure leads to even where there is no record behind it: a nought counts nothing, but it is the nought of something. */
function definitionOf(id: FigureId, campaign: Campaign, sources: Sources): Definition {
  const defined = definedIn(id, campaign);
  if (defined !== undefined) return { what: defined.what, at: locate({ origin: defined.origin }, sources) };
  const first = /^[^.]*/.exec(id)?.[0] ?? '';
  return sectionOf(own(SECTIONS, first) ?? first, campaign.file, sources);
}

function definedIn(id: FigureId, campaign: Campaign): { readonly what: string; readonly origin: Origin } | undefined {
  const within = (prefix: string): boolean => id === prefix || id.startsWith(`${prefix}.`);
  const pairing = campaign.pairings.find((it) => within(coverageOf(it.id)));
  if (pairing !== undefined) return { what: `必谈关系「${pairing.title}」`, origin: pairing.origin };
  const channel = campaign.channels.find((it) => within(figureId('channels', it.id)));
  if (channel !== undefined) return { what: `征求意见渠道「${channel.title}」`, origin: channel.origin };
  const stated = campaign.stated.find((it) => within(statedIds(it.id).id));
  return stated && { what: `填报数据「${stated.title}」`, origin: stated.origin };
}

/** The key of a section of the campaign file, or the beginning of the file, where the section is not written. */
function sectionOf(section: string, path: string, sources: Sources): Definition {
  const file = sources.get(path) ?? { path, text: '' };
  const index = indexOf(file);
  const key = file.text === '' ? -1 : findKey(index, rootOf(index), spellingsOfKey(section));
  const name = chineseKey(section);
  if (key < 0) return { what: `没有写「${name}」`, at: { file, start: 0, end: 0 } };
  const [start, end] = rangeOf(index, key) ?? [0, 0];
  return { what: `「${name}」`, at: { file, start, end } };
}

/** Ids that are offered in place of a wrong one. */
const MOST_OFFERED = 5;

/** What may have been meant by an id that there is not: the nearest ones, those that begin or end alike, and those whose 计算方法 says the word. */
export function nearestFigures(typed: string, figures: Figures): FigureId[] {
  const ids = [...figures.keys()];
  const nearest = nearestWord(typed, ids);
  const last = typed.slice(typed.lastIndexOf('.') + 1);
  const segments = new Set(ids.map((id) => id.slice(id.lastIndexOf('.') + 1)));
  const ending = nearestWord(last, segments);
  const beginning = typed.slice(0, typed.lastIndexOf('.') + 1);
  const alike = ids.filter(
    (id) => (typed.length > 1 && id.startsWith(typed)) || (ending !== undefined && id === `${beginning}${ending}`),
  );
  const beside = beginning === '' ? [] : ids.filter((id) => id.startsWith(beginning));
  const said = [...figures.values()].filter(({ formula }) => formula.includes(typed)).map(({ id }) => id);
  return [...new Set([...(nearest === undefined ? [] : [nearest]), ...alike, ...said, ...beside])].slice(
    0,
    MOST_OFFERED,
  );
}
