import type * as z from 'zod';
import { record, text } from './fields.ts';

/** 单位: whose campaign it is. `short` is what the text calls it; `superior` the 主送机关. */
export const unitSchema = record({
  name: text,
  short: text.optional(),
  superior: text.optional(),
});

export type Unit = z.infer<typeof unitSchema>;
