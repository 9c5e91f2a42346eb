import type { Facts } from '../define-rule.ts';
import { countOf, statedIn, type Values, valuesOf } from './values.ts';

const PERSONS = /^talks\.(?:persons|talkees|talkers)$|^coverage\.(?:all\.)?people\.(?:required|met)$|^roster\.persons$/;
const PAIRS = /^talks\.pairs$|^coverage\.pairs\.(?:required|met)$/;

/** 谈话的场次、人次、人数, of all talks, by the measure word. */
export function valuesOfTalks(unit: string, { figures, campaign }: Facts): Values {
  const bothSides = campaign.talks.reduce((sum, { talkers, talkees }) => sum + talkers.length + talkees.length, 0);
  const [sittings, all] = ['talks.sittings', 'talks.attendances'].map((id) => countOf(figures, id));
  const otherwise = [bothSides, bothSides - (all ?? 0)];
  switch (unit) {
    case '场':
    case '场次':
    case '个':
      return { values: [sittings ?? 0], stated: statedIn(figures, ['场', '场次', '次']) };
    case '人次':
      return { values: [all ?? 0], stated: statedIn(figures, ['人次']), otherwise };
    case '次':
      return { values: [sittings ?? 0, all ?? 0], stated: statedIn(figures, ['次', '场', '场次', '人次']), otherwise };
    case '对':
      return { values: [...valuesOf(figures, PAIRS)], stated: statedIn(figures, ['对']) };
    case '轮': {
      const rounds = valuesOf(figures, /^talks\.rounds$/);
      return { values: rounds.length === 0 ? [Number.NaN] : rounds };
    }
    default:
      return { values: [...valuesOf(figures, PERSONS), all ?? 0], stated: statedIn(figures, ['人', '名']) };
  }
}

/** 人均谈话5次: on whichever side, over the roster or those who talked. */
export function valuesPerHead({ figures, campaign }: Facts): number[] {
  const counts = ['talks.sittings', 'talks.attendances'].map((id) => countOf(figures, id));
  const heads = [...valuesOf(figures, /^talks\.(?:persons|talkees|talkers)$/), campaign.roster.length];
  const values = counts.flatMap((count) => heads.filter((it) => it > 0).map((it) => count / it));
  return values.flatMap((it) => [it, Math.round(it), Math.round(it * 10) / 10, Math.floor(it * 10) / 10]);
}
