import * as z from 'zod';
import {
  count,
  inEnglish,
  list,
  mapOf,
  naming,
  positive,
  record,
  strict,
  text,
  word,
  wordsOrList,
  yesNo,
} from './fields.ts';
import { groupOf } from './group-key.ts';
import { chineseKey } from './vocabulary.ts';

/**
 * 人员范围: a set expression over the roster and the externals. Several keys in one mapping must all hold; a list of expressions means
 * any of them. `everyone` is the roster. `groups` holds the `group.支部: 机关支部` keys.
 */
export type SetExpression = {
  readonly everyone?: true | undefined;
  readonly role?: readonly string[] | undefined;
  readonly department?: readonly string[] | undefined;
  readonly post?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly party?: readonly string[] | undefined;
  readonly rank?: readonly string[] | undefined;
  readonly groups?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Ids after linking. */
  readonly people?: readonly string[] | undefined;
  /** Inclusive, in whole years on the reference date. */
  readonly age?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly all?: readonly SetExpression[] | undefined;
  readonly any?: readonly SetExpression[] | undefined;
  readonly not?: SetExpression | undefined;
};

const everyone = word('everyone');

/** `everyone` → {everyone: true}; [a, b] → {any: [a, b]}; {group.支部: x} → {groups: {支部: x}}. */
function unfold(raw: unknown): unknown {
  if (Array.isArray(raw)) return { any: raw };
  if (typeof raw === 'string') return everyone.safeParse(raw).success ? { everyone: 'true' } : raw;
  if (typeof raw !== 'object' || raw === null) return raw;
  const entries = Object.entries(raw).map(([key, value]) => ({ key, group: groupOf(key), value }));
  const groups = entries.flatMap(({ group, value }) => (group === undefined ? [] : [[group, value] as const]));
  const plain = entries.flatMap(({ key, group, value }) => (group === undefined ? [[key, value] as const] : []));
  return Object.fromEntries([
    ...plain,
    ...(groups.length > 0 ? [['groups', Object.fromEntries(groups)] as const] : []),
  ]);
}

const shape = {
  everyone: yesNo
    .refine((value) => value, naming('「{everyone}」只能写「是」：不是全体就删去这一项', [], 1))
    .transform((): true => true)
    .optional(),
  role: wordsOrList(text).optional(),
  department: list(text).optional(),
  post: list(text).optional(),
  tag: wordsOrList(text).optional(),
  party: wordsOrList(text).optional(),
  rank: wordsOrList(text).optional(),
  groups: mapOf(list(text)).optional(),
  people: list(text).optional(),
  age: record({ min: count.optional(), max: positive.optional() })
    .refine((age) => age.min !== undefined || age.max !== undefined, naming('年龄要写「{min}」或「{max}」'))
    .optional(),
  get all() {
    return z.array(setExpressionSchema).min(1).optional();
  },
  get any() {
    return z.array(setExpressionSchema).min(1).optional();
  },
  get not() {
    return setExpressionSchema.optional();
  },
};

export const setExpressionSchema: z.ZodType<SetExpression, unknown> = z.preprocess(
  (raw) => inEnglish(Object.keys(shape))(unfold(raw)),
  strict(shape).refine((set) => Object.keys(set).length > 0, {
    message: `人员范围是空的：请写「${chineseKey('everyone')}」，或「${chineseKey('role')}: 民警」这样的条件`,
  }),
);
