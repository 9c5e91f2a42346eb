import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { confidential, field, record } from './field.ts';
import { idText, list, text, word } from './values.ts';

/** 意见建议 or 问题. `merged` lists the records that this one absorbs; `target` is 班子, a person, or a department. */
export const suggestionSchema = record({
  id: field(['编号'], '意见建议的编号，例如 s01', idText),
  kind: field(['类型', '种类'], '是意见建议，还是问题；不写是意见建议', word('suggestionKind').default('suggestion')),
  talk: field(['谈话'], '哪次谈话提出的，写谈话的编号，例如 t001', idText.optional()),
  channel: field(['渠道'], '从哪个渠道来的，写渠道的编号或名称，例如 意见箱', text.optional()),
  target: field(['对谁', '对象'], '对谁提的：班子、某个人，或者某个部门', text.optional()),
  category: field(['类别', '分类'], '类别，例如 作风、后勤', text.optional()),
  text: field(['内容', '文本'], '意见建议的原话', text),
  merged: field(['合并'], '合并进这一条的其他条目，写编号，例如 [s07, s09]', list(idText).default([])),
  disposition: field(['处理结果', '处理'], '怎样处理的', word('disposition').optional()),
  repliedOn: field(['答复日期'], '答复的日期，例如 2013-05-28', day.optional()),
  raisedBy: field(['提出人'], '谁提出的，写编号或姓名；不记名的不写', text.optional()),
  raisedOn: field(['提出日期'], '提出的日期，例如 2013-05-20', day.optional()),
  remark: confidential(['备注'], '备注，不参与核对', text.optional()),
});

export type Suggestion = z.infer<typeof suggestionSchema> & {
  readonly origin: Origin;
};
