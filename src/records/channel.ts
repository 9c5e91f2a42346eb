import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { BACKWARDS, day, notBackwards } from './day-fields.ts';
import { field, record } from './field.ts';
import { count, idText, list, text } from './values.ts';

const receivedSchema = record({
  target: field(['对象', '对谁'], '对谁提的：班子、某个人，或者某个部门', text.optional()),
  category: field(['类别', '分类'], '类别，例如 作风', text.optional()),
  raw: field(['原始'], '原始的条数，只写数字，例如 19', count),
  merged: field(['合并'], '合并以后的条数，不多于原始条数', count.optional()),
}).refine((row) => row.merged === undefined || row.merged <= row.raw, {
  message: '合并后的条数多于原始条数：请核对',
  path: ['merged'],
});

/** 征求意见渠道: forms sent and returned, and counts where only counts exist. */
export const channelSchema = record({
  id: field(['编号'], '渠道的编号，例如 form', idText),
  title: field(['标题', '题目', '名称'], '渠道的名称，例如 征求意见表', text),
  sent: field(['发出'], '发出多少份，只写数字，例如 110', count.optional()),
  returned: field(['收回'], '收回多少份，只写数字，例如 63', count.optional()),
  sessions: field(['场次'], '开了几场，例如座谈会 3', count.optional()),
  from: field(['起', '从'], '从哪天开始征求，例如 2013-05-08', day.optional()),
  to: field(['止', '到'], '到哪天为止；只有一天的，和开始写同一天', day.optional()),
  received: field(['收到'], '收到多少条，按对象、类别分行写；写了条数就以条数为准', list(receivedSchema).default([])),
})
  .refine(notBackwards, BACKWARDS)
  .refine(
    (channel) => channel.sent === undefined || channel.returned === undefined || channel.returned <= channel.sent,
    {
      message: '收回的份数多于发出的份数：请核对',
      path: ['returned'],
    },
  );

export type Channel = z.infer<typeof channelSchema> & {
  readonly origin: Origin;
};
