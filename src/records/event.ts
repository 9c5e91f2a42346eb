import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { confidential, field, record } from './field.ts';
import { idText, text } from './values.ts';

/** 情形: what happened to a person (岗位变动, 受处分 …), each with its own clock. */
export const eventSchema = record({
  id: field(['编号'], '情形的编号，谈话里引用它，例如 e1', idText),
  person: field(['人员', '人'], '谁遇到的，写编号或姓名', text),
  kind: field(['类型', '种类'], '是什么事，例如 岗位变动', text),
  date: field(['日期'], '发生的日期，例如 2013-05-10', day),
  remark: confidential(['备注'], '备注，不参与核对', text.optional()),
});

export type Event = z.infer<typeof eventSchema> & { readonly origin: Origin };
