import { own } from '../text/own.ts';
import { type Field, type Fields, visitMappings } from './field.ts';
import { presetUseSchema } from './pairing.ts';
import { OPTIONS } from './rule-settings.ts';
import { SECTIONS } from './sections.ts';

type Spelt = Readonly<Record<string, Pick<Field, 'zh'> & Partial<Field>>>;

/** The keys of every mapping of the format, by the key that the mapping stands under: 谈话 under `talks`, 双方意见 under `opinions`. */
const MAPPINGS: ReadonlyMap<string, Spelt> = mappingsOfFormat();

function mappingsOfFormat(): ReadonlyMap<string, Spelt> {
  const found = new Map<string, Spelt>();
  const add = (names: readonly string[], fields: Fields): void => {
    const name = names.at(-1) ?? '';
    const known = found.get(name);
    found.set(name, known === undefined ? fields : { ...fields, ...known });
  };
  add([], SECTIONS);
  for (const [name, { type }] of Object.entries(SECTIONS)) visitMappings(type, [name], add);
  visitMappings(presetUseSchema, ['pairings'], add);
  const options = Object.entries(OPTIONS).map(([key, zh]) => [key, { zh }] as const);
  return found.set('rules', { ...Object.fromEntries(options), ...found.get('rules') });
}

/** 键表: every key of the format → all its Chinese words, those of the first mapping that has it first. */
const KEYS: ReadonlyMap<string, readonly string[]> = wordsOfKeys();

function wordsOfKeys(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const fields of new Set(MAPPINGS.values()))
    for (const [key, { zh }] of Object.entries(fields)) {
      const known = words.get(key);
      const more = known === undefined ? zh : zh.filter((word) => !known.includes(word));
      if (more.length > 0) words.set(key, known === undefined ? zh : [...known, ...more]);
    }
  return words;
}

/** Whether it is a key of ours, in its canonical spelling. */
export const isKey = (word: string): boolean => KEYS.has(word);

/** Every way a key may be written, the canonical English one first. */
export const spellingsOfKey = (key: string): readonly string[] => [key, ...(KEYS.get(key) ?? [])];

/** Every spelling of every key. */
export const KEY_WORDS: ReadonlySet<string> = new Set([...KEYS.keys()].flatMap(spellingsOfKey));

/** The keys of the mapping that stands under a key. */
export const fieldsOfMapping = (mapping: string): Spelt => MAPPINGS.get(mapping) ?? {};

/** The entry of a key in the mapping that it stands in. */
export const fieldIn = (mapping: string, key: string): Spelt[string] | undefined => own(fieldsOfMapping(mapping), key);

/**
 * The Chinese word for a key, as messages say it, in the mapping that it stands in (its own key: `talks`, `opinions`): a unit has a 名称, a
 * person a 姓名. A key that has none (a unit's own) is its own word.
 */
export const chineseKey = (key: string, mapping = ''): string =>
  fieldIn(mapping, key)?.zh[0] ?? KEYS.get(key)?.[0] ?? key;
