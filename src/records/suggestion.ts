import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { idText, list, record, text, word } from './fields.ts';

/** 意见建议 or 问题. `merged` lists the records that this one absorbs; `target` is 班子, a person, or a department. */
export const suggestionSchema = record({
  id: idText,
  kind: word('suggestionKind').default('suggestion'),
  talk: idText.optional(),
  channel: text.optional(),
  target: text.optional(),
  category: text.optional(),
  text,
  merged: list(idText).default([]),
  disposition: word('disposition').optional(),
  repliedOn: day.optional(),
  raisedBy: text.optional(),
  raisedOn: day.optional(),
  remark: text.optional(),
});

export type Suggestion = z.infer<typeof suggestionSchema> & {
  readonly origin: Origin;
};
