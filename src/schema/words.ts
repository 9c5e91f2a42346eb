import * as z from 'zod';
import { spellingsOfKey } from '../records/keys.ts';
import { SYNONYMS } from '../records/synonyms.ts';
import { type Language, WORDS } from '../records/vocabulary.ts';
import type { JsonSchema } from './json-schema.ts';
import { TRUTH_VALUE } from './scalars.ts';

const vocabularies: readonly Readonly<Record<string, readonly string[]>>[] = [
  ...Object.values(WORDS),
  ...Object.values(SYNONYMS),
];

/** Every spelling that a schema reads as this word, the canonical one first, then the Chinese one that is shown. */
function spellingsOf(word: string, schema: z.core.$ZodType): string[] {
  const known = [word, ...vocabularies.flatMap((words) => words[word] ?? []), ...spellingsOfKey(word)];
  return [...new Set(known)].filter((spelling) => {
    const read = z.safeParse(schema, spelling);
    return read.success && read.data === word;
  });
}

/** A list that is read while somebody types. */
const MOST_SHOWN = 12;
const alsoWritten = (words: readonly string[]): string =>
  `也可以写 ${words.slice(0, MOST_SHOWN).join('、')}${words.length > MOST_SHOWN ? ' 等' : ''}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One word of an enumeration: offered in one language, and accepted in every spelling that the schema reads. */
export function wordForms(words: readonly string[], schema: z.core.$ZodType, language: Language): JsonSchema[] {
  const rows = words.map((word) => spellingsOf(word, schema));
  const offered = rows.map(([english = '', chinese]) => (language === 'zh' ? (chinese ?? english) : english));
  const others = rows.flat().filter((spelling) => !offered.includes(spelling));
  const truth = words.includes('true');
  const listed: JsonSchema = {
    enum: offered.map((word) => (truth && (word === 'true' || word === 'false') ? word === 'true' : word)),
    enumDescriptions: rows.map((row, at) => alsoWritten(row.filter((it) => it !== offered[at]))),
    errorMessage: `这里可以写：${offered.join('、')}`,
  };
  const accepted: JsonSchema = { type: 'string', pattern: `^(?:${others.map(escaped).join('|')})$` };
  return [listed, ...(others.length > 0 ? [accepted] : []), ...(truth && language === 'zh' ? [TRUTH_VALUE] : [])];
}
