import * as z from 'zod';
import type { CatalogueEntry } from '../finding/catalogue.ts';
import { fieldsOf } from '../records/field.ts';
import { chineseWord } from '../records/vocabulary.ts';
import type { Rule } from './define-rule.ts';

/** 选项 of a rule, for people: its key in English and in Chinese, what it means, and what holds where nothing is set. */
export type OptionDescription = {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly standard: string;
};

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
  return Object.entries(fieldsOf(rule.options) ?? {}).map(([key, { zh, says, type }]) => ({
    key,
    name: zh[0],
    meaning: says,
    standard: standardText(z.safeParse(type, undefined).data),
  }));
}
