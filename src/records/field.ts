import * as z from 'zod';

type Schema = z.core.$ZodType;

/** 写法: the Chinese words of a key, the one that messages and `init` use first. The English one, which is the key itself, is always read. */
export type Words = readonly [string, ...string[]];

/** 键: a key of a record says in one place how it is written, what it means, and what its value may be. */
export type Field<T extends z.ZodType = z.ZodType> = {
  readonly zh: Words;
  /** 说明, as an editor shows it: what it says, an example, and what holds where it is not written. */
  readonly says: string;
  readonly type: T;
  /** 保密: what it says is not repeated where others may read it (a list of changes). */
  readonly confidential?: true;
};

/** The keys of a mapping, by their English words. The same Chinese word may serve two keys that never stand in the same mapping. */
export type Fields = Readonly<Record<string, Field>>;

export const field = <T extends z.ZodType>(zh: Words, says: string, type: T): Field<T> => ({ zh, says, type });

export const confidential = <T extends z.ZodType>(zh: Words, says: string, type: T): Field<T> => ({
  ...field(zh, says, type),
  confidential: true,
});

/** Spelling → key. Throws where two keys of one mapping are called by the same word: a bug. */
export function keySpellings(fields: Readonly<Record<string, Pick<Field, 'zh'>>>): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [key, { zh }] of Object.entries(fields)) {
    for (const spelling of [key, ...zh]) {
      const other = table.get(spelling);
      if (other === undefined) table.set(spelling, key);
      else if (spelling === zh[0]) throw new Error(`'${spelling}' is both ${other} and ${key}`);
    }
  }
  return table;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Renames the keys of a mapping to the canonical English ones. A key written twice in two spellings keeps its second spelling, and so is unknown to the schema. */
export function inEnglish(fields: Fields): (raw: unknown) => unknown {
  const spellings = keySpellings(fields);
  return (raw) => {
    if (!isMapping(raw)) return raw;
    let renamed: Record<string, unknown> | undefined;
    for (const key in raw) {
      const english = spellings.get(key);
      if (english === undefined || english === key) continue;
      renamed ??= { ...raw };
      if (Object.hasOwn(renamed, english)) continue;
      delete renamed[key];
      renamed[english] = raw[key];
    }
    return renamed ?? raw;
  };
}

/** What is read of fields. */
export type ValuesOf<F extends Fields> = z.output<z.ZodObject<ShapeOf<F>>>;

/** The types of fields, as zod takes them. */
type ShapeOf<F extends Fields> = { -readonly [K in keyof F]: F[K]['type'] };

const shapeOf = <F extends Fields>(fields: F): ShapeOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([key, { type }]) => [key, type])) as ShapeOf<F>; // a type for each

const FIELDS = new WeakMap<Schema, Fields>();

function remembered<S extends Schema>(schema: S, fields: Fields): S {
  FIELDS.set(schema, fields);
  return schema;
}

/** The fields that a mapping was made from, also after `refine`; `undefined` for any other schema. */
export function fieldsOf(schema: Schema): Fields | undefined {
  const { parent } = schema._zod;
  return FIELDS.get(schema) ?? (parent === undefined ? undefined : fieldsOf(parent));
}

/**
 * A strict mapping with just these keys, in English. `beside`: what a reading before it puts in, a key that nobody writes. Unknown keys are
 * explained by explain-issue.ts, for which the message is the keys that may stand here.
 */
export function strict<F extends Fields, S extends z.ZodRawShape = Record<never, never>>(fields: F, beside?: S) {
  // An absent shape is the empty one of its default.
  const shape = { ...(beside as S), ...shapeOf(fields) };
  const error: z.core.$ZodErrorMap = ({ code }) =>
    code === 'unrecognized_keys' ? `{keys ${Object.keys(fields).join(' ')}}` : undefined;
  return remembered(z.strictObject(shape, { error }), fields);
}

/** A mapping with just these keys, written in Chinese or English; unknown keys are errors. */
export const record = <F extends Fields>(fields: F) =>
  remembered(z.preprocess(inEnglish(fields), strict(fields)), fields);

/** A mapping whose keys are the unit's own, among them some that we have a use for; every value is of one kind. */
export const open = <K extends z.core.$ZodRecordKey, V extends z.ZodType>(fields: Fields, key: K, value: V) =>
  z.preprocess(inEnglish(fields), remembered(z.record(key, value), fields));

/** A mapping with these keys and others, which somebody else reads. */
export const loose = <F extends Fields>(fields: F) => remembered(z.looseObject(shapeOf(fields)), fields);

/** What zod keeps in `def` of the schemas that a schema is made of. */
type Def = {
  readonly in?: Schema;
  readonly out?: Schema;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly getter?: () => Schema;
};

/** The schemas that a schema is made of, one step down. */
export function partsOf(schema: Schema): readonly Schema[] {
  const { in: from, out, innerType, element, valueType, shape, getter } = schema._zod.def as Def; // the union of all defs, read by key
  return [from, out, innerType, element, valueType, getter?.(), ...Object.values(shape ?? {})].filter(
    (it): it is Schema => it !== undefined,
  );
}

const INSIDE = new WeakMap<Schema, Fields | undefined>();

/** The fields of the mapping that a schema reads, whatever stands around it: a list, a choice to leave it out, a reading before it. */
export function fieldsInside(schema: Schema): Fields | undefined {
  if (INSIDE.has(schema)) return INSIDE.get(schema);
  let found = fieldsOf(schema);
  if (found === undefined) for (const part of partsOf(schema)) found ??= fieldsInside(part);
  INSIDE.set(schema, found);
  return found;
}

/** 各层的键: every mapping in a schema, outermost first, with the keys down to it; each once by each of its names. */
export function visitMappings(
  schema: Schema,
  names: readonly string[],
  visit: (names: readonly string[], fields: Fields) => void,
  seen: Map<Fields, Set<string | undefined>> = new Map(),
): void {
  const fields = fieldsInside(schema);
  if (fields === undefined) return;
  const known = seen.get(fields) ?? new Set();
  if (known.has(names.at(-1))) return;
  seen.set(fields, known.add(names.at(-1)));
  visit(names, fields);
  for (const [key, { type }] of Object.entries(fields)) visitMappings(type, [...names, key], visit, seen);
}
