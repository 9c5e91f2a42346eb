import { nearestWord } from '../text/nearest.ts';
import { slipBetween } from '../text/one-slip.ts';
import { plainWord } from './plain-word.ts';
import { stuckMapping } from './unknown-key.ts';
import { chineseWord, type Language, type Vocabulary, wordSpellings, wordsOf } from './vocabulary.ts';

/** Kinds of talk that are taken for its mode. */
const IS_KIND_OF_TALK =
  /^(?:提醒|任职|任前|廉政|诫勉|警示|批评教育|关怀|入职|离任|履新|谈心|廉洁|约谈提醒).{0,4}(?:谈话|谈心)?$/;

/** A synonym is suggested only where it is long enough to be recognised, and one slip away. */
const LONG = 4;

/** 未完成 is no slip for 已完成. */
const saysNo = (word: string): boolean => /[未不没无]/.test(word);

/** Enumerations in whose place a mapping may stand. */
const OR_MAPPING: ReadonlySet<Vocabulary> = new Set(['window', 'require', 'relation', 'everyone']);

/**
 * What to say of a word that is none of an enumeration's: where it belongs (`other`), what was meant, and what may be written, in its own
 * language.
 */
export function explainWord(input: unknown, vocabulary: Vocabulary, other?: string): string | undefined {
  if (typeof input !== 'string' || input === '') return undefined;
  const stuck = OR_MAPPING.has(vocabulary) ? stuckMapping(input) : undefined;
  if (stuck !== undefined) return stuck;
  const list = `{words ${vocabulary}}`;
  const place = other ?? (vocabulary === 'mode' && IS_KIND_OF_TALK.test(plainWord(input)) ? '「{kind}」' : undefined);
  if (place !== undefined) return `「${input}」要写在${place}那一项；这里可用：${list}`;
  const spellings = wordSpellings(vocabulary);
  const own = new Set(wordsOf(vocabulary).flatMap((word) => [word, chineseWord(vocabulary, word)]));
  const alike = [...spellings.keys()].filter((it) => saysNo(it) === saysNo(input));
  const nearest =
    nearestWord(
      input,
      alike.filter((it) => own.has(it)),
    ) ?? alike.find((it) => it.length >= LONG && slipBetween(input, it) !== undefined);
  const meant = nearest === undefined ? undefined : (spellings.get(nearest) ?? nearest);
  const hint = meant === undefined ? '；' : `，是不是「{word ${vocabulary} ${meant}}」？`;
  return `「${input}」不在可用的词里${hint}可用：${list}`;
}

/** Puts words for the signs of a message: of one word, or of all of an enumeration, in the record's language. */
export function wordsIn(message: string, language: Language): string {
  const shown = (vocabulary: Vocabulary, word: string): string =>
    language === 'zh' ? chineseWord(vocabulary, word) : word;
  // The signs were made of names of vocabularies, above.
  return message
    .replace(/\{word (\w+) ([\w-]+)\}/g, (_, vocabulary: Vocabulary, word: string) => shown(vocabulary, word))
    .replace(/\{words (\w+)\}/g, (_, vocabulary: Vocabulary) =>
      wordsOf(vocabulary)
        .map((word) => shown(vocabulary, word))
        .join('、'),
    );
}
