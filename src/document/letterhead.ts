import type { Day } from '../text/day.ts';

/**
 * 版头 and its form: 无 (an internal report: nothing but what guards its secrecy), 红头, 信函, 纪要 (GB/T 9704-2012, 7.2, 10.1, 10.3).
 */
export type Letterhead = {
  readonly form: 'none' | 'red' | 'letter' | 'minutes';
  /** 发文机关标志, line by line, the lead unit first; of a joint document every unit. Without 文件, which the 红头 puts behind them. */
  readonly issuers: readonly string[];
  /** Whether 文件 stands behind the 发文机关标志 of a 红头. */
  readonly withDocumentWord: boolean;
  /** 份号. */
  readonly serial?: string | undefined;
  /** 密级和保密期限, for example 秘密★1年. */
  readonly secrecy?: string | undefined;
  /** 紧急程度. */
  readonly urgency?: string | undefined;
  /** 发文字号. */
  readonly number?: string | undefined;
  /** 签发人, of a 上行文 only: empty for all others. */
  readonly signers: readonly string[];
};

/** 版记 (7.4): 抄送, 印发机关, 印发日期; 主送 where it was too long for the first page. */
export type Imprint = {
  readonly addressee?: string | undefined;
  readonly copies: readonly string[];
  readonly issuer?: string | undefined;
  readonly issuedOn?: Day | undefined;
};

/** 出席、请假、列席 of 纪要 (10.3): a word and the names behind it. */
export type Attendance = { readonly label: '出席' | '请假' | '列席'; readonly names: readonly string[] };
