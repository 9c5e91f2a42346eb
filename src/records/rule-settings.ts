import * as z from 'zod';
import { inEnglish, list, record, text, word } from './fields.ts';

/** 屏蔽: one record that a rule is not held against, and why. */
const suppressionSchema = record({ record: text, reason: text });

const OWN = ['severity', 'suppress'] as const;

/** One rule's settings: a severity alone (`warning`), or a mapping of it, what is suppressed, and the rule's own options. */
const settingSchema = z
  .preprocess(
    (raw) => inEnglish(OWN)(typeof raw === 'string' ? { severity: raw } : raw),
    z.looseObject({ severity: word('severity').optional(), suppress: list(suppressionSchema).default([]) }),
  )
  .transform(({ severity, suppress, ...options }) => ({ severity, suppress, options }));

/** 规则: per rule id a severity of the unit's own or off, the rule's options (read by the rule itself), and suppressions with a reason. */
export const ruleSettingsSchema = z.record(text, settingSchema);

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
