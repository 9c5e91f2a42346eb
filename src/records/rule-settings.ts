import * as z from 'zod';
import { field, inEnglish, loose, record, type Words } from './field.ts';
import { list, text, word } from './values.ts';

/** 选项 of rules: how their keys are written. What one means to a rule, and what holds where it is not set, stands in the rule. */
export const OPTIONS = {
  days: ['天数'],
  entries: ['条数'],
  known: ['不是笔误'],
  limit: ['上限'],
  min: ['最少', '至少'],
  share: ['比例'],
  similarity: ['相似度'],
} as const satisfies Readonly<Record<string, Words>>;

/** 屏蔽: one record that a rule is not held against, and why. */
const suppressionSchema = record({
  record: field(['记录'], '记录的编号，例如 t001', text),
  reason: field(['原因', '理由'], '为什么不再核对，一句话', text),
});

/** What every rule's settings hold, whatever the rule. */
export const SETTING_FIELDS = {
  severity: field(['级别'], '这条规则的级别；关闭就不再核对', word('severity').optional()),
  suppress: field(['屏蔽'], '对个别记录不再核对，每条写明记录的编号和原因', list(suppressionSchema).default([])),
};

const renamed = inEnglish(SETTING_FIELDS);

/** One rule's settings: a severity alone (`warning`), or a mapping of it, what is suppressed, and the rule's own options. */
const settingSchema = z
  .preprocess((raw) => renamed(typeof raw === 'string' ? { severity: raw } : raw), loose(SETTING_FIELDS))
  .transform(({ severity, suppress, ...options }) => ({ severity, suppress, options }));

/** 规则: per rule id a severity of the unit's own or off, the rule's options (read by the rule itself), and suppressions with a reason. */
export const ruleSettingsSchema = z.record(text, settingSchema);

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
