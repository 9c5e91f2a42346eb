import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day, inOrder } from './day-fields.ts';
import { idText, list, naming, record, text, word } from './fields.ts';

/**
 * 免谈: shrinks a denominator, and is always printed. Without `pairing` it holds for all. With `substitute` the person is not exempt:
 * that form of talk is accepted too.
 */
export const exemptionSchema = record({
  person: text,
  pairing: list(idText).optional(),
  reason: text.optional(),
  approvedBy: text.optional(),
  from: day.optional(),
  until: day.optional(),
  substitute: word('mode').optional(),
}).refine((it) => inOrder(it.from, it.until), naming('「{until}」早于「{from}」：请核对两个日期', ['until']));

export type Exemption = z.infer<typeof exemptionSchema> & {
  readonly origin: Origin;
};
