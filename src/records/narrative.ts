import * as z from 'zod';
import { list, text } from './fields.ts';

const CHINESE: Record<string, string> = {
  概述: 'overview',
  组织领导: 'organization',
  做法: 'practice',
  主要做法: 'practice',
  成效: 'effect',
  存在问题: 'problems',
  问题: 'problems',
  下一步: 'next',
  下一步打算: 'next',
};

/** 文字: what only people can write, each a text or a list of paragraphs. overview, organization, practice, effect, problems, next; others are allowed. */
export const narrativeSchema = z.preprocess(
  (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [CHINESE[key] ?? key, value]));
  },
  z.record(text, list(text)),
);

export type Narrative = z.infer<typeof narrativeSchema>;
