import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day, inOrder } from './day-fields.ts';
import { field, record } from './field.ts';
import { naming, text } from './values.ts';

/** 关系 (分管, 联系 …): who oversees what or whom, with dates. `to` is a person or a department. */
export const edgeSchema = record({
  kind: field(['类型', '种类'], '是什么关系，例如 分管', text),
  from: field(['从', '起'], '谁分管，写编号或姓名，例如 何春', text),
  to: field(['到', '止'], '分管谁，写人的编号、姓名，或者部门，例如 水政站', text),
  since: field(['自', '起'], '从哪天起，例如 2012-03-01；不写是一直如此', day.optional()),
  until: field(['至', '止'], '到哪天为止；现在仍是的不写', day.optional()),
}).refine((edge) => inOrder(edge.since, edge.until), naming('「{until}」早于「{since}」：请核对两个日期', ['until']));

/** An edge after linking: exactly one of `toPerson` (a person's id) and `toDepartment` is set, unless `to` is unknown. */
export type Edge = z.infer<typeof edgeSchema> & {
  readonly origin: Origin;
  readonly toPerson?: string | undefined;
  readonly toDepartment?: string | undefined;
};
