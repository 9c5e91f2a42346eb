import * as z from 'zod';
import { text, word } from './fields.ts';

/** 规则: a severity of the unit's own per rule id, or off. */
export const ruleSettingsSchema = z.record(text, word('severity'));

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
