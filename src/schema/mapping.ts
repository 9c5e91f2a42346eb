import * as z from 'zod';
import { keySpellings } from '../records/vocabulary.ts';
import { describeKey, knownKeys, offeredKey } from './describe-key.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Language } from './words.ts';

/** One key of a mapping: its canonical name, what its value may be, and whether it must stand there. */
export type Entry = {
  readonly key: string;
  readonly value: JsonSchema;
  readonly required: boolean;
  /** 说明, where the schema brings its own: options of rules. */
  readonly description?: string | undefined;
};

/** 写法: every spelling of every key that may stand together, the canonical one first. */
function spellingsByKey(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map(keys.map((key): [string, string[]] => [key, []]));
  for (const [spelling, key] of keySpellings(keys)) table.get(key)?.push(spelling);
  return table;
}

/** A key with its spellings, the one that is offered first. */
type Spelt = { readonly offered: string; readonly spellings: readonly string[] };

function spelt(name: string, keys: readonly string[], language: Language): ReadonlyMap<string, Spelt> {
  const table = [...spellingsByKey(keys)].map(([key, spellings]): [string, Spelt] => {
    const offered = language === 'zh' ? offeredKey(name, key) : key;
    return [key, { offered, spellings: [offered, ...spellings.filter((it) => it !== offered)] }];
  });
  return new Map(table);
}

/** A property in every spelling of its key; only the offered one is suggested. */
const propertiesOf = (value: JsonSchema, { offered, spellings }: Spelt): [string, JsonSchema][] =>
  spellings.map((it) => [it, it === offered ? value : { ...value, doNotSuggest: true }]);

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

const described = (name: string, key: string, value: JsonSchema, own?: string): JsonSchema => {
  const description = describeKey(name, key, own);
  return description === undefined ? value : { description, ...value };
};

/** A mapping with just these keys, in either language. */
export function strictMapping(name: string, entries: readonly Entry[], language: Language): JsonSchema {
  const allowed = entries.map(({ key }) => key);
  const keys = spelt(name, allowed, language);
  const each = entries.map((entry) => ({
    ...entry,
    as: keys.get(entry.key) ?? { offered: entry.key, spellings: [entry.key] },
  }));
  const required = each.filter((it) => it.required).map(({ as }) => missing(as));
  return {
    type: 'object',
    properties: Object.fromEntries(
      each.flatMap((it) => propertiesOf(described(name, it.key, it.value, it.description), it.as)),
    ),
    additionalProperties: false,
    ...(required.length > 0 ? { allOf: required } : {}),
    dependencies: Object.fromEntries([...keys.values()].flatMap(onlyOnce)),
  };
}

/** A mapping with keys of the unit's own; those that we have a use for are offered. */
export function openMapping(name: string, value: JsonSchema, language: Language): JsonSchema {
  const properties = [...spelt(name, knownKeys(name), language)].flatMap(([key, as]) =>
    propertiesOf(described(name, key, value), as),
  );
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: value };
}

/** Whether a key must be written. */
export const isRequired = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, undefined).success;
