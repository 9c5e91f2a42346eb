import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { idText, list, naming, record, text, word } from './fields.ts';

const itemSchema = record({
  title: text.optional(),
  text: text.optional(),
  pairing: idText.optional(),
  evidence: list(idText).default([]),
}).refine(
  (item) => item.title !== undefined || item.pairing !== undefined,
  naming('条目要写「{title}」或「{pairing}」'),
);

/** 提法: a unit's own numbered frame (四个对照, 三个明确 …). An item is the unit's words, or a pairing. */
export const frameSchema = record({
  name: text,
  part: word('part'),
  text: text.optional(),
  items: list(itemSchema).default([]),
});

export type Frame = z.infer<typeof frameSchema> & { readonly origin: Origin };
