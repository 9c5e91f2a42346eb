import type { Figures } from '../figures/figure.ts';
import type { Campaign } from '../records/campaign.ts';
import { recordKey } from '../records/record-key.ts';
import { modeOf, type Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { shortDay } from '../text/day.ts';
import { family, numberOf, refer } from './figure-reference.ts';
import type { Names } from './names.ts';
import { cellWord, figureLabel, type Marking, markingOfRows } from './record-word.ts';
import { maybe, NAMED, type NamedFigure, shape, type ViewOf } from './shape.ts';
import { STATED, statedViews } from './view-stated.ts';

/** 一场谈话. */
const TALK_ROW = shape({
  date: 'text',
  place: 'text',
  mode: 'text',
  talkers: 'text',
  talkees: 'text',
  /** Only where both locks are open. */
  content: maybe('text'),
});

/** 谈话 in words; their content never but in the register, and there only where the file and the command line both allow it. */
export const TALKS = shape({
  any: 'flag',
  /** 没有逐场登记的: counts that the unit states. */
  stated: [STATED],
  /** The register prints what was said. */
  withContent: 'flag',
  /** The first and the last sitting were on different days. */
  severalDays: 'flag',
  /** Some were talker in one sitting and talkee in another. */
  bothSides: 'flag',
  /** More than one month has talks. */
  severalMonths: 'flag',
  /** Forms, months and types that occur. */
  byMode: [NAMED],
  byMonth: [NAMED],
  byKind: [NAMED],
  /** 登记表: one row per sitting, in the order of the days. */
  rows: [TALK_ROW],
});
export type TalksView = ViewOf<typeof TALKS>;

export function talksView(campaign: Campaign, figures: Figures, names: Names, asked: boolean): TalksView {
  const withContent = asked && campaign.report.contentIn.includes('talk-register');
  const named = (prefix: string, nameOf: (word: string) => string, zeros = false): NamedFigure[] =>
    family(figures, prefix).flatMap(({ word, id, value }) =>
      value > 0 || zeros ? [{ name: figureLabel(nameOf(word), id), figure: refer(id) }] : [],
    );
  const rowsOf = (talks: readonly Talk[]): TalksView['rows'] => {
    const marking = markingOfRows(talks.length);
    return [...talks].sort(byDay).map((talk) => rowOf(talk, names, withContent, marking));
  };
  return {
    any: campaign.talks.length > 0,
    stated: statedViews(campaign, 'talks'),
    withContent,
    severalDays: figures.get('talks.first')?.value !== figures.get('talks.last')?.value,
    bothSides:
      numberOf(figures, 'talks.talkers') + numberOf(figures, 'talks.talkees') > numberOf(figures, 'talks.persons'),
    severalMonths: family(figures, 'talks.by-month').filter(({ value }) => value > 0).length > 1,
    byMode: named('talks.by-mode', (word) => chineseWord('mode', word)),
    byMonth: named('talks.by-month', monthText, true),
    byKind: named('talks.by-kind', (word) => word),
    get rows() {
      return rowsOf(campaign.talks);
    },
  };
}

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

const byDay = (a: Talk, b: Talk): number => compare(a.date, b.date) || compare(a.start ?? '', b.start ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(talk: Talk, names: Names, withContent: boolean, marking: Marking): TalksView['rows'][number] {
  const key = recordKey('talks', talk.id);
  const word = cellWord(marking, key);
  return {
    date: word(shortDay(talk.date), 'date'),
    place: word(talk.place, 'place'),
    mode: word(chineseWord('mode', modeOf(talk)), 'mode'),
    talkers: marking.words(talk.talkers.map(names.plain), key, 'talkers', '、'),
    talkees: marking.words(talk.talkees.map(names.plain), key, 'talkees', '、'),
    content: withContent ? word(talk.content, 'content') : undefined,
  };
}
