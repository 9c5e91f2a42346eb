import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import {
  BACKWARDS,
  day,
  inEnglish,
  list,
  notBackwards,
  positive,
  record,
  strict,
  text,
  word,
  yesNo,
} from './fields.ts';
import { setExpressionSchema } from './set-expression.ts';

/**
 * A slot that is either one word or a mapping: the word comes to stand under `word`, so that one strict mapping describes both forms
 * and an error speaks of the form that was written.
 */
function wordOr<S extends z.ZodRawShape>(shape: S) {
  const renamed = inEnglish(Object.keys(shape));
  return z.preprocess((raw) => (typeof raw === 'string' ? { word: raw } : renamed(raw)), strict(shape));
}

/** 时长: `30d` 天 or `5wd` 工作日 (counted by the campaign's calendar). */
const duration = text.transform((value, context) => {
  const found = /^(\d+)\s*(d|天|日|wd|个?工作日)$/.exec(value);
  if (found)
    return {
      days: Number(found[1]),
      workdays: found[2] === 'wd' || found[2]?.endsWith('工作日') === true,
    };
  context.addIssue({
    code: 'custom',
    message: `「${value}」不是时限：请写成 30d（天）或 5wd（工作日）`,
  });
  return z.NEVER;
});

/** 比例 in (0, 1], written 0.8 or 80%, kept as an exact fraction so that need = ⌈share × base⌉ never suffers from binary rounding. */
const share = text.transform((value, context) => {
  const found = /^(\d+)(?:\.(\d{1,6}))?(%?)$/.exec(value);
  const numerator = Number(`${found?.[1]}${found?.[2] ?? ''}`);
  const denominator = 10 ** ((found?.[2]?.length ?? 0) + (found?.[3] ? 2 : 0));
  if (found && numerator > 0 && numerator <= denominator) return { numerator, denominator };
  context.addIssue({
    code: 'custom',
    message: `「${value}」不是比例：请写成 0.8 或 80%，大于 0、不超过 1`,
  });
  return z.NEVER;
});

const exactlyOne = (keys: readonly string[], value: object): boolean =>
  keys.filter((key) => Object.hasOwn(value, key)).length === 1;

/** 关联方式. `cross` left × right · `within` one set, unordered · `edge` along edges · `tier` a cascade · `any-of` each right by someone in left. */
const relationSchema = wordOr({
  word: word('relation').optional(),
  edge: text.optional(),
  tier: list(text).optional(),
})
  .refine((value) => exactlyOne(['word', 'edge', 'tier'], value), {
    message: '关联方式只能写一种：cross、within、any-of、{edge: 分管} 或 {tier: [逐级角色]}',
  })
  .transform((value) => {
    if (value.edge !== undefined) return { kind: 'edge' as const, edge: value.edge };
    if (value.tier !== undefined) return { kind: 'tier' as const, roles: value.tier };
    return { kind: value.word ?? ('cross' as const) };
  });

/** 数量要求. `each-right`/`each-left`: per subject `times` different persons (or talks); `share`: a part of `right`, overall or per left person. */
const requireSchema = wordOr({
  word: word('require').optional(),
  eachRight: positive.optional(),
  eachLeft: positive.optional(),
  share: share.optional(),
  per: word('per').optional(),
  count: word('count').optional(),
})
  .refine((value) => exactlyOne(['word', 'eachRight', 'eachLeft', 'share'], value), {
    message: '数量要求只能写一种：all-pairs、{eachRight: 1}、{eachLeft: 1} 或 {share: 0.8}',
  })
  .refine((value) => value.per === undefined || value.share !== undefined, {
    message: '「per」只和「share」同用',
    path: ['per'],
  })
  .transform(({ eachRight, eachLeft, share: part, per, count = 'persons' }) => {
    if (eachRight !== undefined) return { kind: 'each-right' as const, times: eachRight, count };
    if (eachLeft !== undefined) return { kind: 'each-left' as const, times: eachLeft, count };
    if (part !== undefined) return { kind: 'share' as const, share: part, per, count };
    return { kind: 'all-pairs' as const };
  });

/** 时限. In which days a talk counts. `within` counts from an event or from a date of the person's own. */
const windowSchema = wordOr({
  word: word('window').optional(),
  from: day.optional(),
  to: day.optional(),
  before: text.optional(),
  inclusive: yesNo.optional(),
  every: word('every').optional(),
  partial: word('partial').optional(),
  within: duration.optional(),
  of: text.optional(),
  side: word('side').optional(),
})
  .refine(
    (value) =>
      exactlyOne(['word', 'before', 'every', 'within'], value) !== (value.from !== undefined || value.to !== undefined),
    {
      message: '时限只能写一种：campaign、{from, to}、{before: 节点}、{every: month} 或 {within: 30d, of: event}',
    },
  )
  .refine((value) => value.within === undefined || value.of !== undefined, {
    message: '「within」要写明从哪天算起（of: event、birthDate 或重要日期的名称）',
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
      const anchors: Record<string, string> = {
        情形: 'event',
        出生日期: 'birthDate',
      };
      const of = value.of ?? 'event';
      return {
        kind: 'within' as const,
        ...value.within,
        of: anchors[of] ?? of,
        side: value.side ?? ('after' as const),
      };
    }
    if (value.word !== undefined) return { kind: 'campaign' as const };
    return { kind: 'dates' as const, from: value.from, to: value.to };
  });

const roundSchema = record({ from: day, to: day }).refine(notBackwards, BACKWARDS);

/** 轮次: a number of rounds, or their dates. */
const roundsSchema = z
  .preprocess(
    (raw) => (typeof raw === 'string' ? { number: raw } : { dates: raw }),
    z.strictObject({
      number: positive.optional(),
      dates: z.array(roundSchema).min(1).optional(),
    }),
  )
  .transform(({ number = 1, dates }) => dates ?? number);

const triggerSchema = z.preprocess(
  (raw) => (typeof raw === 'string' || Array.isArray(raw) ? { event: raw } : raw),
  record({ event: list(text) }),
);

/** 形式要求. `direction`: which side must be the talker. `group`: a group talk counts, crediting each talker × talkee. */
const formSchema = record({
  modes: list(word('mode')).optional(),
  minMinutes: positive.optional(),
  maxGroup: positive.optional(),
  group: yesNo.default(false),
  initiator: word('initiator').optional(),
  direction: word('direction').optional(),
  kinds: list(text).optional(),
});

/** The fields of a talk that evidence may ask for. */
export const EVIDENCE_FIELDS = [
  'place',
  'content',
  'topics',
  'recorder',
  'recordedOn',
  'minutes',
  'start',
  'end',
  'kind',
  'achievements',
  'problems',
  'measures',
  'followUp',
  'attachments',
  'attitude',
] as const;

const EVIDENCE_WORDS: Record<string, string> = {
  地点: 'place',
  内容: 'content',
  主题: 'topics',
  记录人: 'recorder',
  记录日期: 'recordedOn',
  时长: 'minutes',
  开始: 'start',
  结束: 'end',
  类型: 'kind',
  业绩: 'achievements',
  问题: 'problems',
  努力方向: 'measures',
  后续: 'followUp',
  附件: 'attachments',
  态度: 'attitude',
};

const evidenceName = z.preprocess(
  (raw) => (typeof raw === 'string' ? (EVIDENCE_WORDS[raw] ?? raw) : raw),
  z.enum(EVIDENCE_FIELDS),
);

const evidenceField = z.preprocess(
  (raw) => (typeof raw === 'string' ? { name: raw } : inEnglish(['name', 'min'])(raw)),
  strict({ name: evidenceName, min: positive.default(1) }),
);

/** 记录要求. What a talk's record must hold to count; a field that is absent is "cannot tell", never a breach. */
const evidenceSchema = record({
  fields: list(evidenceField).default([]),
  signed: list(word('signed')).optional(),
  opinions: word('opinions').optional(),
  recordedWithin: duration.optional(),
});

const exemptSchema = record({ who: setExpressionSchema, reason: text });

const pairingShape = {
  id: text,
  title: text.optional(),
  level: word('level').default('must'),
  basis: text.optional(),
  left: setExpressionSchema.optional(),
  right: setExpressionSchema.optional(),
  relation: relationSchema.default({ kind: 'cross' }),
  same: z
    .preprocess(
      (raw) => (raw === '部门' ? 'department' : typeof raw === 'string' ? raw.replace(/^组\./, 'group.') : raw),
      text,
    )
    .refine((value) => value === 'department' || /^group\../.test(value), {
      message: '「same」只能写 department 或 group.支部 这样的组',
    })
    .optional(),
  require: requireSchema.optional(),
  window: windowSchema.optional(),
  rounds: roundsSchema.optional(),
  trigger: triggerSchema.optional(),
  minPresence: duration.optional(),
  form: formSchema.default({ group: false }),
  evidence: evidenceSchema.optional(),
  exempt: list(exemptSchema).default([]),
};

/** The keys of a pairing, in their canonical spelling. */
export const PAIRING_KEYS = Object.keys(pairingShape);

/** 必谈关系: who must talk with whom, in eight independent slots. */
export const pairingSchema = record(pairingShape).superRefine((pairing, context) => {
  const missing = (key: string, why: string) =>
    context.addIssue({
      code: 'custom',
      path: [key],
      message: `缺少「${key}」：${why}`,
    });
  const { kind } = pairing.relation;
  if ((kind === 'cross' || kind === 'within' || kind === 'any-of') && pairing.left === undefined)
    missing('left', '请写明甲方是哪些人');
  if ((kind === 'cross' || kind === 'any-of') && pairing.right === undefined) missing('right', '请写明乙方是哪些人');
  if (kind === 'within' && pairing.right !== undefined) {
    context.addIssue({
      code: 'custom',
      path: ['right'],
      message: '内部互谈(within)只有一方，请删去「right」',
    });
  }
  if (kind === 'within' && pairing.require === undefined) {
    missing('require', '内部互谈要写明是两两都谈(all-pairs)还是每人至少几个({eachLeft: 1})');
  }
  if (kind === 'tier' && pairing.relation.kind === 'tier' && pairing.relation.roles.length < 2) {
    context.addIssue({
      code: 'custom',
      path: ['relation'],
      message: '逐级谈话至少要两级',
    });
  }
  if (pairing.window?.kind === 'within' && pairing.window.of === 'event' && pairing.trigger === undefined) {
    missing('trigger', '时限从情形(event)算起，请用 trigger 写明是哪种情形');
  }
});

type Written = z.infer<typeof pairingSchema>;

/** A pairing with every default filled in (load/link.ts does it): `require` and `window` are always there, and so is a title. */
export type Pairing = Omit<Written, 'require' | 'window' | 'title'> & {
  readonly title: string;
  readonly require: NonNullable<Written['require']>;
  /** `since-event` is the default of a pairing with a trigger: from the event to asOf. */
  readonly window: NonNullable<Written['window']> | { readonly kind: 'since-event' };
  readonly origin: Origin;
};

export type WrittenPairing = Written;
export type Relation = Pairing['relation'];
export type Requirement = Pairing['require'];
export type Window = Pairing['window'];
export type Form = Pairing['form'];
export type Evidence = NonNullable<Pairing['evidence']>;
export type Duration = { readonly days: number; readonly workdays: boolean };

/** `use: 五个环节`: a preset, expanded in place. `prefix` replaces `p` in the ids; `roles` gives the unit's own names for the preset's roles; `only` and `without` choose among its pairings; `set` overrides keys of one. */
export const presetUseSchema = record({
  use: text,
  only: list(text).optional(),
  prefix: text.optional(),
  roles: z.record(text, list(text)).default({}),
  set: z.record(text, z.record(text, z.unknown())).default({}),
  without: list(text).default([]),
});

export type PresetUse = z.infer<typeof presetUseSchema>;
