import { chineseDay, type Day } from '../text/day.ts';

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

/** What 文件 or 纪要 makes of a unit's name: nothing is put on twice. */
const ending = (name: string, word: string): string => (name.endsWith(word) ? name : `${name}${word}`);

/**
 * 发文机关标志, a line each unit (7.2.4, 10.1, 10.3). `word` is what stands to the right of all of them in a joint document; a single unit has it in
 * its own line.
 */
export function markOf({ form, issuers, withDocumentWord }: Letterhead): {
  readonly lines: readonly string[];
  readonly word: string | undefined;
} {
  // A joint 信函 bears the 标志 of the lead unit alone (10.1).
  if (form === 'letter') return { lines: issuers.slice(0, 1), word: undefined };
  const word = form === 'minutes' ? '纪要' : withDocumentWord ? '文件' : '';
  if (issuers.length > 1) return { lines: issuers, word: word === '' ? undefined : word };
  return { lines: issuers.map((name) => ending(name, word)), word: undefined };
}

/** 份号, 密级和保密期限, 紧急程度, in this order, those that there are (7.2.1–7.2.3). */
export const guardsOf = ({
  serial,
  secrecy,
  urgency,
}: Letterhead): readonly {
  readonly kind: 'serial' | 'grade';
  readonly field: 'serial' | 'secrecy' | 'urgency';
  readonly text: string;
}[] =>
  [
    { kind: 'serial' as const, field: 'serial' as const, text: serial },
    { kind: 'grade' as const, field: 'secrecy' as const, text: secrecy },
    { kind: 'grade' as const, field: 'urgency' as const, text: urgency },
  ].flatMap(({ text, ...guard }) => (text === undefined ? [] : [{ ...guard, text }]));

/** 主送 and 抄送 of the 版记 (7.4.2): a comma between the names, a full stop behind the last. */
export function recipientsOf({ addressee, copies }: Imprint): readonly { label: '主送' | '抄送'; names: string }[] {
  return [
    ...(addressee === undefined ? [] : [{ label: '主送' as const, names: sentence([addressee]) }]),
    ...(copies.length === 0 ? [] : [{ label: '抄送' as const, names: sentence(copies) }]),
  ];
}

const sentence = (names: readonly string[]): string =>
  `${names.map((name) => name.replace(/[，。：:\s]+$/u, '')).join('，')}。`;

/** 印发机关 and 印发日期 with 印发 (7.4.3). */
export function printedOf({ issuer, issuedOn }: Imprint): { issuer: string; date: string } | undefined {
  if (issuer === undefined && issuedOn === undefined) return undefined;
  return { issuer: issuer ?? '', date: issuedOn === undefined ? '' : `${chineseDay(issuedOn)}印发` };
}

/** 附注 in its brackets (7.3.6), whether or not they were typed. */
export const noteInBrackets = (note: string): string => `（${note.replace(/^[（(]|[）)]$/gu, '')}）`;
