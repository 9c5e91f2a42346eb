import * as z from 'zod';
import { keySpellings, type Words } from '../records/field.ts';
import type { Language } from '../records/vocabulary.ts';
import type { JsonSchema } from './json-schema.ts';

/** One key of a mapping: its names, what it means, what its value may be, and whether it must stand there. */
export type Entry = {
  readonly key: string;
  readonly zh: Words;
  readonly says: string;
  readonly value: JsonSchema;
  readonly required: boolean;
};

/** A key with its spellings, the one that is offered first. */
type Spelt = Entry & { readonly offered: string; readonly spellings: readonly string[] };

/** Every key with the spellings that are its own, where two keys of the mapping share one. */
function spelt(entries: readonly Entry[], language: Language): readonly Spelt[] {
  const keys = [...keySpellings(Object.fromEntries(entries.map((it) => [it.key, it])))];
  return entries.map((entry) => {
    const offered = language === 'zh' ? entry.zh[0] : entry.key;
    const others = keys.flatMap(([spelling, key]) => (key === entry.key && spelling !== offered ? [spelling] : []));
    return { ...entry, offered, spellings: [offered, ...others] };
  });
}

/** A property in every spelling of its key, with both its names; only the offered spelling is suggested. */
function propertiesOf({ key, zh, says, value, offered, spellings }: Spelt): [string, JsonSchema][] {
  const described = { description: `${zh[0]}（${key}）：${says}`, ...value };
  return spellings.map((it) => [it, it === offered ? described : { ...described, doNotSuggest: true }]);
}

const missing = ({ offered, spellings }: Spelt): JsonSchema => ({
  anyOf: spellings.map((it) => ({ required: [it], errorMessage: `缺少「${offered}」这一项：请补上` })),
});

/** A key may stand once, in one spelling. */
const onlyOnce = ({ spellings }: Spelt): [string, JsonSchema][] =>
  spellings.slice(0, -1).map((spelling, at) => [
    spelling,
    {
      properties: Object.fromEntries(spellings.slice(at + 1).map((other) => [other, false as const])),
      errorMessage: `和「${spelling}」是同一项，只能写一次：请删去一个`,
    },
  ]);

/** A mapping with just these keys, in either language. */
export function strictMapping(entries: readonly Entry[], language: Language): JsonSchema {
  const keys = spelt(entries, language);
  const required = keys.filter((it) => it.required).map(missing);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.flatMap(propertiesOf)),
    additionalProperties: false,
    ...(required.length > 0 ? { allOf: required } : {}),
    dependencies: Object.fromEntries(keys.flatMap(onlyOnce)),
  };
}

/** A mapping with keys of the unit's own; those that we have a use for are offered. */
export const openMapping = (entries: readonly Entry[], value: JsonSchema, language: Language): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(spelt(entries, language).flatMap(propertiesOf)),
  additionalProperties: value,
});

/** Whether a key must be written. */
export const isRequired = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, undefined).success;
