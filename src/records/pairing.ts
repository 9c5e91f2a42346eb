import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { idText, list, naming, record, text, word, wordsOrList } from './fields.ts';
import { groupOf, groupWord } from './group-key.ts';
import { duration, relationSchema, requireSchema, roundsSchema, triggerSchema, windowSchema } from './pairing-slots.ts';
import { setExpressionSchema } from './set-expression.ts';
import { evidenceSchema, formSchema } from './talk-conditions.ts';
import { chineseKey, chineseWord, wordSpellings } from './vocabulary.ts';

const exemptSchema = record({ who: setExpressionSchema, reason: text });

const sameSpellings = wordSpellings('same');

/** 部门 → department, 组.支部 → group.支部. */
function inCanonicalWords(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const group = groupOf(raw);
  return group === undefined ? (sameSpellings.get(raw) ?? raw) : `group.${group}`;
}

const pairingShape = {
  id: idText,
  title: text.optional(),
  level: word('level').default('must'),
  basis: text.optional(),
  left: setExpressionSchema.optional(),
  right: setExpressionSchema.optional(),
  relation: relationSchema.default({ kind: 'cross' }),
  same: z
    .preprocess(inCanonicalWords, text)
    .refine(
      (value) => value === 'department' || groupOf(value) !== undefined,
      naming(`「{same}」只能写「${chineseWord('same', 'department')}」，或「${groupWord('支部')}」这样的组`, [], 1),
    )
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

const WITHIN = chineseWord('relation', 'within');

/** 必谈关系: who must talk with whom, in eight independent slots. */
export const pairingSchema = record(pairingShape).superRefine((pairing, context) => {
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
      `「${WITHIN}」要写明是「${chineseWord('require', 'all-pairs')}」，还是「${chineseKey('eachLeft')}: 1」这样每人至少几个`,
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
  use: text,
  only: wordsOrList(text).optional(),
  prefix: text.optional(),
  roles: z.record(text, wordsOrList(text)).default({}),
  set: z.record(text, z.record(text, z.unknown())).default({}),
  without: wordsOrList(text).default([]),
});

export type PresetUse = z.infer<typeof presetUseSchema>;
