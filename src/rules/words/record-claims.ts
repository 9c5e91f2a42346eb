import type { Action } from '../../records/action.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Suggestion } from '../../records/suggestion.ts';
import { chineseWord } from '../../records/vocabulary.ts';
import { isHeldBack, MEANT_FROM_HERE, ownSentences } from '../../statements/held-back.ts';
import { clausesOf } from '../../text/clauses.ts';
import type { Contradiction } from './contradiction.ts';

/** As many characters in a row as name a measure or an opinion by its own words. */
const TELLING = 4;

const DONE =
  /(?:已经?|均|都|全部|全面|就)[^，]{0,12}(?:完成|完毕|办结|销号|到位|建成|装好|修好|划好|换好|改好|办妥|结案|投入使用)|(?:改造|安装|更换|整改|施划)(?:完成|完毕|到位)/;
const PARTLY =
  /部分|大半|过半|基本|首批|先行|一半|[\d一二两三四五六七八九十]+[个站处台盏条项块套](?!都|均|全)|正在|待|尚|未|没|将|拟|计划|预计|要|争取|确保/;

/** What a sentence says of one measure or opinion, named by its own words, and the record of it denies: that it is done, taken up, declined. */
export function wrongRecordClaims(text: string, { actions, suggestions }: Campaign): Contradiction[] {
  if (actions.length + suggestions.length === 0) return [];
  const texts = [
    ...actions.map(({ id, measure }) => ({ id, text: measure })),
    ...suggestions.map((it) => ({ id: it.id, text: it.text })),
  ];
  return ownSentences(text).flatMap((sentence) => {
    if (MEANT_FROM_HERE.test(sentence)) return [];
    const clauses = clausesOf(sentence);
    return clauses.flatMap((clause, at): Contradiction[] => {
      const named = `${clauses[at - 1] ?? ''}，${clause}`;
      if (/谈|交心/.test(clause)) return [];
      const done = DONE.exec(clause);
      const accepted = /(未|不|没有|未予|不予)?(?:予以|得到|被)?(?:采纳|采用)/.exec(clause);
      if (done === null && accepted === null) return [];
      const ids = new Set(matching(texts, named));
      if (done !== null && !PARTLY.test(clause) && !isHeldBack(clause, done[0], done.index)) {
        const open = actions.filter((it) => ids.has(it.id) || it.addresses.some((id) => ids.has(id)));
        if (open.length > 0 && open.every(({ state }) => state !== 'done'))
          return open.slice(0, 1).map((it) => ofAction(it, clause));
      }
      if (accepted === null) return [];
      const raised = suggestions.filter(({ id, merged }) => ids.has(id) || merged.some((it) => ids.has(it)));
      const said = accepted[1] === undefined;
      const decided = raised.filter(({ disposition }) => disposition !== undefined);
      const [first] = decided;
      if (first === undefined || decided.some(({ disposition }) => (disposition === 'accepted') === said)) return [];
      return [ofSuggestion(first, clause)];
    });
  });
}

/** The records of whose words a sentence holds so many that no other record has them, too. */
function matching(texts: readonly { readonly id: string; readonly text: string }[], named: string): string[] {
  const pieces = new Map<string, Set<string>>();
  for (const { id, text } of texts)
    for (let at = 0; at + TELLING <= text.length; at += 1) {
      const piece = text.slice(at, at + TELLING);
      if (!/^\p{Script=Han}+$/u.test(piece) || !named.includes(piece)) continue;
      pieces.set(piece, (pieces.get(piece) ?? new Set()).add(id));
    }
  return [...pieces.values()].flatMap((ids) => (ids.size <= 2 ? [...ids] : []));
}

const ofAction = ({ measure, state }: Action, clause: string): Contradiction => ({
  words: clause.trim(),
  claim: clause.trim(),
  shown: `整改措施「${measure}」登记的是${chineseWord('state', state)}`,
  loose: true,
});

const ofSuggestion = ({ text, disposition = 'accepted' }: Suggestion, clause: string): Contradiction => ({
  words: clause.trim(),
  claim: clause.trim(),
  shown: `意见建议「${text}」登记的是${chineseWord('disposition', disposition)}`,
  loose: true,
});
