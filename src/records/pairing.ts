import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { list, record, text, word } from './fields.ts';
import { duration, relationSchema, requireSchema, roundsSchema, triggerSchema, windowSchema } from './pairing-slots.ts';
import { setExpressionSchema } from './set-expression.ts';
import { evidenceSchema, formSchema } from './talk-conditions.ts';

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
