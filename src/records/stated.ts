import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { amount, idText, list, naming, record, text, word } from './fields.ts';
import { chineseWord, type Word } from './vocabulary.ts';

/** 约数: about so many (是), or nearly so many (接近): not quite, and never more. */
const approximation = word('approximation').transform((value) => (value === 'below' ? value : value === 'true'));

/** 月份: `2013-05`. */
export const month = text.transform((value, context) => {
  const [, year, number = ''] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(value) ?? [];
  if (year !== undefined && Number(number) >= 1 && Number(number) <= 12) return `${year}-${number.padStart(2, '0')}`;
  context.addIssue({ code: 'custom', message: `「${value}」不是月份：请写成 2013-05 或 2013年5月` });
  return z.NEVER;
});

const partSchema = record({
  id: text.optional(),
  title: text,
  value: amount,
  approximate: approximation.default(false),
}).transform((part) => ({
  ...part,
  id: part.id ?? part.title,
}));

/** Keys that narrow a count of talks, suggestions or problems, and the kinds that each of them goes with. */
const NARROWING = [
  ['month', ['talks', 'suggestions', 'problems']],
  ['mode', ['talks']],
  ['category', ['suggestions', 'problems']],
] as const satisfies readonly (readonly [string, readonly Word<'statedKind'>[]])[];

/** 2013年5月集体谈话, 作风方面的意见建议: what a count of a kind is a count of. */
function titleOf(
  kind: Word<'statedKind'>,
  of: { month?: string | undefined; mode?: Word<'mode'> | undefined; category?: string | undefined },
): string {
  const when = of.month === undefined ? '' : `${of.month.slice(0, 4)}年${Number(of.month.slice(5))}月`;
  const how = of.mode === undefined ? '' : chineseWord('mode', of.mode);
  return `${when}${how}${of.category === undefined ? '' : `${of.category}方面的`}${chineseWord('statedKind', kind)}`;
}

const UNITS = { talks: '场', suggestions: '条', problems: '条' } as const;

/**
 * 填报数据: a number the unit states that no record here can give. Never mixed up with computed ones. `kind`: it is a count of talks,
 * suggestions or problems that are not recorded one by one, all of them or those of a month, a mode, a category.
 */
export const statedSchema = record({
  id: idText,
  title: text.optional(),
  kind: word('statedKind').optional(),
  month: month.optional(),
  mode: word('mode').optional(),
  category: text.optional(),
  value: amount,
  of: amount.optional(),
  approximate: approximation.default(false),
  unit: text.optional(),
  source: text.optional(),
  parts: list(partSchema).default([]),
})
  .refine((stated) => stated.of === undefined || stated.value <= stated.of, {
    message: '数值大于总数：请核对',
    path: ['value'],
  })
  .superRefine((stated, context) => {
    const { kind } = stated;
    if (kind === undefined && stated.title === undefined)
      context.addIssue({ code: 'custom', ...naming('缺少「{title}」：请写明是什么数', ['title']) });
    for (const [key, kinds] of NARROWING) {
      if (stated[key] === undefined || kinds.some((it) => it === kind)) continue;
      const words = kinds.map((it) => `「${chineseWord('statedKind', it)}」`).join('、');
      const message = `「{${key}}」只和类型${words}同用：请写明「{kind}」，或者删去「{${key}}」`;
      context.addIssue({ code: 'custom', ...naming(message, [key]) });
    }
  })
  .transform(({ title, unit, ...stated }) => {
    const { kind } = stated;
    return {
      ...stated,
      title: title ?? (kind === undefined ? '' : titleOf(kind, stated)),
      unit: unit ?? (kind === undefined ? undefined : UNITS[kind]),
    };
  });

export type Stated = z.infer<typeof statedSchema> & { readonly origin: Origin };
