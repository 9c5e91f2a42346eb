import type * as z from 'zod';
import { day, list, record, text, word, yesNo } from './fields.ts';

/** 汇报: what the document is, apart from its text. */
export const reportSchema = record({
  template: text.default('numbered-frames'),
  title: text.optional(),
  date: day.optional(),
  signature: text.optional(),
  addressee: text.optional(),
  sealed: yesNo.default(false),
  closing: text.optional(),
  profile: word('profile').default('gov'),
  letterhead: word('letterhead').default('none'),
  serial: text.optional(),
  secrecy: text.optional(),
  urgency: text.optional(),
  number: text.optional(),
  signer: list(text).optional(),
  copies: list(text).optional(),
  issuer: text.optional(),
  attachments: list(word('attachment')).default([]),
});

export type Report = z.infer<typeof reportSchema>;
export type Attachment = Report['attachments'][number];
