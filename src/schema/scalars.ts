import type * as z from 'zod';
import { day, deadline, fullDay } from '../records/day-fields.ts';
import { duration } from '../records/pairing-slots.ts';
import { share } from '../records/share.ts';
import { month } from '../records/stated.ts';
import {
  amount,
  count,
  idText,
  millimetres,
  minutes,
  personName,
  personText,
  points,
  positive,
  roughAmount,
  text,
  time,
} from '../records/values.ts';
import { NUMERAL_CHARACTERS } from '../text/numeral.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * `true` and `false` without quotation marks, which an editor takes for truth values and we for the text that was typed. Said in this
 * roundabout way, an editor does not offer them.
 */
export const TRUTH_VALUE: JsonSchema = { not: { type: ['string', 'number', 'object', 'array', 'null'] } };

const FIGURE = '[0-9０-９]';
const NUMERAL = `[${NUMERAL_CHARACTERS}]`;

/** Days are written in so many ways that an editor only looks for a figure; the loader reads them. */
const SOME_DAY = [`.*${FIGURE}.*`, `${NUMERAL}+[年月].*`];
const DEADLINE = [...SOME_DAY, `第?${NUMERAL}季度[底末].*`, '年?年[底末内].*'];

const written = (patterns: readonly string[], errorMessage: string): JsonSchema => ({
  type: 'string',
  pattern: `^\\s*(?:${patterns.join('|')})\\s*$`,
  errorMessage,
});

/** `20130506`, a number to an editor. */
const DAY_AS_NUMBER: JsonSchema = { type: 'integer', minimum: 101, maximum: 99_991_231 };
/** `5.6`, likewise. */
const YEARLESS_AS_NUMBER: JsonSchema = { type: 'number', minimum: 1.01, maximum: 12.31 };

const DECIMAL = `${FIGURE}+(?:[,，]${FIGURE}{3})*(?:[.．]${FIGURE}+)?|${NUMERAL}+`;
const COUNTED = '\\s*(?:人次|场次|[份人条件项场次户个名轮期])?';
const WHOLE = `第?\\s*(?:${FIGURE}+(?:[,，]${FIGURE}{3})*(?:\\.0+)?|${NUMERAL}+)${COUNTED}`;
const FROM_ONE = `第?\\s*(?:0*[1-9１-９]${FIGURE}*(?:\\.0+)?|${NUMERAL}+)${COUNTED}`;
const MINUTES = '(?:分钟?|min)';
const CLOCK =
  '(?:上午|下午|早上|中午|晚上?|凌晨)?\\s*(?:[01]?\\d|2[0-3]|[０-９]{1,2})\\s*(?:[:：]\\s*[0-5０-５][0-9０-９]|[点时]\\s*(?:[0-5]?\\d分?|半|整)?)(?::\\d\\d)?';

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
    name: 'month',
    schema: month,
    written: [
      written(['\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*月?'], '这里应当是月份，例如 2013-05 或 2013年5月'),
      { type: 'number', minimum: 1000.01, maximum: 9999.12 },
    ],
  },
  {
    name: 'day',
    schema: day,
    written: [written(SOME_DAY, '这里应当是日期，例如 2013-05-06 或 2013年5月6日'), DAY_AS_NUMBER, YEARLESS_AS_NUMBER],
  },
  {
    name: 'deadline',
    schema: deadline,
    written: [written(DEADLINE, '这里应当是日期，例如 2013-06-30 或 6月底前'), DAY_AS_NUMBER, YEARLESS_AS_NUMBER],
  },
  {
    name: 'full-day',
    schema: fullDay,
    written: [written(SOME_DAY, '这里应当是写明年份的日期，例如 2013-05-06'), DAY_AS_NUMBER],
  },
  {
    name: 'time',
    schema: time,
    written: [written([CLOCK], '这里应当是 24 小时制的时刻，例如 09:00')],
  },
  {
    name: 'amount',
    schema: amount,
    written: [written([DECIMAL], '这里应当是数字，不带单位，例如 412'), { type: 'number', minimum: 0 }],
  },
  {
    name: 'millimetres',
    schema: millimetres,
    written: [
      written([`${DECIMAL}\\s*(?:毫米|厘米|公分|mm|cm)?`], '这里应当是毫米数，例如 26'),
      { type: 'number', minimum: 0 },
    ],
  },
  {
    name: 'points',
    schema: points,
    written: [written([`${DECIMAL}\\s*(?:磅|pt)?`], '这里应当是磅数，例如 28.95'), { type: 'number', minimum: 0 }],
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
    name: 'minutes',
    schema: minutes,
    written: [
      written([`${DECIMAL}`, `.+${MINUTES}`, '.*(?:小时|钟头).*'], '这里应当是分钟数，例如 40'),
      { type: 'integer', minimum: 1 },
    ],
  },
  {
    name: 'duration',
    schema: duration,
    written: [written([`${FIGURE}+\\s*(?:d|天|日|wd|个?工作日)`], '这里应当是天数，例如 30天 或 5工作日')],
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
  if (schema === personName || schema === personText || schema === idText) return scalarOf(text);
  if (schema === roughAmount) return scalarOf(amount);
  const shared = SCALARS.map((scalar) => ({ scalar, checks: sharedChecks(schema, scalar.schema) }));
  const best = shared.filter(({ checks }) => checks >= 0).sort((a, b) => b.checks - a.checks)[0];
  return best?.scalar;
}
