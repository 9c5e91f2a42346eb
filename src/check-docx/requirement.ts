import type { Examples } from '../finding/catalogue.ts';
import type { Strength } from './strength.ts';

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
