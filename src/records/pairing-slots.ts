import * as z from 'zod';
import { plainForm } from '../text/plain-form.ts';
import { BACKWARDS, day, notBackwards } from './day-fields.ts';
import { idText, inEnglish, naming, positive, record, strict, text, word, wordsOrList, yesNo } from './fields.ts';
import { share } from './share.ts';
import { chineseWord, type Vocabulary, wordSpellings, wordsOf } from './vocabulary.ts';
import { writtenKey } from './written-key.ts';

/**
 * A slot that is either one word or a mapping: the word comes to stand under `word`, so that one strict mapping describes both forms
 * and an error speaks of the form that was written.
 */
function wordOr<S extends z.ZodRawShape>(shape: S) {
  const renamed = inEnglish(Object.keys(shape));
  return z.preprocess((raw) => (typeof raw === 'string' ? { word: raw } : renamed(raw)), strict(shape));
}
/** Every word of an enumeration, in Chinese. */
const allWords = (vocabulary: Vocabulary): string =>
  wordsOf(vocabulary)
    .map((one) => chineseWord(vocabulary, one))
    .join('、');

/** {起: 2013-05-06, 止: 2013-05-31}: how a form of a window or another slot is written, key by key with an example. */
function form(...parts: readonly string[]): string {
  const pairs = parts.flatMap((key, at) =>
    at % 2 === 0 ? [`${writtenKey(key, ['window'], undefined)}: ${parts[at + 1]}`] : [],
  );
  return `{${pairs.join(', ')}}`;
}

/** Ten years: longer than any clock, and short enough to count day by day. */
const LONGEST = 3660;
const MOST_ROUNDS = 366;

/** 时长: `30d` 天 or `5wd` 工作日 (counted by the campaign's calendar). */
export const duration = text.transform((value, context) => {
  const found = /^(\d+)\s*(d|天|日|wd|个?工作日)$/.exec(plainForm(value));
  if (found && Number(found[1]) <= LONGEST)
    return {
      days: Number(found[1]),
      workdays: found[2] === 'wd' || found[2]?.endsWith('工作日') === true,
    };
  context.addIssue({
    code: 'custom',
    message: `「${value}」不是可用的时限：请写成「30天」或「5个工作日」，不超过 ${LONGEST} 天`,
  });
  return z.NEVER;
});
const exactlyOne = (keys: readonly string[], value: object): boolean =>
  keys.filter((key) => Object.hasOwn(value, key)).length === 1;
/** 关联方式. `cross` left × right · `within` one set, unordered · `edge` along edges · `tier` a cascade · `any-of` each right by someone in left. */
export const relationSchema = wordOr({
  word: word('relation').optional(),
  edge: text.optional(),
  tier: wordsOrList(text).optional(),
})
  .refine((value) => exactlyOne(['word', 'edge', 'tier'], value), {
    message: `关联方式只能写一种：${allWords('relation')}、${form('edge', '分管')} 或 ${form('tier', '[大队长, 中队长]')}`,
  })
  .transform((value) => {
    if (value.edge !== undefined) return { kind: 'edge' as const, edge: value.edge };
    if (value.tier !== undefined) return { kind: 'tier' as const, roles: value.tier };
    return { kind: value.word ?? ('cross' as const) };
  });
/** 数量要求. `each-right`/`each-left`: per subject `times` different persons (or talks); `share`: a part of `right`, overall or per left person. */
export const requireSchema = wordOr({
  word: word('require').optional(),
  eachRight: positive.optional(),
  eachLeft: positive.optional(),
  share: share.optional(),
  per: word('per').optional(),
  count: word('count').optional(),
})
  .refine((value) => exactlyOne(['word', 'eachRight', 'eachLeft', 'share'], value), {
    message: `数量要求只能写一种：${allWords('require')}、${form('eachRight', '1')}、${form('eachLeft', '1')} 或 ${form('share', '0.8')}`,
  })
  .refine(
    (value) => value.per === undefined || value.share !== undefined,
    naming('「{per}」只和「{share}」同用：请删去「{per}」', ['per']),
  )
  .transform(({ eachRight, eachLeft, share: part, per, count = 'persons' }) => {
    if (eachRight !== undefined) return { kind: 'each-right' as const, times: eachRight, count };
    if (eachLeft !== undefined) return { kind: 'each-left' as const, times: eachLeft, count };
    if (part !== undefined) return { kind: 'share' as const, share: part, per, count };
    return { kind: 'all-pairs' as const };
  });
const anchorSpellings = wordSpellings('anchor');

/** Keys of a window that say something only beside another. */
const COMPANIONS = [
  ['inclusive', 'before'],
  ['partial', 'every'],
  ['of', 'within'],
  ['side', 'within'],
  ['yearly', 'within'],
] as const;

/** 时限. In which days a talk counts. `within` counts from an event or from a date of the person's own; `yearly`: from its anniversaries. */
export const windowSchema = wordOr({
  word: word('window').optional(),
  from: day.optional(),
  to: day.optional(),
  before: idText.optional(),
  inclusive: yesNo.optional(),
  every: word('every').optional(),
  partial: word('partial').optional(),
  within: duration.optional(),
  of: text.optional(),
  side: word('side').optional(),
  yearly: yesNo.optional(),
})
  .refine(
    (value) =>
      exactlyOne(['word', 'before', 'every', 'within'], value) !== (value.from !== undefined || value.to !== undefined),
    {
      message: `时限只能写一种：${allWords('window')}、${form('from', '2013-05-06', 'to', '2013-05-31')}、${form('before', '节点')}、${form('every', chineseWord('every', 'month'))} 或 ${form('within', '30天', 'of', chineseWord('anchor', 'event'))}`,
    },
  )
  .refine(
    (value) => value.within === undefined || value.of !== undefined,
    naming(`写了「{within}」，还要写「{of}」：从哪天算起（${allWords('anchor')}，或重要日期的名称）`),
  )
  .superRefine((value, context) => {
    for (const [key, owner] of COMPANIONS) {
      if (value[key] === undefined || value[owner] !== undefined) continue;
      const message = `「{${key}}」只和「{${owner}}」同用：请删去「{${key}}」，或者写明「{${owner}}」`;
      context.addIssue({ code: 'custom', ...naming(message, [key]) });
    }
  })
  .superRefine(({ of, yearly }, context) => {
    const anchor = of === undefined ? undefined : anchorSpellings.get(of);
    if (anchor === 'event' && yearly === true) {
      const message = '情形只发生一次，没有周年：请删去「{yearly}」';
      context.addIssue({ code: 'custom', ...naming(message, ['yearly']) });
    } else if (anchor === 'birthDate' && yearly === false) {
      const message = '从出生日期算起的，总是按周年算：请删去「{yearly}」';
      context.addIssue({ code: 'custom', ...naming(message, ['yearly']) });
    }
  })
  .refine(notBackwards, BACKWARDS)
  .transform((value) => {
    if (value.before !== undefined)
      return {
        kind: 'before' as const,
        milestone: value.before,
        inclusive: value.inclusive ?? false,
      };
    if (value.every !== undefined)
      return {
        kind: 'every' as const,
        unit: value.every,
        partial: value.partial ?? ('count' as const),
      };
    if (value.within !== undefined) {
      const written = value.of ?? 'event';
      const of = anchorSpellings.get(written) ?? written;
      return {
        kind: 'within' as const,
        ...value.within,
        of,
        yearly: value.yearly ?? of === 'birthDate',
        side: value.side ?? ('after' as const),
      };
    }
    if (value.word !== undefined) return { kind: 'campaign' as const };
    return { kind: 'dates' as const, from: value.from, to: value.to };
  });
const roundSchema = record({ from: day, to: day }).refine(notBackwards, BACKWARDS);

/** 轮次: a number of rounds, or their dates. */
export const roundsSchema = z
  .preprocess(
    (raw) => (typeof raw === 'string' ? { number: raw } : { dates: Array.isArray(raw) ? raw : [raw] }),
    z.strictObject({
      number: positive.refine((value) => value <= MOST_ROUNDS, { message: `轮次最多 ${MOST_ROUNDS} 轮` }).optional(),
      dates: z.array(roundSchema).min(1).optional(),
    }),
  )
  .transform(({ number = 1, dates }) => dates ?? number);
export const triggerSchema = z.preprocess(
  (raw) => (typeof raw === 'string' || Array.isArray(raw) ? { event: raw } : raw),
  record({ event: wordsOrList(text) }),
);
