import type { Severity } from '../finding/finding.ts';

/** 约束力: what the standard orders, what it says is usual (一般), what it recommends, and what only custom has. */
export type Strength = '规定' | '一般' | '推荐' | '国标外的惯例';

/** How grave it is to do otherwise. */
export const SEVERITY_OF: Readonly<Record<Strength, Severity>> = {
  规定: 'error',
  一般: 'warning',
  推荐: 'hint',
  国标外的惯例: 'hint',
};

/** One step down, for what may be meant so. */
export const lighterThan = (severity: Severity): Severity => (severity === 'error' ? 'warning' : 'hint');
