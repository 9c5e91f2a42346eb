import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { field, record } from './field.ts';
import { amount, idText, list, naming, roughAmount, text, word } from './values.ts';
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
  id: field(['编号'], '这一部分的编号；不写就用标题', text.optional()),
  title: field(['标题', '题目', '名称'], '这一部分是什么，例如 现场解决', text),
  value: field(['数值'], '这一部分的数值，只写数字，例如 29', roughAmount),
  approximate: field(['约数'], '是不是约数，或者 接近；不写是否', approximation.default(false)),
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
export function titleOf(
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
  id: field(['编号'], '填报数据的编号，例如 households', idText),
  title: field(['标题', '题目', '名称'], '是什么数，例如 走访农户；写了类型的可以不写', text.optional()),
  kind: field(
    ['类型', '种类'],
    '没有逐条登记、只有条数的谈话、意见建议或问题，写是哪一类，文中和登记的放在一起，标明据单位填报',
    word('statedKind').optional(),
  ),
  month: field(['月份'], '只是哪一个月的，例如 2013-05', month.optional()),
  mode: field(['形式'], '只是哪种形式的谈话，例如 集体', word('mode').optional()),
  category: field(['类别', '分类'], '只是哪一类的意见建议或问题，例如 作风', text.optional()),
  value: field(['数值'], '数值，只写数字，例如 180', roughAmount),
  of: field(['总数', '依据日期'], '总数，要算比率时写，例如 412', amount.optional()),
  approximate: field(
    ['约数'],
    '是不是约数；是的印成“180余户”，写 接近 的印成“接近180户”。不写是否',
    approximation.default(false),
  ),
  unit: field(['单位'], '计量单位，例如 户', text.optional()),
  source: field(['来源'], '数从哪里来，例如 走访登记', text.optional()),
  parts: field(['其中'], '其中各部分；相加要等于总的数值', list(partSchema).default([])),
})
  .refine((stated) => stated.of === undefined || stated.value <= stated.of, {
    message: '数值大于总数：请核对',
    path: ['value'],
  })
  .superRefine((stated, context) => {
    const { kind } = stated;
    if (kind === undefined && stated.title === undefined)
      context.addIssue({ code: 'custom', ...naming('缺少「{title}」：请写明是什么数', ['title']) });
    if (kind !== undefined) {
      const whole = [
        [stated.value, ['value']],
        ...stated.parts.map((part, at) => [part.value, ['parts', at, 'value']] as const),
      ] as const;
      for (const [value, path] of whole)
        if (!Number.isInteger(value))
          context.addIssue({
            code: 'custom',
            message: `${chineseWord('statedKind', kind)}是一${UNITS[kind]}一${UNITS[kind]}数的，这里要写整数`,
            path: [...path],
          });
    }
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
