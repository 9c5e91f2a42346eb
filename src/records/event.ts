import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { idText, record, text } from './fields.ts';

/** 情形: what happened to a person (岗位变动, 受处分 …), each with its own clock. */
export const eventSchema = record({
  id: idText,
  person: text,
  kind: text,
  date: day,
  remark: text.optional(),
});

export type Event = z.infer<typeof eventSchema> & { readonly origin: Origin };
