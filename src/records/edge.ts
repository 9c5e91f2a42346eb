import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day, inOrder } from './day-fields.ts';
import { naming, record, text } from './fields.ts';

/** 关系 (分管, 联系 …): who oversees what or whom, with dates. `to` is a person or a department. */
export const edgeSchema = record({
  kind: text,
  from: text,
  to: text,
  since: day.optional(),
  until: day.optional(),
}).refine((edge) => inOrder(edge.since, edge.until), naming('「{until}」早于「{since}」：请核对两个日期', ['until']));

/** An edge after linking: exactly one of `toPerson` (a person's id) and `toDepartment` is set, unless `to` is unknown. */
export type Edge = z.infer<typeof edgeSchema> & {
  readonly origin: Origin;
  readonly toPerson?: string | undefined;
  readonly toDepartment?: string | undefined;
};
