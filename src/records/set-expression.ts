import * as z from 'zod';
import { field, inEnglish, record, strict, type ValuesOf } from './field.ts';
import { groupOf } from './group-key.ts';
import { count, list, mapOf, naming, positive, text, word, wordsOrList, yesNo } from './values.ts';

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

const onlyYes = yesNo
  .refine((value) => value, naming('「{everyone}」只能写「是」：不是全体就删去这一项', [], 1))
  .transform((): true => true);

const ageSchema = record({
  min: field(['最少', '至少'], '最小的年龄，含这个岁数，例如 30', count.optional()),
  max: field(['最多', '至多'], '最大的年龄，含这个岁数，例如 35', positive.optional()),
}).refine((age) => age.min !== undefined || age.max !== undefined, naming('年龄要写「{min}」或「{max}」'));

/** Whom a set picks by what they are. `people` are ids after linking; `age` counts in whole years on the reference date, both ends included. */
const ATTRIBUTES = {
  everyone: field(['全体'], '花名册上的全体人员，写 true；也可以不写成键，直接写 全体', onlyYes.optional()),
  role: field(['角色'], '有这个角色的，一个或几个，例如 书记', wordsOrList(text).optional()),
  department: field(['部门'], '在这个部门的，一个或几个，例如 水政站', list(text).optional()),
  post: field(['职务'], '任这个职务的，一个或几个，例如 副局长', list(text).optional()),
  tag: field(['标签'], '有这个标签的，一个或几个，例如 驻村', wordsOrList(text).optional()),
  party: field(['政治面貌'], '政治面貌是这个的，一个或几个，例如 中共党员', wordsOrList(text).optional()),
  rank: field(['职级'], '职级是这个的，一个或几个，例如 正科', wordsOrList(text).optional()),
  groups: field(
    ['组', '所在组'],
    '在这个组的，例如 {支部: 机关支部}；也可以写 组.支部: 机关支部',
    mapOf(list(text)).optional(),
  ),
  people: field(['人员'], '直接点名，写编号或姓名，一个或几个', list(text).optional()),
  age: field(['年龄'], '年龄（周岁）在这个范围的，例如 {最少: 30, 最多: 35}', ageSchema.optional()),
};

/**
 * 人员范围: a set expression over the roster and the externals. Several keys in one mapping must all hold; a list of expressions means
 * any of them. `everyone` is the roster. `groups` holds the `group.支部: 机关支部` keys.
 */
export type SetExpression = Picked & {
  readonly all?: readonly SetExpression[] | undefined;
  readonly any?: readonly SetExpression[] | undefined;
  readonly not?: SetExpression | undefined;
};
type Picked = Partial<ValuesOf<typeof ATTRIBUTES>>;

/** A set within a set. */
const inner: z.ZodType<SetExpression, unknown> = z.lazy(() => setExpressionSchema);

const FIELDS = {
  ...ATTRIBUTES,
  all: field(['且', '同时满足'], '同时符合列出的各项', z.array(inner).min(1).optional()),
  any: field(['或', '任一满足'], '符合列出的任何一项', z.array(inner).min(1).optional()),
  not: field(['非'], '不符合这一项的', inner.optional()),
};

const renamed = inEnglish(FIELDS);

export const setExpressionSchema: z.ZodType<SetExpression, unknown> = z.preprocess(
  (raw) => renamed(unfold(raw)),
  strict(FIELDS).refine((set) => Object.keys(set).length > 0, {
    message: `人员范围是空的：请写「${FIELDS.everyone.zh[0]}」，或「${FIELDS.role.zh[0]}: 民警」这样的条件`,
  }),
);
