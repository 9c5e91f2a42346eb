import type { Figures } from '../figures/figure.ts';
import type { Remark, RuleId, Severity } from '../finding/finding.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Phase } from '../records/campaign-head.ts';

/** What rules judge: the records, the obligations and the figures worked out from them. */
export type Facts = { readonly campaign: Campaign; readonly coverage: Coverage; readonly figures: Figures };

/** 类别. What a rule is about; it decides whether its errors stop a report: gaps in coverage and exemptions never do. */
export type Family = 'shape' | 'links' | 'time' | 'coverage' | 'words' | 'exemptions';

/** `lighter`: one step below the rule's severity (一般 beside 必谈, say). */
export type RuleRemark = Remark & { readonly lighter?: boolean | undefined };

/** Records that a rule objects to: YAML that a minimal campaign completes, and what is said on which of its lines (from 1). */
export type FailingExample = {
  readonly yaml: string;
  readonly says: readonly { readonly line: number; readonly message: string }[];
};

export type Rule = {
  /** kebab-case, the file's name, permanent. */
  readonly id: RuleId;
  /** What must hold, in one Chinese phrase. */
  readonly title: string;
  /** The text relied on, or 内部约定. */
  readonly basis: string;
  readonly family: Family;
  readonly severity: Readonly<Record<Phase, Severity | 'off'>>;
  /** Two Chinese sentences: why it is asked, and what happens otherwise. */
  readonly why: string;
  /** It concludes from what is not there, so it says nothing while a record could not be read. */
  readonly needsEverything?: boolean;
  readonly examples: { readonly passes: string; readonly fails: readonly FailingExample[] };
  check(facts: Facts): readonly RuleRemark[];
};

/** 规则: one thing that records are held to. */
export const defineRule = (rule: Rule): Rule => rule;

/** The same severity whatever the phase. */
export const always = (severity: Severity): Rule['severity'] => ({
  planned: severity,
  running: severity,
  final: severity,
});
