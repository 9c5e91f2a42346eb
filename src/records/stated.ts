import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { amount, idText, list, record, text, yesNo } from './fields.ts';

const partSchema = record({
  id: text.optional(),
  title: text,
  value: amount,
  approximate: yesNo.default(false),
}).transform((part) => ({
  ...part,
  id: part.id ?? part.title,
}));

/** 填报数据: a number the unit states that no record here can give. Never mixed up with computed ones. */
export const statedSchema = record({
  id: idText,
  title: text,
  value: amount,
  of: amount.optional(),
  approximate: yesNo.default(false),
  unit: text.optional(),
  source: text.optional(),
  parts: list(partSchema).default([]),
}).refine((stated) => stated.of === undefined || stated.value <= stated.of, {
  message: '数值大于总数：请核对',
  path: ['value'],
});

export type Stated = z.infer<typeof statedSchema> & { readonly origin: Origin };
