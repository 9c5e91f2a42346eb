import * as z from 'zod';
import { plainForm } from '../text/plain-form.ts';
import { text } from './values.ts';

/** 比例 in (0, 1], written 0.8 or 80%, kept as an exact fraction so that need = ⌈share × base⌉ never suffers from binary rounding. */
export const share = text.transform((value, context) => {
  const found = /^(\d+)(?:\.(\d{1,6}))?(%?)$/.exec(plainForm(value));
  const numerator = Number(`${found?.[1]}${found?.[2] ?? ''}`);
  const denominator = 10 ** ((found?.[2]?.length ?? 0) + (found?.[3] ? 2 : 0));
  if (found && numerator > 0 && numerator <= denominator) return { numerator, denominator };
  context.addIssue({
    code: 'custom',
    message: `「${value}」不是比例：请写成 0.8 或 80%，大于 0、不超过 1`,
  });
  return z.NEVER;
});
