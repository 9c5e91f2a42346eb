import type * as z from 'zod';
import type { Figures } from '../figures/figure.ts';
import type { Remark, RuleId, Severity } from '../finding/finding.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Phase } from '../records/campaign-head.ts';
import type { ListName } from '../records/doubt.ts';
import { record } from '../records/fields.ts';
import type { Day } from '../text/day.ts';

/** What rules judge: the records, the obligations and the figures worked out from them. */
export type Facts = {
  readonly campaign: Campaign;
  readonly coverage: Coverage;
  readonly figures: Figures;
  /** The day of the run. Only what lies in the future is held against it, so that an old campaign is judged the same for ever. */
  readonly today: Day;
  /** 往年的活动: earlier campaigns to compare with, where the run was given any. */
  readonly earlier: readonly Campaign[];
};

/** 类别. What a rule is about; it decides whether its errors stop a report: gaps in coverage and exemptions never do. */
export type Family =
  | 'shape'
  | 'links'
  | 'time'
  | 'coverage'
  | 'evidence'
  | 'plausibility'
  | 'sameness'
  | 'follow-up'
  | 'words'
  | 'exemptions'
  | 'privacy';

/** `lighter`: one step below the rule's severity (一般 beside 必谈, say). */
export type RuleRemark = Remark & { readonly lighter?: boolean | undefined };

/** 例子: records of which a minimal campaign supplies the rest, so that they can be checked like any other. */
export type Example = {
  /** What is to be seen in the campaign file; completed by a head, a unit and four persons (example.ts). */
  readonly yaml: string;
  /** Files that the records include, by path; bytes for what is no UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The text of a report template, where it is about templates. */
  readonly template?: string;
  /** 往年的活动: completed like `yaml`, and compared with. */
  readonly earlier?: string;
  /** 基线: what was known before, as its file says it. */
  readonly baseline?: string;
};

/** Records that a rule objects to, and what is said on which of their lines (from 1). */
export type FailingExample = Example & {
  readonly says: readonly { readonly line: number; readonly message: string }[];
};

/** What people are told of a rule: the rule table, `explain`, and the metadata of reporters. */
export type RuleDescription = {
  /** kebab-case, permanent. */
  readonly id: RuleId;
  /** What must hold, in one Chinese phrase. */
  readonly title: string;
  /** The text relied on, or 内部约定. */
  readonly basis: string;
  readonly family: Family;
  readonly severity: Readonly<Record<Phase, Severity | 'off'>>;
  /** Two Chinese sentences: why it is asked, and what happens otherwise. */
  readonly why: string;
  /** 怎样改: one or two Chinese sentences for `explain`. */
  readonly mend: string;
  readonly examples: { readonly passes: string | Example; readonly fails: readonly FailingExample[] };
};

/** 选项: what a unit may set of a rule beside its severity, per canonical key. Every schema has a default and a Chinese description. */
type Options = Readonly<Record<string, z.ZodType>>;

export type Rule = RuleDescription & {
  /** It concludes from what is not there, so it says nothing while a record could not be read. */
  readonly needsEverything?: boolean;
  /** The lists that it concludes from, where those are not all of them. */
  readonly needs?: readonly ListName[];
  /** It speaks of each obligation by itself, so that those that no doubtful record can touch are still judged. */
  readonly eachObligation?: boolean;
  /** The schema of its options; an empty mapping gives the defaults. */
  readonly options: z.ZodType;
  /** `options` is what its schema made of the unit's settings. */
  check(facts: Facts, options: unknown): readonly RuleRemark[];
};

type Definition<O extends Options> = Omit<Rule, 'options' | 'check'> & {
  readonly options?: O;
  check(facts: Facts, options: { readonly [K in keyof O]: z.output<O[K]> }): readonly RuleRemark[];
};

const NO_OPTIONS = record({});

/** 规则: one thing that records are held to. */
export function defineRule<O extends Options = Record<never, z.ZodType>>(definition: Definition<O>): Rule {
  return {
    ...definition,
    options: definition.options === undefined ? NO_OPTIONS : record(definition.options),
    // The runner hands in what the schema above made, which is what the definition's own type says.
    check: (facts, options) => definition.check(facts, options as Parameters<typeof definition.check>[1]),
  };
}

/** The same severity whatever the phase. */
export const always = (severity: Severity): Rule['severity'] => ({
  planned: severity,
  running: severity,
  final: severity,
});
