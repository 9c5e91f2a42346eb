import type * as z from 'zod';
import type { Figures } from '../figures/figure.ts';
import type { CatalogueEntry, Examples } from '../finding/catalogue.ts';
import type { Remark } from '../finding/finding.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import { type Field, type Fields, record } from '../records/field.ts';
import type { ListName } from '../records/list-names.ts';
import type { Day } from '../text/day.ts';

export { always } from '../finding/catalogue.ts';

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

/** `lighter`: one step below the rule's severity (一般 beside 必谈, say). */
export type RuleRemark = Remark & { readonly lighter?: boolean | undefined };

/** 选项: what a unit may set of a rule beside its severity, per canonical key. Every one has a default. */
type Options = Fields;

export type Rule<Id extends string = string> = CatalogueEntry<Id> & {
  readonly examples: Examples;
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

type Definition<Id extends string, O extends Options> = Omit<Rule<Id>, 'options' | 'check' | 'adjustable'> & {
  readonly options?: O;
  check(facts: Facts, options: { readonly [K in keyof O]: z.output<O[K]['type']> }): readonly RuleRemark[];
};

const NO_OPTIONS = record({});

/** 规则: one thing that records are held to. */
export function defineRule<const Id extends string, O extends Options = Record<never, Field>>(
  definition: Definition<Id, O>,
): Rule<Id> {
  return {
    ...definition,
    adjustable: true,
    options: definition.options === undefined ? NO_OPTIONS : record(definition.options),
    // The runner hands in what the schema above made, which is what the definition's own type says.
    check: (facts, options) => definition.check(facts, options as Parameters<typeof definition.check>[1]),
  };
}
