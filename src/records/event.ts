import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day, record, text } from './fields.ts';

/** 情形: what happened to a person (岗位变动, 受处分 …), each with its own clock. */
export const eventSchema = record({
  id: text,
  person: text,
  kind: text,
  date: day,
  remark: text.optional(),
});

export type Event = z.infer<typeof eventSchema> & { readonly origin: Origin };
