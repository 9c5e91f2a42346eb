import { WORDS } from '../../records/vocabulary.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, EVERYTHING, statedIn, textOf, valuesOf } from './answer.ts';
import { leadingSuggestions } from './leading-suggestions.ts';

const PARTS = /^(?:suggestions|problems|channels)\./;

/** 意见建议 and 问题, raw and merged. `both`: the sentence speaks of 意见 and 问题 together, so their sum may be meant. */
export function answerOfOpinions(
  what: 'suggestions' | 'problems' | 'merged',
  { figures }: Facts,
  { partly, both }: { readonly partly: boolean; readonly both: boolean },
): Answer | undefined {
  const kind = what === 'problems' ? 'problems' : 'suggestions';
  if (countOf(figures, `${kind}.raw`) === 0) return undefined;
  const raw = what === 'merged' ? [] : [countOf(figures, `${kind}.raw`), countOf(figures, `${kind}.addressed`)];
  const merged = countOf(figures, `${kind}.merged`);
  const sum = (which: string) => countOf(figures, `suggestions.${which}`) + countOf(figures, `problems.${which}`);
  const sums = what === 'merged' ? (both ? [sum('merged')] : []) : [sum('raw'), ...(both ? [sum('merged')] : [])];
  const stated = statedIn(figures, kind === 'suggestions' ? ['条'] : ['条', '个', '项', '件']);
  const parts = partly ? valuesOf(figures, PARTS) : [];
  const word = kind === 'suggestions' ? '意见建议' : '问题';
  const shown = `${word} ${textOf(figures, `${kind}.raw`)}，合并后 ${textOf(figures, `${kind}.merged`)}`;
  return { values: [...raw, merged, ...sums, ...stated, ...parts], shown };
}

/** 采纳17条: of suggestions, of problems, of both. */
export function answerOfDisposition(word: string, { figures }: Facts): Answer {
  const known = Object.entries(WORDS.disposition).find(([, words]) =>
    words.some((it) => it === word.replace('采用', '采纳')),
  );
  const ids = ['suggestions', 'problems'].map((kind) => `${kind}.by-disposition.${known?.[0]}`);
  const counts = ids.map((id) => countOf(figures, id));
  if (counts.every((it) => it === 0)) return EVERYTHING;
  const [first = 0, second = 0] = counts;
  return { values: [first, second, first + second], shown: `${word} ${first} 条（问题另有 ${second} 条）` };
}

/** 答复20条: the records that bear the day of a reply, with those merged into them or without. */
export function answerOfReplies({ campaign }: Facts): Answer {
  const replied = campaign.suggestions.filter(({ repliedOn }) => repliedOn !== undefined);
  if (replied.length === 0) return EVERYTHING;
  const counts = (those: typeof replied): number[] => [
    those.length,
    those.reduce((sum, { merged }) => sum + 1 + merged.length, 0),
  ];
  const opinions = replied.filter(({ kind }) => kind === 'suggestion');
  const leading = leadingSuggestions(campaign);
  return {
    values: [...counts(replied), ...counts(opinions)],
    shown: `有答复日期的 ${replied.length} 条（共 ${leading.length} 条）`,
  };
}

/** 份: of every channel, and of all of them together. */
export function answerOfForms(
  of: 'sent' | 'returned' | 'return-rate',
  { figures, campaign: { channels } }: Facts,
): Answer | undefined {
  const sum = (key: 'sent' | 'returned') => channels.reduce((total, it) => total + (it[key] ?? 0), 0);
  const [sent, returned] = [sum('sent'), sum('returned')];
  if (sent === 0) return undefined;
  const shown = `发出 ${sent} 份，收回 ${returned} 份`;
  if (of === 'return-rate')
    return {
      values: [...valuesOf(figures, /^channels\..*\.rate$/), returned / sent],
      shown: `${shown}，收回率 ${rateText(figures)}`,
    };
  const values = valuesOf(figures, new RegExp(`^channels\\..*\\.${of}$`));
  return { values: [...values, of === 'sent' ? sent : returned, ...statedIn(figures, ['份'])], shown };
}

const rateText = (figures: Facts['figures']): string =>
  [...figures.values()].find(({ id, value }) => /^channels\..*\.rate$/.test(id) && value !== null)?.text ?? '';

/** 座谈会3场. */
export function answerOfSessions({ figures, campaign }: Facts): Answer | undefined {
  const each = campaign.channels.flatMap(({ sessions }) => (sessions === undefined ? [] : [sessions]));
  if (each.length === 0) return undefined;
  const total = each.reduce((sum, it) => sum + it, 0);
  return { values: [...each, total, ...statedIn(figures, ['场', '次', '场次', '个'])], shown: `座谈会 ${total} 场` };
}
