import type { Campaign } from '../records/campaign.ts';
import { modeOf, type Talk } from '../records/talk.ts';
import { chineseWord, wordsOf } from '../records/vocabulary.ts';
import { earlier, isYearless } from '../text/day.ts';
import { addTo } from '../text/grouped.ts';
import { averageFigure, countFigure, dayFigure } from './build-figure.ts';
import { countHeads, type Heads } from './count-heads.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';
import { monthsBetween } from './progress-figures.ts';

/** 谈话: 场次, 人次, 人数 and 对, kept apart; first and last day; by form, by month, by the unit's own types. */
export function talkFigures(campaign: Campaign): Figure[] {
  const { talks } = campaign;
  const heads = countHeads(talks);
  return [
    ...totals(talks, heads, campaign),
    ...extent(talks),
    averageFigure('talks.per-talker', heads.attendances, heads.talkers.size, '人次', {
      formula: `谈话人平均谈话人次 = 谈话${heads.attendances}人次 ÷ 谈话人${heads.talkers.size}人`,
      records: talks,
      of: ['talks.attendances', 'talks.talkers'],
    }),
    ...byMode(talks),
    ...byMonth(campaign),
    ...byKind(talks),
  ];
}

function totals(talks: readonly Talk[], heads: Heads, campaign: Campaign): Figure[] {
  const named = (ids: Iterable<string>) => [...ids].flatMap((id) => campaign.people.get(id) ?? []);
  const persons = new Set([...heads.talkers, ...heads.talkees]);
  return [
    countFigure('talks.sittings', talks.length, '场', {
      formula: '谈话记录的场次，一条记录一场',
      records: talks,
    }),
    countFigure('talks.attendances', heads.attendances, '人次', {
      formula: '每场谈话的谈话对象人数相加',
      records: talks,
    }),
    countFigure('talks.talkers', heads.talkers.size, '人', {
      formula: '担任过谈话人的人数，同一人只计一次',
      records: named(heads.talkers),
    }),
    countFigure('talks.talkees', heads.talkees.size, '人', {
      formula: '担任过谈话对象的人数，同一人只计一次',
      records: named(heads.talkees),
    }),
    countFigure('talks.persons', persons.size, '人', {
      formula: '参加过谈话的人数，不论是谈话人还是谈话对象，同一人只计一次',
      records: named(persons),
    }),
    countFigure('talks.pairs', heads.pairs, '对', {
      formula: '谈过话的对数：谈话人与谈话对象两人一对，不分先后，同一对只计一次',
      records: talks,
    }),
  ];
}

function extent(talks: readonly Talk[]): Figure[] {
  const dated = talks.filter(({ date }) => !isYearless(date));
  const byDay = (wins: (a: string, b: string) => boolean) =>
    dated.reduce<Talk | undefined>(
      (best, talk) => (best === undefined || wins(talk.date, best.date) ? talk : best),
      undefined,
    );
  const first = byDay((a, b) => a < b);
  const last = byDay((a, b) => a > b);
  const withRound = talks.filter(({ round }) => round !== undefined);
  const rounds = new Set(withRound.map(({ round }) => round));
  return [
    dayFigure('talks.first', first?.date, {
      formula: '最早一场谈话的日期',
      records: first ? [first] : [],
    }),
    dayFigure('talks.last', last?.date, {
      formula: '最晚一场谈话的日期',
      records: last ? [last] : [],
    }),
    countFigure('talks.rounds', rounds.size === 0 ? undefined : rounds.size, '轮', {
      formula: '谈话记录中写明的不同轮次数；都没有写轮次的，不适用',
      records: withRound,
    }),
  ];
}

function byMode(talks: readonly Talk[]): Figure[] {
  const groups = new Map<string, Talk[]>();
  for (const talk of talks) addTo(groups, modeOf(talk), talk);
  return wordsOf('mode').map((mode) => {
    const found = groups.get(mode) ?? [];
    return countFigure(figureId('talks.by-mode', mode), found.length, '场', {
      formula: `形式为${chineseWord('mode', mode)}的谈话场次；${MODE_RULE}`,
      records: found,
    });
  });
}

const MODE_RULE = '没有写形式的按两边人数定：一人对一人为一对一，一人对多人为一对多，谈话人不止一人为集体';

/** Months of the period up to the day of judgement, even those without talks, and months with talks. */
function byMonth(campaign: Campaign): Figure[] {
  const groups = new Map<string, Talk[]>();
  for (const month of monthsBetween(campaign.period.from, earlier(campaign.period.to, campaign.asOf)))
    groups.set(month, []);
  for (const talk of campaign.talks) {
    const month = talk.date.slice(0, 7);
    if (!isYearless(talk.date)) addTo(groups, month, talk);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, talks]) =>
      countFigure(figureId('talks.by-month', month), talks.length, '场', {
        formula: `${month.slice(0, 4)}年${Number(month.slice(5))}月的谈话场次`,
        records: talks,
      }),
    );
}

/** The unit's own types of talk (提醒谈话 …), in the order in which they first occur. */
function byKind(talks: readonly Talk[]): Figure[] {
  const groups = new Map<string, Talk[]>();
  for (const talk of talks) if (talk.kind !== undefined) addTo(groups, talk.kind, talk);
  return [...groups].map(([kind, found]) =>
    countFigure(figureId('talks.by-kind', kind), found.length, '场', {
      formula: `类型为「${kind}」的谈话场次`,
      records: found,
    }),
  );
}
