import type * as z from 'zod';
import { type Fields, fieldsOf } from '../records/field.ts';
import type { Language } from '../records/vocabulary.ts';
import { anyOf, type JsonSchema } from './json-schema.ts';
import { type Entry, isRequired, openMapping, strictMapping } from './mapping.ts';
import { scalarOf } from './scalars.ts';
import { FORMS_BESIDE, FORMS_INSTEAD, MORE } from './special-forms.ts';
import { wordForms } from './words.ts';

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

/** A JSON Schema in the making: its definitions so far, and which of our mappings has which name. */
export type Draft = {
  readonly language: Language;
  readonly definitions: Map<string, JsonSchema>;
  readonly names: Map<Schema, string>;
};

export const newDraft = (language: Language): Draft => ({ language, definitions: new Map(), names: new Map() });

export const refTo = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** What zod keeps in `def`, as far as it is looked at here. */
type Def = {
  readonly type: string;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Shape;
  readonly getter?: () => Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};
const defOf = (schema: Schema): Def => schema._zod.def as Def; // the union of all defs, read by key

/** The least length of a list. */
function atLeast(schema: Schema): JsonSchema {
  const checks = (schema._zod.def.checks ?? []).map((check): object => check._zod.def);
  const minimum = checks.flatMap((check) => ('minimum' in check ? [Number(check.minimum)] : []))[0];
  return minimum === undefined ? {} : { minItems: minimum };
}

/** 甲、乙: several words in one text. */
const SEVERAL: JsonSchema = { type: 'string', pattern: '[、，,；;]' };

const listOf = (items: readonly JsonSchema[], schema: Schema): JsonSchema => ({
  type: 'array',
  items: anyOf(items),
  ...atLeast(schema),
});

/** Every form in which a value may be written that this schema reads. `name` is where it stands: `talks.opinions`. */
export function formsOf(schema: Schema, name: string, draft: Draft): readonly JsonSchema[] {
  const instead = FORMS_INSTEAD[name];
  if (instead !== undefined) return instead(draft.language);
  const scalar = scalarOf(schema);
  if (scalar !== undefined) {
    draft.definitions.set(scalar.name, anyOf(scalar.written));
    return [refTo(scalar.name)];
  }
  const def = defOf(schema);
  if (def.getter !== undefined) return formsOf(def.getter(), name, draft);
  if (def.innerType !== undefined) return formsOf(def.innerType, name, draft);
  if (def.in !== undefined && def.out !== undefined) return pipeForms(schema, def.in, def.out, name, draft);
  if (def.shape !== undefined) return mappingForms(schema, def.shape, name, draft);
  if (def.element !== undefined) return [listOf(formsOf(def.element, name, draft), schema)];
  if (def.valueType !== undefined) {
    const value = anyOf(formsOf(def.valueType, name, draft));
    draft.definitions.set(name, openMapping(entriesOf(fieldsOf(schema) ?? {}, name, draft), value, draft.language));
    return [refTo(name)];
  }
  if (def.values !== undefined) {
    const texts = def.values.map(String);
    return [{ enum: texts.flatMap(literalForms), errorMessage: `这里只能写 ${texts.join('、')}` }];
  }
  if (def.type === 'unknown') return [{}];
  throw new Error(`'${name}': no JSON Schema for a schema of type ${def.type}`);
}

/** `1` and `true` are a number and a truth value to an editor. */
function literalForms(text: string): (string | number | boolean)[] {
  if (text === 'true' || text === 'false') return [text === 'true', text];
  return /^\d+$/.test(text) ? [Number(text), text] : [text];
}

/** A reading before the schema (`list`, `word`, `record`), or one after it, which changes nothing of how it is written. */
function pipeForms(schema: Schema, from: Schema, out: Schema, name: string, draft: Draft): readonly JsonSchema[] {
  if (defOf(from).type !== 'transform') {
    const forms = formsOf(from, name, draft);
    return forms.map((form) => (form.type === 'array' ? { ...form, ...atLeast(out) } : form));
  }
  const { entries, element } = defOf(out);
  if (entries !== undefined) return wordForms(Object.values(entries), schema, draft.language);
  if (element === undefined) return formsOf(out, name, draft);
  const items = formsOf(element, name, draft);
  return [...items, ...(items.some((item) => item.enum !== undefined) ? [SEVERAL] : []), listOf(items, out)];
}

/**
 * A mapping of fields. Keys of the reader's own, which nobody writes, stand for the other forms of a slot: one word (`window: campaign`)
 * beside the fields, or a number or a list (`rounds: 3`) where there are none.
 */
function mappingForms(schema: Schema, shape: Shape, name: string, draft: Draft): readonly JsonSchema[] {
  const fields = fieldsOf(schema);
  if (fields === undefined) {
    const forms = Object.values(shape).flatMap((form) => formsOf(form, name, draft));
    return forms.flatMap((form) => (form.items === undefined ? [form] : [form.items, form]));
  }
  const own = draft.names.get(schema) ?? name;
  const formsOfKey = (key: string): readonly JsonSchema[] => {
    const value = shape[key];
    return value === undefined ? [] : formsOf(value, `${own}.${key}`, draft);
  };
  return [
    ...Object.keys(shape).flatMap((key) => (Object.hasOwn(fields, key) ? [] : formsOfKey(key))),
    defineMapping(schema, fields, own, draft),
    ...(FORMS_BESIDE[own]?.(formsOfKey, draft.language) ?? []),
  ];
}

/** Puts a mapping among the definitions, once, and refers to it: sets hold sets. */
function defineMapping(schema: Schema, fields: Fields, name: string, draft: Draft): JsonSchema {
  if (draft.names.has(schema)) return refTo(name);
  draft.names.set(schema, name);
  draft.definitions.set(name, {
    ...strictMapping(entriesOf(fields, name, draft), draft.language),
    ...MORE[name],
  });
  return refTo(name);
}

/** The keys of a mapping with what each may hold. */
export const entriesOf = (fields: Fields, name: string, draft: Draft): Entry[] =>
  Object.entries(fields).map(([key, { zh, says, type }]) => ({
    ...{ key, zh, says },
    value: { anyOf: formsOf(type, `${name}.${key}`, draft) },
    required: isRequired(type),
  }));
