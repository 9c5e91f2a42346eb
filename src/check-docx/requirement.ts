import type { Examples } from '../finding/catalogue.ts';
import type { Severity } from '../finding/finding.ts';

/** 约束力: what the standard orders, what it says is usual (一般), what it recommends, and what only custom has. */
type Strength = '规定' | '一般' | '推荐' | '国标外的惯例';

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

/** 一项要求: what check-docx holds a document to. */
export type Requirement = {
  /** Where it is written; clauses without a name are of GB/T 9704-2012. */
  readonly clause: string;
  readonly strength: Strength;
  /** What must hold, in one Chinese phrase. */
  readonly title: string;
  /** 怎样改: where it is set in Word or WPS, or what to write. */
  readonly mend: string;
  /** Where records and words bring it about; the rest is made by hand in Word. */
  readonly examples?: Examples;
};

export const TEXT_RULES = '《党政机关公文处理工作条例》';
export const PUNCTUATION = 'GB/T 15834-2011';
export const NUMERALS = 'GB/T 15835-2011';
export const CUSTOM = '通行做法';

/** `GB/T 9704-2012 7.3.1`; texts with a name of their own, as they are. */
export const clauseText = (clause: string): string => (/^[\d]/.test(clause) ? `GB/T 9704-2012 ${clause}` : clause);
