import type * as z from 'zod';
import { amount, count, day, fullDay, personName, positive, text, time } from '../records/fields.ts';
import { duration } from '../records/pairing-slots.ts';
import { share } from '../records/share.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * `true` and `false` without quotation marks, which an editor takes for truth values and we for the text that was typed. Said in this
 * roundabout way, an editor does not offer them.
 */
export const TRUTH_VALUE: JsonSchema = { not: { type: ['string', 'number', 'object', 'array', 'null'] } };

const YEAR = '\\d{4}';
const PART = '\\d{1,2}';
const FULL_DAY = [
  `${YEAR}-${PART}-${PART}`,
  `${YEAR}/${PART}/${PART}`,
  `${YEAR}\\.${PART}\\.${PART}`,
  `${YEAR}年${PART}月${PART}[日号]`,
  '\\d{8}',
];
const YEARLESS_DAY = [`${PART}月${PART}[日号]`, `${PART}[./]${PART}`];

const written = (patterns: readonly string[], errorMessage: string): JsonSchema => ({
  type: 'string',
  pattern: `^\\s*(?:${patterns.join('|')})\\s*$`,
  errorMessage,
});

/** `20130506`, a number to an editor. */
const DAY_AS_NUMBER: JsonSchema = { type: 'integer', minimum: 101, maximum: 99_991_231 };
/** `5.6`, likewise. */
const YEARLESS_AS_NUMBER: JsonSchema = { type: 'number', minimum: 1.01, maximum: 12.31 };

const DECIMAL = '\\d+(?:\\.\\d+)?';
const WHOLE = '\\d+(?:\\.0+)?';
const FROM_ONE = '0*[1-9]\\d*(?:\\.0+)?';

type Scalar = { readonly name: string; readonly schema: z.ZodType; readonly written: readonly JsonSchema[] };

/** How each kind of value is written. Editors read YAML with types, we read the text: `012` is a number there, and `012` here. */
const SCALARS: readonly Scalar[] = [
  {
    name: 'text',
    schema: text,
    written: [
      { type: ['string', 'number'], pattern: '\\S', errorMessage: '这里应当写一段文字，不能空着' },
      TRUTH_VALUE,
    ],
  },
  {
    name: 'day',
    schema: day,
    written: [
      written([...FULL_DAY, ...YEARLESS_DAY], '这里应当是日期，例如 2013-05-06 或 2013年5月6日'),
      DAY_AS_NUMBER,
      YEARLESS_AS_NUMBER,
    ],
  },
  {
    name: 'full-day',
    schema: fullDay,
    written: [written(FULL_DAY, '这里应当是写明年份的日期，例如 2013-05-06'), DAY_AS_NUMBER],
  },
  {
    name: 'time',
    schema: time,
    written: [written(['(?:[01]?\\d|2[0-3])[:：][0-5]\\d'], '这里应当是 24 小时制的时刻，例如 09:00')],
  },
  {
    name: 'amount',
    schema: amount,
    written: [written([DECIMAL], '这里应当是数字，不带单位，例如 412'), { type: 'number', minimum: 0 }],
  },
  {
    name: 'count',
    schema: count,
    written: [written([WHOLE], '这里应当是整数，例如 110'), { type: 'integer', minimum: 0 }],
  },
  {
    name: 'positive',
    schema: positive,
    written: [written([FROM_ONE], '这里应当是 1 以上的整数'), { type: 'integer', minimum: 1 }],
  },
  {
    name: 'duration',
    schema: duration,
    written: [written(['\\d+\\s*(?:d|天|日|wd|个?工作日)'], '这里应当是天数，例如 30天 或 5工作日')],
  },
  {
    name: 'share',
    schema: share,
    written: [
      written(['\\d+(?:\\.\\d{1,6})?%?'], '这里应当是比例，例如 80% 或 0.8'),
      { type: 'number', minimum: 0.000001, maximum: 1 },
    ],
  },
];

/** What zod keeps of a pipe, and of the checks that `refine` adds to a copy of it. */
type Pipe = { readonly in?: unknown; readonly out?: unknown; readonly checks?: readonly unknown[] };
const pipeOf = (schema: z.core.$ZodType): Pipe => schema._zod.def as Pipe; // the union of all defs, read by key

/** How many checks a schema shares with the one it may be a refined copy of; -1 where it is not. */
function sharedChecks(schema: z.core.$ZodType, of: z.core.$ZodType): number {
  if (schema === of) return Number.POSITIVE_INFINITY;
  const [copy, original] = [pipeOf(schema), pipeOf(of)];
  const checks = original.checks ?? [];
  const copied = original.in !== undefined && copy.in === original.in && copy.out === original.out;
  return copied && checks.every((check, at) => copy.checks?.[at] === check) ? checks.length : -1;
}

/** The kind of value that a schema reads: one of the fields' own, or a refined copy of it. */
export function scalarOf(schema: z.core.$ZodType): Scalar | undefined {
  if (schema === personName) return scalarOf(text);
  const shared = SCALARS.map((scalar) => ({ scalar, checks: sharedChecks(schema, scalar.schema) }));
  const best = shared.filter(({ checks }) => checks >= 0).sort((a, b) => b.checks - a.checks)[0];
  return best?.scalar;
}
