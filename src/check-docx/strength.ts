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

/** What it means to do otherwise. */
export const MEANING_OF: Readonly<Record<Strength, string>> = {
  规定: '标准写明要这样，没有例外；不照办就不合规范，收文机关可以退回。',
  一般: '标准写的是“一般”，有特殊情况的可以适当调整，没有的照办。',
  推荐: '标准推荐这样做，不这样做不算错。',
  国标外的惯例: '国家标准没有写，多数机关这样做；本单位另有规定的，照本单位的。',
};

/** One step down, for what may be meant so. */
export const lighterThan = (severity: Severity): Severity => (severity === 'error' ? 'warning' : 'hint');
