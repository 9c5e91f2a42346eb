import * as z from 'zod';
import type { CatalogueEntry } from '../finding/catalogue.ts';
import { chineseKey, chineseWord } from '../records/vocabulary.ts';
import type { Rule } from './define-rule.ts';

/** 选项 of a rule, for people: its key in English and in Chinese, what it means, and what holds where nothing is set. */
export type OptionDescription = {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly standard: string;
};

/** What zod keeps of a schema, as far as it is looked into: the mapping behind its preprocessing, and what a default wraps. */
type Def = {
  readonly shape?: Record<string, z.ZodType>;
  readonly out?: z.ZodType;
  readonly innerType?: z.ZodType;
};
const defOf = (schema: z.ZodType): Def => schema.def as Def; // the union of all defs, read by key

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, out } = defOf(schema);
  return shape ?? (out === undefined ? {} : shapeOf(out));
}

function meaningOf(schema: z.ZodType): string {
  const { innerType, out } = defOf(schema);
  const inner = innerType ?? out;
  return schema.description ?? (inner === undefined ? '' : meaningOf(inner));
}

const isFraction = (value: object): value is { numerator: number; denominator: number } =>
  'numerator' in value && 'denominator' in value;
const isDuration = (value: object): value is { days: number; workdays: boolean } =>
  'days' in value && 'workdays' in value;

/** A default as a unit would write it. */
function standardText(value: unknown): string {
  if (value === undefined) return '不设';
  if (typeof value === 'boolean') return chineseWord('boolean', String(value));
  if (Array.isArray(value)) return value.length === 0 ? '不设' : value.map(standardText).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isFraction(value)) return `${(value.numerator * 100) / value.denominator}%`;
  if (isDuration(value)) return `${value.days}${value.workdays ? 'wd' : 'd'}`;
  return JSON.stringify(value);
}

/** The options of a rule; what no rule says has none. */
export function describeOptions(rule: CatalogueEntry | Rule): OptionDescription[] {
  if (!('options' in rule)) return [];
  return Object.entries(shapeOf(rule.options)).map(([key, schema]) => ({
    key,
    name: chineseKey(key),
    meaning: meaningOf(schema),
    standard: standardText(z.safeParse(schema, undefined).data),
  }));
}
