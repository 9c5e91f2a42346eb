import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { field, record } from './field.ts';
import { groupOf, groupWord } from './group-key.ts';
import {
  duration,
  REQUIRE_FIELDS,
  relationSchema,
  requireSchema,
  roundsSchema,
  triggerSchema,
  windowSchema,
} from './pairing-slots.ts';
import { setExpressionSchema } from './set-expression.ts';
import { evidenceSchema, formSchema } from './talk-conditions.ts';
import { idText, list, naming, text, word, wordsOrList } from './values.ts';
import { chineseWord, wordSpellings } from './vocabulary.ts';

const exemptSchema = record({
  who: field(['谁'], '哪些人不必谈，例如 {标签: 驻村}', setExpressionSchema),
  reason: field(['原因', '理由'], '为什么不必谈；汇报会印出来', text),
});

const sameSpellings = wordSpellings('same');

/** 部门 → department, 组.支部 → group.支部. */
function inCanonicalWords(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const group = groupOf(raw);
  return group === undefined ? (sameSpellings.get(raw) ?? raw) : `group.${group}`;
}

const same = z
  .preprocess(inCanonicalWords, text)
  .refine(
    (value) => value === 'department' || groupOf(value) !== undefined,
    naming(`「{same}」只能写「${chineseWord('same', 'department')}」，或「${groupWord('支部')}」这样的组`, [], 1),
  );

/** The keys of a pairing. */
export const PAIRING_FIELDS = {
  id: field(['编号'], '必谈关系的编号，例如 p1', idText),
  title: field(['标题', '题目', '名称'], '名称，例如 书记与委员', text.optional()),
  level: field(['要求'], '必谈未谈是错误，一般未谈只是警告；不写是必谈', word('level').default('must')),
  basis: field(['依据'], '依据的原文，和未谈的发现一起显示', text.optional()),
  left: field(['甲方'], '甲方是哪些人，例如 {角色: 书记}；可以写 全体', setExpressionSchema.optional()),
  right: field(['乙方'], '乙方是哪些人，例如 {角色: 委员}；相互谈的不写', setExpressionSchema.optional()),
  relation: field(['关联方式'], '甲乙双方怎样配对；不写是甲乙互谈', relationSchema.default({ kind: 'cross' })),
  same: field(['同一'], '只在同一个部门、同一个组里配对，例如 部门、组.支部', same.optional()),
  require: field(['数量要求'], '要谈多少，例如 两两都谈、{乙方每人: 1}、{比例: 80%}', requireSchema.optional()),
  window: field(
    ['时限'],
    '哪些日子里谈的才算，例如 活动期间、{之前: meeting}、{每: 月}；不写是活动期间，有触发的从事情发生算起',
    windowSchema.optional(),
  ),
  rounds: field(['轮次'], '分几轮，例如 2；或者写每一轮的起止日期', roundsSchema.optional()),
  trigger: field(['触发'], '因何而谈，例如 {情形: 岗位变动}：登记一件，要谈一次', triggerSchema.optional()),
  minPresence: field(['最少在岗'], '在岗至少多少天才要求谈，例如 15天', duration.optional()),
  form: field(['形式要求'], '对谈话形式的要求；不写时集体谈话不算，其余都算', formSchema.default({ group: false })),
  evidence: field(['记录要求', '佐证'], '记录里写了什么才算，例如 {必填: [地点, 内容]}', evidenceSchema.optional()),
  exempt: field(['免谈'], '哪些人不必谈，写明原因', list(exemptSchema).default([])),
};

const WITHIN = chineseWord('relation', 'within');

/** 必谈关系: who must talk with whom, in eight independent slots. */
export const pairingSchema = record(PAIRING_FIELDS).superRefine((pairing, context) => {
  const say = (key: string, message: string) => context.addIssue({ code: 'custom', ...naming(message, [key]) });
  const missing = (key: string, why: string) => say(key, `缺少「{${key}}」：${why}`);
  const { kind } = pairing.relation;
  if ((kind === 'cross' || kind === 'within' || kind === 'any-of') && pairing.left === undefined)
    missing('left', '请写明一方是哪些人');
  if ((kind === 'cross' || kind === 'any-of') && pairing.right === undefined) missing('right', '请写明另一方是哪些人');
  if (kind === 'within' && pairing.right !== undefined) {
    say('right', `「${WITHIN}」只有一方：请删去「{right}」`);
  }
  if (kind === 'within' && pairing.require === undefined) {
    missing(
      'require',
      `「${WITHIN}」要写明是「${chineseWord('require', 'all-pairs')}」，还是「${REQUIRE_FIELDS.eachLeft.zh[0]}: 1」这样每人至少几个`,
    );
  }
  if (kind === 'tier' && pairing.relation.kind === 'tier' && pairing.relation.roles.length < 2) {
    say('relation', '逐级谈话至少要两级');
  }
  if (pairing.window?.kind === 'within' && pairing.window.of === 'event' && pairing.trigger === undefined) {
    missing('trigger', '时限从情形算起，请写明是哪种情形');
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
export type Requirement = Pairing['require'];
export type Window = Pairing['window'];
export type Form = Pairing['form'];
export type Evidence = NonNullable<Pairing['evidence']>;
export type Duration = { readonly days: number; readonly workdays: boolean };

/** `use: 五个环节`: a preset, expanded in place. `prefix` replaces `p` in the ids; `roles` gives the unit's own names for the preset's roles; `only` and `without` choose among its pairings; `set` overrides keys of one. */
export const presetUseSchema = record({
  use: field(['采用'], '预设的名称，例如 五个环节；全部预设用 talkreport presets 查看', text),
  only: field(['只用'], '只用预设里的哪几条，写编号，例如 [p1, p2]', wordsOrList(text).optional()),
  prefix: field(['前缀'], '把编号 p1 的 p 换成别的，例如 甲；用两个预设时避免重号', text.optional()),
  roles: field(
    ['角色'],
    '预设里的角色，在本单位叫什么，例如 {单位负责人: 中层负责人}',
    z.record(text, wordsOrList(text)).default({}),
  ),
  set: field(
    ['调整'],
    '改其中一条，例如 {p1: {形式要求: {最少分钟: 30}}}',
    z.record(text, z.record(text, z.unknown())).default({}),
  ),
  without: field(['去掉'], '去掉预设里的哪几条，写编号，例如 [p3]', wordsOrList(text).default([])),
});

export type PresetUse = z.infer<typeof presetUseSchema>;
