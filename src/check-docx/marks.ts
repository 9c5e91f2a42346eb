import { chineseNumeral, parseChineseNumeral } from '../text/numeral.ts';
import type { Line } from './lines.ts';

/** 层次序数 at the head of a paragraph: its level, its number and how it is written. */
export type LevelMark = {
  readonly level: 1 | 2 | 3 | 4;
  readonly value: number;
  readonly written: string;
  /** As the standard writes it. */
  readonly proper: string;
};

const CHINESE = '[一二三四五六七八九十]{1,3}';
const FIGURE = '[\\d０-９]{1,2}';

const LEVELS: readonly (readonly [LevelMark['level'], RegExp, (value: number) => string])[] = [
  [2, new RegExp(`^[（(〔](${CHINESE})[）)〕][、.．，,]?`, 'u'), (value) => `（${chineseNumeral(value)}）`],
  [4, new RegExp(`^[（(](${FIGURE})[）)][、.．，,]?`, 'u'), (value) => `（${value}）`],
  [1, new RegExp(`^(${CHINESE})\\s?[、.．，,]`, 'u'), (value) => `${chineseNumeral(value)}、`],
  [3, new RegExp(`^(${FIGURE})\\s?(?:[、．.](?![\\d０-９])|[）)])`, 'u'), (value) => `${value}.`],
];

/** The mark at the head of a text, spaces before it aside. */
export function levelMark(text: string): LevelMark | undefined {
  const bare = text.trimStart();
  for (const [level, pattern, proper] of LEVELS) {
    const found = pattern.exec(bare);
    const value = found ? numberOf(found[1] ?? '') : undefined;
    if (found && value !== undefined) return { level, value, written: found[0], proper: proper(value) };
  }
  return undefined;
}

const numberOf = (text: string): number | undefined => {
  const plain = halfWidth(text);
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(plain);
};

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** A paragraph that is nothing but a date, in whatever form. */
export const DATE_ONLY =
  /^[（(]?\s*(?:(?:\d{4}|\d{2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|[一二][〇零○Oo0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]?|\d{4}\s*([.\-/])\s*\d{1,2}\s*\1\s*\d{1,2})\s*[）)]?$/u;

/** `附件`, `附件1`, `附件一：`: the mark on the first line of an attachment. */
export const ATTACHMENT_MARK = /^附\s*件\s*([\d０-９]{0,2}|[一二三四五六七八九十]{0,3})\s*[：:．.、]?$/u;

/** `附件：…`, `附件1：…`: the first line of 附件说明. */
export const ATTACHMENT_LIST = /^附\s*件\s*(?:[\d０-９一二三四五六七八九十]{0,2})\s*[：:．.]/u;

/** Whole words of a line, trimmed of spaces of every width. */
export const bareText = ({ text }: Pick<Line, 'text'>): string => text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
