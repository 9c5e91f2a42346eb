import type { Phrase } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import type { Contradiction } from '../contradiction.ts';
import { countValues } from './answer-phrase.ts';
import { talksOf } from './count-talks.ts';
import { UNIT_WORDS } from './phrase-words.ts';

/** 意见箱收到的意见比征求意见表还多. */
export function judgeComparison(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, against, says, clause, things } = phrase;
  const values = things
    .flatMap((thing) => (thing === 'talk' ? ['场', '人次'] : [UNIT_WORDS[thing]]))
    .flatMap((unit) => countValues({ ...phrase, unit }, [], facts)?.values ?? []);
  if (values.length === 0 || against === undefined) return undefined;
  if (values.some((it) => Number.isNaN(it) || (says === 'more' ? it > 0 : it < 0))) return 'borne out';
  const shown = `「${groups[0]?.words}」比「${against.group.words}」${says === 'more' ? `少 ${-Math.max(...values)}` : `多 ${Math.min(...values)}`}`;
  return { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}

/** 张三找到李四谈. */
export function judgeMeeting({ groups, clause }: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  if (facts.campaign.talks.length === 0) return undefined;
  if (talksOf(groups, facts).some((those) => those.length > 0)) return 'borne out';
  const shown = `${groups.map(({ words }) => `「${words}」`).join('')}之间没有谈话记录`;
  return { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}
