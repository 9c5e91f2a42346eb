import type * as z from 'zod';
import type { Judgement } from '../finding/finding.ts';
import { chineseKey } from './vocabulary.ts';
import type { Origin } from '../source/origin.ts';

type Issue = z.core.$ZodIssue;

const SHOULD_BE: Record<string, string> = {
  string: '一段文字',
  array: '一个列表（每行以「- 」开头）',
  object: '一组「键: 值」',
  record: '一组「键: 值」',
};

const lastKey = (issue: Issue): string => {
  const key = [...issue.path].reverse().find((step) => typeof step === 'string');
  return key === undefined ? '这里' : `「${chineseKey(String(key))}」`;
};

/** What was written instead, in a clerk's words. */
const seen = (input: unknown): string => {
  if (typeof input === 'string') return `「${input.slice(0, 20)}」`;
  return Array.isArray(input) ? '一个列表' : '一组「键: 值」';
};

function explain(issue: Issue): { rule: string; message: string } {
  const { input } = issue;
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && input === undefined) {
    return { rule: 'missing-key', message: `缺少${lastKey(issue)}这一项：请补上` };
  }
  if (input === '')
    return { rule: 'empty-value', message: `${lastKey(issue)}没有填写内容：请补上；暂时没有就删去这一项` };
  if (issue.code === 'invalid_type') {
    return {
      rule: 'wrong-value',
      message: `${lastKey(issue)}应当是${SHOULD_BE[issue.expected] ?? '另一种值'}，这里写的是${seen(input)}`,
    };
  }
  if (issue.code === 'too_small') return { rule: 'empty-value', message: `${lastKey(issue)}是空的：至少要有一个` };
  return { rule: 'wrong-value', message: issue.message };
}

/** A schema's issue → what a clerk is told, at the place it is about. Unknown keys are one judgement each. */
export function explainIssue(issue: Issue, origin: Origin, record?: string): Judgement[] {
  const place = { origin, field: issue.path.join('.'), record, severity: 'error' as const };
  if (issue.code !== 'unrecognized_keys') return [{ ...place, ...explain(issue) }];
  const messages = issue.message.split('\n');
  return issue.keys.map((key, at) => ({ ...place, key, rule: 'unknown-key', message: messages[at] ?? issue.message }));
}
