import { findPhrases } from '../../../statements/find-phrases.ts';
import type { Phrase } from '../../../statements/phrase.ts';
import { type Dictionary, dictionaryOf } from '../../../statements/tokens.ts';
import type { Facts } from '../../define-rule.ts';
import { agrees } from '../agrees.ts';
import { standing } from '../claim-support.ts';
import type { Contradiction } from '../contradiction.ts';
import { countThing, countValues, rateValues } from './answer-phrase.ts';
import { withoutContrary, withoutEverybody, withoutReceivers } from './carried.ts';
import { subsets } from './groups.ts';
import { judgeClaim, ofTalks } from './judge-claim.ts';
import { judgeComparison, judgeMeeting } from './judge-comparison.ts';
import { isNumbered, judgeEach, judgeMinutes, judgeNumber } from './judge-number.ts';
import { namesOfRecords } from './names-of-records.ts';
import { wrongRank } from './rank.ts';

/** What was understood of a text, and what of that the records contradict. */
export type Judged = {
  readonly counts: readonly Contradiction[];
  readonly claims: readonly Contradiction[];
  /** Whether a clause claims something of all talks, and so nothing of measures. */
  isOfTalks(clause: string): boolean;
};

const dictionaries = new WeakMap<Facts, Dictionary>();

function dictionaryFor(facts: Facts): Dictionary {
  const known = dictionaries.get(facts);
  if (known !== undefined) return known;
  const made = dictionaryOf(namesOfRecords(facts.campaign));
  dictionaries.set(facts, made);
  return made;
}

/** The last text of the facts: its counts and its claims are asked for one after the other. */
const last = new WeakMap<Facts, { readonly text: string; readonly judged: Judged }>();

export function judgePhrases(text: string, facts: Facts): Judged {
  const known = last.get(facts);
  if (known?.text === text) return known.judged;
  const judged = judgeAnew(text, facts);
  last.set(facts, { text, judged });
  return judged;
}

function judgeAnew(text: string, facts: Facts): Judged {
  const counts: Contradiction[] = [];
  const claims: Contradiction[] = [];
  const clausesOfTalks = new Set<string>();
  for (const phrase of findPhrases(text, dictionaryFor(facts))) {
    // 自查问题31个，已整改20个: what goes on about a number that the unit stated itself is not about the records.
    if (phrase.states.length > 0 && goesOnAboutStated(phrase, facts)) continue;
    if (phrase.says === 'all' && phrase.things.every(ofTalks)) clausesOfTalks.add(phrase.clause.trim());
    const found = judge(withoutReceivers(withoutEverybody(withoutContrary(phrase))), facts);
    if (found === undefined || found === 'borne out') continue;
    // 谈话率100% claims that nobody is left.
    const isWhole = phrase.says === 'rate' && phrase.states.includes('met') && (phrase.quantity?.low ?? 0) >= 1;
    const isCount = phrase.says === 'count' || (phrase.says === 'rate' && !isWhole);
    (isCount ? counts : claims).push(
      isWhole ? { ...found, words: phrase.clause.trim(), shown: standing(facts) } : found,
    );
  }
  return {
    counts,
    claims,
    isOfTalks: (clause) => clausesOfTalks.has(clause.trim()),
  };
}

/** The sentence has told, before this phrase, a number that the unit stated. */
function goesOnAboutStated({ sentence, words }: Phrase, { campaign }: Facts): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(words)));
  return campaign.stated.some(
    (it) => it.kind === undefined && it.unit !== undefined && before.includes(`${it.value}${it.unit}`),
  );
}

/** 三场座谈会收集意见5条: unless there are three, some of them are meant, or others. */
function isBorneOutBase({ base }: Phrase, facts: Facts): boolean {
  if (base === undefined) return true;
  return subsets(base.groups.slice(-2)).some((some) =>
    base.things.some((it) =>
      countThing(it, base.unit, [], some, facts)?.values.some((value) => agrees(base.quantity, value)),
    ),
  );
}

/** What the records say of a phrase; `undefined` where they do not tell. */
function judge(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  if ([...phrase.groups, ...phrase.carried].some((it) => !isNumbered(it)) || !isBorneOutBase(phrase, facts))
    return undefined;
  // 未完成10项，未启动3项: those not begun stand beside the others.
  if (/未启动/.test(phrase.sentence) && phrase.states.includes('unfinished'))
    return judge(
      {
        ...phrase,
        states: phrase.states.map((it) => (it === 'unfinished' ? 'open' : it)),
      },
      facts,
    );
  switch (phrase.says) {
    case 'count':
      return phrase.unit === '分钟' && (phrase.every || phrase.never)
        ? judgeMinutes(phrase, facts)
        : judgeEach(phrase, (it) => judgeNumber(it, (carried) => countValues(it, carried, facts)));
    case 'rate':
      return judgeNumber(phrase, (carried) => {
        const values = rateValues(phrase, carried, facts);
        return values === undefined ? undefined : { values };
      });
    case 'all':
    case 'none':
      return judgeClaim(phrase, facts);
    case 'some':
      return judgeMeeting(phrase, facts);
    case 'more':
    case 'fewer':
      return judgeComparison(phrase, facts);
    case 'most':
    case 'least':
      return wrongRank(phrase, facts);
    default:
      return phrase.says satisfies never;
  }
}
