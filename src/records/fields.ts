/**
 * The building blocks of the record schemas. Every scalar arrives as the text that was typed (the YAML is read without types), so
 * ids, document numbers and `012` stay as they are, and only these fields turn text into numbers, days and words.
 */
import * as z from 'zod';
import { isYearless, parseDay, yearOf } from '../text/day.ts';
import { joinChineseLines } from '../text/joined.ts';
import { nearestWord } from '../text/nearest.ts';
import { hasUnprintable } from '../text/printable.ts';
import {
  chineseKey,
  chineseWord,
  KEYS,
  keySpellings,
  type Vocabulary,
  type Word,
  wordSpellings,
  wordsOf,
} from './vocabulary.ts';

z.config({ jitless: true });

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Renames the keys of a mapping to the canonical English ones. A key written twice in two spellings keeps its second spelling, and so is unknown to the schema. */
export function inEnglish(allowed: readonly string[]): (raw: unknown) => unknown {
  const spellings = keySpellings(allowed);
  return (raw) => {
    if (!isMapping(raw)) return raw;
    let renamed: Record<string, unknown> | undefined;
    for (const key in raw) {
      const english = spellings.get(key);
      if (english === undefined || english === key) continue;
      renamed ??= { ...raw };
      if (Object.hasOwn(renamed, english)) continue;
      delete renamed[key];
      renamed[english] = raw[key];
    }
    return renamed ?? raw;
  };
}

/** What to say of each unknown key, one line a key, keys that are there in braces for explain-issue.ts: a second spelling of a key that is there, a slip of the pen, or nothing known. */
function explainUnknownKeys(keys: readonly string[], allowed: readonly string[]): string {
  const spellings = keySpellings(allowed);
  return keys
    .map((key) => {
      if (key.includes('：')) return `「${key}」里用了中文冒号：键后面要用英文冒号加一个空格`;
      const twin = spellings.get(key);
      if (twin !== undefined) return `「${key}」和这里已有的「{${twin}}」是同一项，只能写一次：请删去一个`;
      const nearest = nearestWord(key, [...spellings.keys()]);
      if (nearest !== undefined) return `不认识「${key}」这个键：是不是「${nearest}」？`;
      const known = allowed.filter((name) => Object.hasOwn(KEYS, name));
      return `不认识「${key}」这个键：这里可以写 ${known.map((name) => chineseKey(name)).join('、')}`;
    })
    .join('\n');
}

/** A strict mapping with just these keys; the message of unknown keys has one line for each of them. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? explainUnknownKeys(issue.keys, Object.keys(shape)) : undefined,
  });
}

/** A mapping with just these keys, written in Chinese or English; unknown keys are errors. */
export function record<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(inEnglish(Object.keys(shape)), strict(shape));
}

/**
 * What to say where a check of ours fails, at `path` below the mapping that was checked. Keys of that mapping stand in braces: `「{to}」早于…`;
 * explain-issue.ts puts them as the author spelled them. `up`: how far above the place the mapping is, where that is not the path's length.
 */
export function naming(message: string, path: readonly string[] = [], up = path.length) {
  const keys = [...message.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
  return { message, path: [...path], params: { keys, up } };
}

/** What a program writes for nothing: here it would be taken for somebody's word. */
const MEANS_NOTHING = /^\s*(?:~|null|Null|NULL)\s*$/;

/** 文字. Not empty; line breaks of folded Chinese text taken out; no control characters. */
export const text = z
  .string()
  .refine((value) => !hasUnprintable(value), {
    message: '含有不可见的控制字符，请删去后重新输入',
  })
  .refine((value) => !MEANS_NOTHING.test(value), {
    message: '「~」和「null」在这里会当作文字：暂时没有就删去这一项',
  })
  .transform((value) => joinChineseLines(value.trim()))
  .refine((value) => value !== '', {
    message: '没有填写内容：请补上；暂时没有就删去这个键',
  });

/** 姓名. Without the spaces that pad two-character names (张　三). */
export const personName = text.transform((value) =>
  value.replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, ''),
);

/** A value or a list of them; always a list afterwards. */
export function list<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item));
}

function explainWord(input: unknown, vocabulary: Vocabulary): string | undefined {
  if (typeof input !== 'string' || input === '') return undefined;
  const chinese = wordsOf(vocabulary).map((one) => chineseWord(vocabulary, one));
  const nearest = nearestWord(input, [...wordSpellings(vocabulary).keys()]);
  return `「${input}」不在可用的词里${nearest === undefined ? '' : `，是不是「${nearest}」？`}可用：${chinese.join('、')}`;
}

/** One word of an enumeration, in Chinese or English. */
export function word<V extends Vocabulary>(vocabulary: V) {
  const spellings = wordSpellings(vocabulary);
  // The words of a vocabulary are the keys of its table, which is what Word<V> says.
  const canonical = wordsOf(vocabulary) as [Word<V>, ...Word<V>[]];
  return z.preprocess(
    (value) => (typeof value === 'string' ? (spellings.get(value.trim()) ?? value) : value),
    z.enum(canonical, {
      error: (issue) => explainWord(issue.input, vocabulary),
    }),
  );
}

/** A year beyond these is a slip of the pen. */
const inOurTimes = (year: number): boolean => year >= 1900 && year <= 2100;

/** 日期, possibly still without its year (`--05-06`): load/complete-years.ts puts it on and says so. */
export const day = text.transform((value, context) => {
  const read = parseDay(value);
  if (read !== undefined && (isYearless(read) || inOurTimes(yearOf(read)))) return read;
  context.addIssue({
    code: 'custom',
    message:
      read === undefined
        ? `「${value}」不是日期：请写成 2013-05-06 或 2013年5月6日；没有这一天的也不行`
        : `「${value}」是 ${yearOf(read)} 年：年份是不是写错了？请核对`,
  });
  return z.NEVER;
});

/** A day that must carry its year, because the year of other days is taken from it. */
export const fullDay = day.refine((value): boolean => !isYearless(value), {
  message: '这里的日期要写明年份，例如 2013-05-06',
});

/** 时刻 `09:00`, twenty-four hours. */
export const time = text.transform((value, context) => {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(value);
  if (found && Number(found[1]) < 24 && Number(found[2]) < 60) return `${found[1]?.padStart(2, '0')}:${found[2]}`;
  context.addIssue({
    code: 'custom',
    message: `「${value}」不是时刻：请写成 09:00 这样的 24 小时制`,
  });
  return z.NEVER;
});

/** So many digits before the point are still exact. */
const MOST_DIGITS = 15;

/** A decimal number, not negative. */
export const amount = text.transform((value, context) => {
  const whole = /^(\d+)(?:\.\d+)?$/.exec(value)?.[1];
  if (whole !== undefined && whole.length <= MOST_DIGITS) return Number(value);
  context.addIssue({
    code: 'custom',
    message:
      whole === undefined
        ? `「${value}」不是数字：请只写阿拉伯数字，不带单位`
        : `「${value}」太大：整数部分不能超过 ${MOST_DIGITS} 位，请核对`,
  });
  return z.NEVER;
});

/** A whole number, not negative. */
export const count = amount.refine((value) => Number.isSafeInteger(value), {
  message: '这里要写整数',
});

/** A whole number from 1. */
export const positive = count.refine((value) => value >= 1, {
  message: '这里要写 1 以上的整数',
});

export const yesNo = word('boolean').transform((value) => value === 'true');

/** A mapping from the unit's own words to values of one kind. */
export function mapOf<T extends z.ZodType>(value: T) {
  return z.record(text, value);
}

/** Whether the first day is not after the second, as far as both are written and carry their years. */
export const inOrder = (from: string | undefined, to: string | undefined): boolean =>
  from === undefined || to === undefined || isYearless(from) || isYearless(to) || from <= to;

/** [from, to], both days included; an absent end is open. The end may not come before the start. */
export const notBackwards = (range: { from?: string | undefined; to?: string | undefined }): boolean =>
  inOrder(range.from, range.to);

export const BACKWARDS = naming('「{to}」早于「{from}」：请核对两个日期', ['to']);
