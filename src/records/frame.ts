import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { field, record } from './field.ts';
import { idText, list, naming, text, word } from './values.ts';

const itemSchema = record({
  title: field(['标题', '题目', '名称'], '条目的名称，例如 对照职责谈工作', text.optional()),
  text: field(['文本', '内容'], '这一条的说明', text.optional()),
  pairing: field(['必谈关系'], '对应哪条必谈关系，写编号，例如 p1', idText.optional()),
  evidence: field(['佐证', '记录要求'], '能够佐证的谈话，写编号，例如 [t001]', list(idText).default([])),
}).refine(
  (item) => item.title !== undefined || item.pairing !== undefined,
  naming('条目要写「{title}」或「{pairing}」'),
);

/** 提法: a unit's own numbered frame (四个对照, 三个明确 …). An item is the unit's words, or a pairing. */
export const frameSchema = record({
  name: field(['名称', '姓名'], '提法的名称，例如 四个对照；名称里的数要和条目数相符', text),
  part: field(['部分'], '说的是谈话的方法、内容、形式，还是结果', word('part')),
  text: field(['文本', '内容'], '这个提法的一段说明', text.optional()),
  items: field(['条目'], '各个条目，一条一项', list(itemSchema).default([])),
});

export type Frame = z.infer<typeof frameSchema> & { readonly origin: Origin };
