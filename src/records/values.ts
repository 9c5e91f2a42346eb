/**
 * What a value may be: the building blocks of the record schemas. Every scalar arrives as the text that was typed (the YAML is read without types), so
 * ids, document numbers and `012` stay as they are, and only these fields turn text into numbers, days and words.
 */
import * as z from 'zod';
import {
  MILLIMETRES,
  numberWithUnit,
  POINTS,
  parseAmount,
  parseCount,
  parseMeasure,
  parseMinutes,
} from '../text/amount.ts';
import { parseTime } from '../text/clock.ts';
import { joinChineseLines } from '../text/joined.ts';
import { splitAtMarks } from '../text/list-marks.ts';
import { plainName } from '../text/person-name.ts';
import { plainForm, plainId, withoutInvisible } from '../text/plain-form.ts';
import { hasUnprintable } from '../text/printable.ts';
import { partsOf } from './field.ts';
import { plainWord } from './plain-word.ts';
import { type Vocabulary, type Word, wordSpellings, wordsOf } from './vocabulary.ts';

z.config({ jitless: true });

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

const textRead = (read: (value: string) => string) =>
  z
    .string()
    .refine((value) => !hasUnprintable(value), {
      message: '含有不可见的控制字符，请删去后重新输入',
    })
    .refine((value) => !MEANS_NOTHING.test(value), {
      message: '「~」和「null」在这里会当作文字：暂时没有就删去这一项',
    })
    .transform((value) => read(withoutInvisible(value).trim()))
    .refine((value) => value !== '', {
      message: '没有填写内容：请补上；暂时没有就删去这个键',
    });

/** 文字. Not empty; line breaks of folded Chinese text and what cannot be seen taken out; no control characters. */
export const text = textRead(joinChineseLines);

/** 姓名或编号 of somebody. The blank between two names stays, for what is said of them. */
export const personText = textRead((value) => value);

const KNOWN_WORDS = new WeakMap<z.core.$ZodType, readonly string[]>();

/** A text that ought to be one of some words; a rule tells of another. */
export function textOf(words: readonly string[]) {
  const schema = text.optional();
  KNOWN_WORDS.set(schema, words);
  return schema;
}

export const knownWordsOf = (schema: z.core.$ZodType): readonly string[] | undefined => KNOWN_WORDS.get(schema);

/** 姓名. Without the spaces that pad two-character names (张　三). */
export const personName = text.transform(plainName);

/** 编号, or a reference by it: letters and figures in half width, so that ｔ１ and t1 are one. */
export const idText = text.transform(plainId);

/** A value or a list of them; always a list afterwards. */
export function list<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item));
}

/** Items that are short words: several may also stand in one text, 甲、乙. */
export function wordsOrList<T extends z.ZodType>(item: T) {
  const items = (value: unknown): readonly unknown[] => (typeof value === 'string' ? splitAtMarks(value) : [value]);
  return z.preprocess(
    (value) => (value === undefined ? value : (Array.isArray(value) ? value : [value]).flatMap(items)),
    z.array(item),
  );
}

const VOCABULARIES = new WeakMap<z.core.$ZodType, Vocabulary>();

/** The enumeration that a value's words are of, also where it holds several, or makes something of them. */
export const vocabularyOf = (schema: z.core.$ZodType): Vocabulary | undefined =>
  VOCABULARIES.get(schema) ??
  partsOf(schema).reduce<Vocabulary | undefined>((found, part) => found ?? vocabularyOf(part), undefined);

/** The word that is written; one that stands once more in brackets behind it, in other words (一对一（当面）), is that one. */
function wordIn(spellings: ReadonlyMap<string, string>, value: string): string | undefined {
  const known = spellings.get(value) ?? spellings.get(plainWord(value));
  if (known !== undefined) return known;
  const [, word, again] = /^([^()]+)\(([^()]+)\)$/.exec(plainForm(value).trim()) ?? [];
  if (word === undefined || again === undefined) return undefined;
  const [one, other] = [word, again].map((it) => spellings.get(plainWord(it)));
  return one === other ? one : undefined;
}

/** One word of an enumeration, in Chinese or English, or as offices write it (synonyms.ts). Another is explained by explain-issue.ts. */
export function word<V extends Vocabulary>(vocabulary: V) {
  const spellings = wordSpellings(vocabulary);
  // The words of a vocabulary are the keys of its table, which is what Word<V> says.
  const canonical = wordsOf(vocabulary) as [Word<V>, ...Word<V>[]];
  const schema = z.preprocess(
    (value) => (typeof value === 'string' ? (wordIn(spellings, value) ?? value) : value),
    z.enum(canonical, {
      error: ({ input }) => (typeof input === 'string' && input !== '' ? `{unknown ${vocabulary}}` : undefined),
    }),
  );
  VOCABULARIES.set(schema, vocabulary);
  return schema;
}

/** 时刻 `09:00`, twenty-four hours. */
export const time = text.transform((value, context) => {
  const read = parseTime(value);
  if (read !== undefined) return read;
  const two = /\d[:：点时].*(?:[-—~～至到]).*\d[:：点时]/.test(value);
  const more = two ? '；两个时刻分开写在「{start}」和「{end}」' : '';
  context.addIssue({
    code: 'custom',
    ...naming(`「${value}」不是时刻：请写成 09:00 这样的 24 小时制${more}`, [], 1),
  });
  return z.NEVER;
});

/** About so many: no number to rely on, 一千多 as little as 约40. */
const ABOUT = /^(?:约|大约|近|超过|不少于)|[余多]|左右$/;

const isAbout = (value: string): boolean => ABOUT.test(plainForm(value));

/** What to say of a text that is no number. */
function notANumber(value: string): string {
  if (isAbout(value)) return `「${value}」不是一个确定的数：请只写数字`;
  const read = numberWithUnit(value);
  if (read === undefined) return `「${value}」不是数字：请只写数字，例如 12`;
  return `「${value}」不是数字：请只写 ${read.value}${read.unit === '' ? '' : `，不带「${read.unit}」`}`;
}

const numberField = (parse: (text: string) => number | undefined, explain: (value: string) => string = notANumber) =>
  text.transform((value, context) => {
    const read = parse(value);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', ...naming(explain(value), [], 1) });
    return z.NEVER;
  });

const WHOLE = { message: '这里要写整数' };
const isWhole = (value: number): boolean => Number.isSafeInteger(value);

/** A decimal number, not negative: ４１２ and 1,200 too. */
export const amount = numberField(parseAmount);

const notAMeasure = (unit: string, example: string) => (value: string) =>
  isAbout(value) ? notANumber(value) : `「${value}」不是${unit}数：请换算成${unit}，只写数字，例如 ${example}`;

/** 毫米: 26, 26毫米, 2.6厘米. */
export const millimetres = numberField((value) => parseMeasure(value, MILLIMETRES), notAMeasure('毫米', '26'));

/** 磅: 28.95, 28.95磅. */
export const points = numberField((value) => parseMeasure(value, POINTS), notAMeasure('磅', '28.95'));

/** The same, in a record that may say 约数 of it. */
export const roughAmount = numberField(
  parseAmount,
  (value) => notANumber(value) + (isAbout(value) ? '；是约数的，另在「{approximate}」写明' : ''),
);

/** A whole number, not negative: 110份 and 第2轮 too. */
export const count = numberField(parseCount).refine(isWhole, WHOLE);

/** A whole number from 1. */
export const positive = count.refine((value) => value >= 1, {
  message: '这里要写 1 以上的整数',
});

/** 分钟: a whole number of them, from 1; 40分钟 and 1小时 too. */
export const minutes = numberField(parseMinutes, (value) =>
  isAbout(value) ? notANumber(value) : `「${value}」不是分钟数：请换算成分钟，只写数字，例如 40`,
)
  .refine(isWhole, WHOLE)
  .refine((value) => value >= 1, { message: '这里要写 1 以上的整数' });

export const yesNo = word('boolean').transform((value) => value === 'true');

/** A mapping from the unit's own words to values of one kind. */
export function mapOf<T extends z.ZodType>(value: T) {
  return z.record(text, value);
}
