import * as z from 'zod';
import { plainForm } from '../text/plain-form.ts';
import { BACKWARDS, day, notBackwards } from './day-fields.ts';
import { type Field, type Fields, field, inEnglish, record, strict } from './field.ts';
import { share } from './share.ts';
import { idText, naming, positive, text, word, wordsOrList, yesNo } from './values.ts';
import { chineseWord, type Vocabulary, wordSpellings, wordsOf } from './vocabulary.ts';

/**
 * A slot that is either one word or a mapping: the word comes to stand under `word`, so that one strict mapping describes both forms
 * and an error speaks of the form that was written.
 */
function wordOr<W extends z.ZodType, F extends Fields>(word: W, fields: F) {
  const renamed = inEnglish(fields);
  return z.preprocess((raw) => (typeof raw === 'string' ? { word: raw } : renamed(raw)), strict(fields, { word }));
}

/** Every word of an enumeration, in Chinese. */
const allWords = (vocabulary: Vocabulary): string =>
  wordsOf(vocabulary)
    .map((one) => chineseWord(vocabulary, one))
    .join('、');

/** {起: 2013-05-06, 止: 2013-05-31}: how a form of a window or another slot is written, key by key with an example. */
const form = (...parts: readonly (readonly [key: Field, example: string])[]): string =>
  `{${parts.map(([{ zh }, example]) => `${zh[0]}: ${example}`).join(', ')}}`;

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
const RELATION_FIELDS = {
  edge: field(['按关系'], '沿着哪种关系谈，例如 分管', text.optional()),
  tier: field(['逐级'], '逐级往下谈，从上到下写角色，例如 [局长, 科长, 科员]', wordsOrList(text).optional()),
};

/** 关联方式. `cross` left × right · `within` one set, unordered · `edge` along edges · `tier` a cascade · `any-of` each right by someone in left. */
export const relationSchema = wordOr(word('relation').optional(), RELATION_FIELDS)
  .refine((value) => exactlyOne(['word', 'edge', 'tier'], value), {
    message: `关联方式只能写一种：${allWords('relation')}、${form([RELATION_FIELDS.edge, '分管'])} 或 ${form([RELATION_FIELDS.tier, '[大队长, 中队长]'])}`,
  })
  .transform((value) => {
    if (value.edge !== undefined) return { kind: 'edge' as const, edge: value.edge };
    if (value.tier !== undefined) return { kind: 'tier' as const, roles: value.tier };
    return { kind: value.word ?? ('cross' as const) };
  });
export const REQUIRE_FIELDS = {
  eachRight: field(['乙方每人'], '乙方每人至少和甲方几个人谈，例如 1', positive.optional()),
  eachLeft: field(['甲方每人'], '甲方每人至少和乙方几个人谈，例如 3', positive.optional()),
  share: field(['比例'], '谈到乙方的多少，例如 80% 或 0.8', share.optional()),
  per: field(['按'], '比例按甲方每人分别算时，写 甲方', word('per').optional()),
  count: field(['计数'], '数的是人还是次；不写按人数', word('count').optional()),
};

/** 数量要求. `each-right`/`each-left`: per subject `times` different persons (or talks); `share`: a part of `right`, overall or per left person. */
export const requireSchema = wordOr(word('require').optional(), REQUIRE_FIELDS)
  .refine((value) => exactlyOne(['word', 'eachRight', 'eachLeft', 'share'], value), {
    message: `数量要求只能写一种：${allWords('require')}、${form([REQUIRE_FIELDS.eachRight, '1'])}、${form([REQUIRE_FIELDS.eachLeft, '1'])} 或 ${form([REQUIRE_FIELDS.share, '0.8'])}`,
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

const WINDOW_FIELDS = {
  from: field(['起', '从'], '从哪天起，例如 2013-05-06', day.optional()),
  to: field(['止', '到'], '到哪天为止，例如 2013-05-31', day.optional()),
  before: field(['之前'], '在哪个节点之前，写节点的编号，例如 meeting', idText.optional()),
  inclusive: field(['含当日'], '节点当天谈的算不算；不写是否', yesNo.optional()),
  every: field(['每'], '每月、每季度等各谈一遍', word('every').optional()),
  partial: field(['不足一期'], '头尾不足一期的算不算一期；不写是计入', word('partial').optional()),
  within: field(['以内'], '多少天以内，例如 30天、5工作日', duration.optional()),
  of: field(['依据日期', '总数'], '从哪天算起：情形、出生日期，或者花名册里重要日期的名称', text.optional()),
  side: field(['前后'], '在那一天之后、之前，还是前后都算；不写是之后', word('side').optional()),
  yearly: field(['每年'], '按每年的周年算，例如政治生日；不写是否，从出生日期算起的总是按周年算', yesNo.optional()),
};

const WINDOW_FORMS = [
  allWords('window'),
  form([WINDOW_FIELDS.from, '2013-05-06'], [WINDOW_FIELDS.to, '2013-05-31']),
  form([WINDOW_FIELDS.before, '节点']),
  form([WINDOW_FIELDS.every, chineseWord('every', 'month')]),
];

/** 时限. In which days a talk counts. `within` counts from an event or from a date of the person's own; `yearly`: from its anniversaries. */
export const windowSchema = wordOr(word('window').optional(), WINDOW_FIELDS)
  .refine(
    (value) =>
      exactlyOne(['word', 'before', 'every', 'within'], value) !== (value.from !== undefined || value.to !== undefined),
    {
      message: `时限只能写一种：${WINDOW_FORMS.join('、')} 或 ${form([WINDOW_FIELDS.within, '30天'], [WINDOW_FIELDS.of, chineseWord('anchor', 'event')])}`,
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
const roundSchema = record({
  from: field(['起', '从'], '这一轮的第一天，例如 2013-05-06', day),
  to: field(['止', '到'], '这一轮的最后一天，例如 2013-05-15', day),
}).refine(notBackwards, BACKWARDS);

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
  record({ event: field(['情形'], '哪种情形，写类型，一个或几个，例如 岗位变动', wordsOrList(text)) }),
);
