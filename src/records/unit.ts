import type * as z from 'zod';
import { field, record } from './field.ts';
import { text } from './values.ts';

/** 单位: whose campaign it is. `short` is what the text calls it; `superior` the 主送机关. */
export const unitSchema = record({
  name: field(['名称', '姓名'], '单位全称，例如 清河县水务局', text),
  short: field(['简称'], '正文里用的简称，例如 县水务局', text.optional()),
  superior: field(['上级'], '上级机关，汇报默认主送给它，例如 县委组织部', text.optional()),
});

export type Unit = z.infer<typeof unitSchema>;
