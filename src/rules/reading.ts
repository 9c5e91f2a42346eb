import type { RuleDescription } from './define-rule.ts';

/**
 * 读取时的发现: what is said while files are read and linked, before any rule is asked. They are described here, so that the table of
 * rules and `explain` know them; who says them is in load/ and report/.
 */
export const READING: readonly RuleDescription[] = [];
