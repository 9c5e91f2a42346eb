import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { BACKWARDS, day, notBackwards } from './day-fields.ts';
import { count, idText, list, record, text } from './fields.ts';

const receivedSchema = record({
  target: text.optional(),
  category: text.optional(),
  raw: count,
  merged: count.optional(),
}).refine((row) => row.merged === undefined || row.merged <= row.raw, {
  message: '合并后的条数多于原始条数：请核对',
  path: ['merged'],
});

/** 征求意见渠道: forms sent and returned, and counts where only counts exist. */
export const channelSchema = record({
  id: idText,
  title: text,
  sent: count.optional(),
  returned: count.optional(),
  sessions: count.optional(),
  from: day.optional(),
  to: day.optional(),
  received: list(receivedSchema).default([]),
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
