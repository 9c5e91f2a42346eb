import type * as z from 'zod';
import { numberWithUnit } from '../text/amount.ts';
import { keepingLast } from '../text/keeping-last.ts';
import { type Field, fieldsInside } from './field.ts';
import { chineseKey, fieldIn, fieldsOfMapping } from './keys.ts';
import { PARTY_WORDS } from './party-words.ts';
import { plainWord } from './plain-word.ts';
import { SECTIONS } from './sections.ts';
import { knownWordsOf, vocabularyOf } from './values.ts';
import { VOCABULARIES, wordSpellings } from './vocabulary.ts';

/** 归属: a key that a value belongs under, and the mapping that holds it where it is not the one in which the value stands. */
type Place = { readonly key: string; readonly mapping?: string };

type Entry = readonly [key: string, field: Field];

/** How many keys one message names; of more nobody could tell which is meant. */
const MOST = 2;

/** A text that every key takes that takes any text. */
const ANY_TEXT = '\u{F0000}';

const choosy = new WeakMap<Field, boolean>();

const reads = ({ type }: Pick<Field, 'type'>, value: string): boolean => (type as z.ZodType).safeParse(value).success; // every type is of zod

/** Whether a key takes only values of a certain kind (a word, a day), and this is one. */
function isFor(field: Field, value: string): boolean {
  const words = knownWordsOf(field.type);
  if (words !== undefined) return words.includes(value);
  const only = choosy.get(field) ?? !reads(field, ANY_TEXT);
  choosy.set(field, only);
  return only && reads(field, value);
}

/** 是 says nothing of where it belongs. */
const YES = wordSpellings('boolean');

const isWord = ([, { type }]: Entry): boolean => (vocabularyOf(type) ?? knownWordsOf(type)) !== undefined;

/** A mapping of the format has the same keys for every value that is looked for. */
const entriesOf = keepingLast(200, (mapping): readonly Entry[] =>
  Object.entries(fieldsOfMapping(mapping)).filter((it): it is [string, Field] => it[1].type !== undefined),
);

const wordsOf = keepingLast(200, (mapping): readonly Entry[] => entriesOf(mapping).filter(isWord));

/** The mappings that stand in a mapping, by their keys. */
const inside = (mapping: string): readonly string[] =>
  entriesOf(mapping).flatMap(([key, { type }]) => (fieldsInside(type) === undefined ? [] : [key]));

let all: ReadonlySet<string> | undefined;

/** Whether a value is a word of any enumeration, perhaps with more in brackets. Most are none, and need not be tried on every key. */
function mayBeWord(value: string): boolean {
  all ??= new Set([...VOCABULARIES.flatMap((it) => [...wordSpellings(it).keys()]), ...PARTY_WORDS]);
  return all.has(value) || all.has(plainWord(value)) || all.has(plainWord(value.replace(/[(（].*/, '')));
}

/** 45分钟, 2013-05-06: a value that shows what it is. A bare number may be anything. */
const SHOWS = /^(?=.*\d).*[^\d\s]/;

/** 28磅 where a number is wanted: the unit is too much, and nothing is in the wrong place. */
function isNumberOf(own: Partial<Field> | undefined, value: string): boolean {
  const number = numberWithUnit(value)?.value;
  return number !== undefined && own?.type !== undefined && reads({ type: own.type }, String(number));
}

/** The words of the record itself first; what is no word only where no key that would take it is written already. */
function besides(
  value: string,
  mapping: string,
  own: string,
  { written = NONE, wordsOnly = false }: Spell,
): readonly Place[] | undefined {
  if (isNumberOf(fieldIn(mapping, own), value)) return [];
  const others = entriesOf(mapping).filter(([key]) => key !== own);
  const taking = (those: readonly Entry[]): readonly Entry[] => those.filter(([, field]) => isFor(field, value));
  const words = mayBeWord(value) ? taking(others.filter(isWord)) : [];
  const found = words.length > 0 || wordsOnly || !SHOWS.test(value) ? words : taking(others);
  const isBeside = words.length > 0 || !found.some(([key]) => written(key));
  const here = isBeside ? found : [];
  if (here.length > 0 || YES.has(value)) return here.length > MOST ? [] : here.map(([key]) => ({ key }));
  return undefined;
}

/** Of the records in a record and around it, nearest first, then of all the format: the only one that has a key for a word, or a talk. */
function elsewhere(value: string, names: readonly string[]): readonly Place[] {
  const mapping = names.at(-1) ?? '';
  const around = names.slice(0, -1).reverse();
  const levels = [inside(mapping), ...around.map((name) => [name, ...inside(name)]), Object.keys(SECTIONS)];
  for (const level of levels) {
    const found = level
      .filter((name) => name !== mapping)
      .flatMap((name) =>
        wordsOf(name)
          .filter(([, field]) => isFor(field, value))
          .map(([key]) => ({ key, mapping: name })),
      );
    const ofTalks = found.filter((it) => it.mapping === 'talks');
    if (found.length > 0) return [found, ofTalks].find(({ length }) => length === 1) ?? [];
  }
  return [];
}

/** How a key is called in a mapping, which keys are written beside the value, whether it can only be a word, and whether to look beyond its record. */
type Spell = {
  readonly call?: (key: string, mapping?: string) => string;
  readonly written?: (key: string) => boolean;
  readonly wordsOnly?: boolean;
  readonly beyond?: boolean;
};

/** What to ask of a word whose record is no longer known: keys as its author would spell them; of what is no word nobody can tell. */
export const ofWord = (word: string): Spell => ({
  call: (key, mapping) => (/\p{Script=Han}/u.test(word) ? chineseKey(key, mapping) : key),
  wordsOnly: true,
});

const NONE = (): boolean => false;

/**
 * 要写在: the keys that a value belongs under which its own key does not take, as a message names them, where it can be told: 「状态」,
 * 「意见建议」里的「处理结果」. `names` are the mappings down to that in which it stands.
 */
export function otherKey(value: string, names: readonly string[], own: string, spell: Spell = {}): string | undefined {
  const { call = chineseKey, beyond = true } = spell;
  const here = besides(value, names.at(-1) ?? '', own, spell);
  const places = (here ?? (beyond && mayBeWord(value) ? elsewhere(value, names) : [])).map(({ key, mapping }) =>
    mapping === undefined ? `「${call(key, names.at(-1))}」` : `「${call(mapping)}」里的「${call(key, mapping)}」`,
  );
  return places.length === 0 ? undefined : places.join('或');
}
