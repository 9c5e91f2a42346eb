import { WORDS } from '../../records/vocabulary.ts';
import type { Meaning } from '../../statements/statement.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, EVERYTHING, statedIn, textOf, valuesOf } from './answer.ts';

const PARTS_OF_SITTINGS = /^talks\.(?:by-mode\..*|by-month\..*|by-kind\..*)$|^coverage\..*\.talks$/;
const PERSONS = /^talks\.(?:persons|talkees|talkers)$|^coverage\.(?:all\.)?people\.(?:required|met)$|^roster\.persons$/;
const PARTS_OF_PERSONS = /^coverage\..*people\.(?:required|met)$/;
const PAIRS = /^talks\.pairs$|^coverage\.pairs\.(?:required|met)$/;
const PARTS_OF_PAIRS = /^coverage\..*pairs\.(?:required|met)$/;

type OfTalks = Extract<
  Meaning,
  {
    readonly of: 'sittings' | 'attendances' | 'times' | 'pairs' | 'rounds' | 'persons' | 'talkees' | 'talkers';
  }
>['of'];

/** 谈话的场次、人次、人数. `partly`: the text may speak of a part. */
export function answerOfTalks(of: OfTalks, { figures, campaign }: Facts, partly: boolean): Answer {
  const bothSides = campaign.talks.reduce((sum, { talkers, talkees }) => sum + talkers.length + talkees.length, 0);
  const all = countOf(figures, 'talks.attendances');
  const otherwise = [bothSides, bothSides - all];
  const part = (pattern: RegExp): number[] => (partly ? valuesOf(figures, pattern) : []);
  const sittings = [countOf(figures, 'talks.sittings'), ...part(PARTS_OF_SITTINGS)];
  switch (of) {
    case 'sittings':
      return {
        values: [...sittings, ...statedIn(figures, ['场', '场次', '次'])],
        shown: `谈话场次 ${textOf(figures, 'talks.sittings')}`,
      };
    case 'attendances':
      return {
        values: [all, ...statedIn(figures, ['人次']), ...part(/^departments\..*\.attendances$/)],
        otherwise,
        shown: `谈话人次 ${textOf(figures, 'talks.attendances')}`,
      };
    case 'times':
      return {
        values: [...sittings, all, ...part(PARTS_OF_PAIRS), ...statedIn(figures, ['次', '场', '场次', '人次'])],
        otherwise,
        shown: `谈话场次 ${textOf(figures, 'talks.sittings')}，人次 ${textOf(figures, 'talks.attendances')}`,
      };
    case 'pairs':
      return {
        values: [...valuesOf(figures, PAIRS), ...part(PARTS_OF_PAIRS), ...statedIn(figures, ['对'])],
        shown: `谈过话的 ${textOf(figures, 'talks.pairs')}`,
      };
    case 'rounds': {
      const rounds = valuesOf(figures, /^talks\.rounds$/);
      return rounds.length === 0 ? EVERYTHING : { values: rounds, shown: textOf(figures, 'talks.rounds') };
    }
    case 'persons':
    case 'talkees':
    case 'talkers':
      return {
        values: [
          ...valuesOf(figures, PERSONS),
          ...(of === 'persons' ? [all] : []),
          ...part(PARTS_OF_PERSONS),
          ...statedIn(figures, ['人', '名']),
        ],
        shown: `谈话对象 ${textOf(figures, 'talks.talkees')}，谈话人 ${textOf(figures, 'talks.talkers')}`,
      };
    default:
      return of satisfies never;
  }
}

/** 5月谈话12场. */
export function answerOfMonth(month: number, year: number | undefined, { figures }: Facts): Answer {
  const pattern = new RegExp(`^talks\\.by-month\\.${year ?? '\\d{4}'}-${String(month).padStart(2, '0')}$`);
  const ids = [...figures.keys()].filter((id) => pattern.test(id));
  if (ids.length === 0) return EVERYTHING;
  const shown = `${month}月谈话 ${ids.map((id) => textOf(figures, id)).join('、')}`;
  return { values: ids.map((id) => countOf(figures, id)), shown };
}

/** 电话谈话2场. */
export function answerOfMode(word: string, { figures }: Facts): Answer {
  const mode = Object.entries(WORDS.mode).find(([, spellings]) => spellings.some((it) => it === word))?.[0];
  if (mode === undefined) return EVERYTHING;
  const id = `talks.by-mode.${mode}`;
  return { values: [countOf(figures, id)], shown: `${word}谈话 ${textOf(figures, id)}` };
}

/** 覆盖45名党员: persons of the roster who are called so, however the roster says it, and everybody who was talked with. */
export function answerOfCovered(who: string, { figures, campaign: { roster, talks } }: Facts): Answer {
  const called = roster.filter(({ party, posts }) =>
    [party, ...posts.flatMap(({ post, roles }) => [post, ...roles])].some((word) => word?.includes(who)),
  );
  const talkedWith = new Set(talks.flatMap(({ talkees, talkers }) => [...talkees, ...talkers]));
  const those = called.filter(({ id }) => talkedWith.has(id));
  return {
    values: [...valuesOf(figures, PERSONS), countOf(figures, 'talks.attendances'), called.length, those.length],
    shown: `谈话对象 ${textOf(figures, 'talks.talkees')}`,
  };
}

/** 人均谈话5次: on whichever side, over the roster or those who talked. */
export function answerPerHead({ figures, campaign }: Facts): Answer {
  const counts = ['talks.sittings', 'talks.attendances'].map((id) => countOf(figures, id));
  const heads = [...valuesOf(figures, /^talks\.(?:persons|talkees|talkers)$/), campaign.roster.length];
  const values = counts.flatMap((count) => heads.filter((it) => it > 0).map((it) => count / it));
  return {
    values: values.flatMap((it) => [it, Math.round(it), Math.round(it * 10) / 10, Math.floor(it * 10) / 10]),
    shown: `谈话人平均 ${textOf(figures, 'talks.per-talker')}`,
  };
}
