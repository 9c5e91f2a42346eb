import type * as z from 'zod';
import { day } from './day-fields.ts';
import { list, positive, record, text, word, wordsOrList, yesNo } from './fields.ts';
import { layoutSchema } from './layout.ts';

/** 加盖印章: 是, 否, or the 签名章 of the signer in place of the unit's seal. */
const seal = word('seal').transform((value) => (value === 'stamp' ? value : value === 'true'));

/** 汇报: what the document is, apart from its text. */
export const reportSchema = record({
  template: text.default('numbered-frames'),
  title: text.optional(),
  issue: positive.optional(),
  date: day.optional(),
  signature: text.optional(),
  addressee: text.optional(),
  signaturePlace: word('signaturePlace').default('closing'),
  sealed: seal.default(false),
  signerPost: text.optional(),
  closing: text.optional(),
  note: text.optional(),
  profile: word('profile').default('gov'),
  layout: layoutSchema.default({}),
  letterhead: word('letterhead').default('none'),
  issuers: list(text).optional(),
  documentWord: yesNo.default(true),
  serial: text.optional(),
  secrecy: text.optional(),
  urgency: text.optional(),
  number: text.optional(),
  signer: list(text).optional(),
  copies: list(text).optional(),
  issuer: text.optional(),
  printedOn: day.optional(),
  present: list(text).optional(),
  absent: list(text).optional(),
  observers: list(text).optional(),
  attachments: wordsOrList(word('attachment')).default([]),
  contentIn: wordsOrList(word('contentIn')).default([]),
  charts: wordsOrList(word('chart')).default([]),
});

export type Report = z.infer<typeof reportSchema>;
export type Attachment = Report['attachments'][number];
export type ChartName = Report['charts'][number];
