import { always, catalogue } from '../finding/catalogue.ts';
import type { Judgement, Severity } from '../finding/finding.ts';
import type { RecordsId } from '../records/catalogue.ts';
import { concerns, type Doubt } from '../records/doubt.ts';
import { explainIssue } from '../records/explain-issue.ts';
import type { ListName } from '../records/list-names.ts';
import { own } from '../text/own.ts';
import type { Facts, Rule } from './define-rule.ts';

/** What is said of rules themselves. */
export const RULE_FAILED = catalogue([
  {
    id: 'rule-failed',
    title: '程序自身没有出错',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '核对某一条规则时程序出了错，这一条等于没有查。这是程序的缺陷，不是记录的问题。',
    mend: '把提示里的那句话报给维护者；其他规则的结果照常有效。',
  },
]);

/** What running rules can say: what they say themselves, what is wrong with their options, that one failed, and that some wait. */
type Said<Id extends string> = Judgement<Id | RecordsId | 'rule-failed' | 'checks-skipped'>;

/**
 * `complete`: every record was read, so that what is not there may be held against the campaign. `doubts`: what those that were not may
 * be about, and `inDoubt` the lists that they stand in, where that is known.
 */
export type RunSettings = {
  readonly complete: boolean;
  readonly doubts?: readonly Doubt[] | undefined;
  readonly inDoubt?: ReadonlySet<ListName> | undefined;
};

/** Judges a campaign by every rule that its phase and its own settings leave on. A rule that throws becomes a finding: a bug of ours. */
export function runRules<Id extends string>(
  facts: Facts,
  settings: RunSettings,
  rules: readonly Rule<Id>[],
): Said<Id>[] {
  const { complete, doubts } = settings;
  const active = rules.filter((rule) => severityOf(rule, facts) !== 'off');
  const skipped = active.filter((rule) => waits(rule, settings));
  const certain = complete || doubts === undefined ? facts : withoutDoubtful(facts, doubts);
  const judgements = active
    .filter((rule) => !skipped.includes(rule))
    .flatMap((rule) => judge(rule, rule.eachObligation ? certain : facts));
  return skipped.length === 0 ? judgements : [...judgements, notJudged(facts)];
}

/** Whether what a rule concludes from may be among what was not read whole. */
function waits(rule: Rule, { complete, doubts, inDoubt }: RunSettings): boolean {
  if (rule.needsEverything !== true || complete) return false;
  if (rule.eachObligation) return doubts === undefined;
  return rule.needs === undefined || inDoubt === undefined || rule.needs.some((list) => inDoubt.has(list));
}

/** The campaign's own setting comes before the rule's severity in its phase. */
const severityOf = (rule: Rule, { campaign }: Facts): Severity | 'off' =>
  own(campaign.rules, rule.id)?.severity ?? rule.severity[campaign.phase];

const LIGHTER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

function judge<Id extends string>(rule: Rule<Id>, facts: Facts): Said<Id>[] {
  const severity = severityOf(rule, facts);
  if (severity === 'off') return [];
  const setting = own(facts.campaign.rules, rule.id);
  const options = rule.options.safeParse(setting?.options ?? {}, { reportInput: true });
  if (!options.success) {
    const origin = { file: facts.campaign.file, path: ['rules', rule.id] };
    return options.error.issues.flatMap((issue) => explainIssue(issue, origin));
  }
  try {
    return rule.check(facts, options.data).map(({ lighter, ...remark }) => ({
      ...remark,
      rule: rule.id,
      severity: lighter && setting?.severity === undefined ? LIGHTER[severity] : severity,
    }));
  } catch (error) {
    return [failed(rule, facts, error)];
  }
}

const top = ({ campaign }: Facts) => ({ file: campaign.file, path: [] });

const failed = (rule: Rule, facts: Facts, error: unknown): Judgement<'rule-failed'> => ({
  rule: 'rule-failed',
  severity: 'error',
  origin: top(facts),
  message: `核对规则「${rule.id}」（${rule.title}）时程序出错：${error instanceof Error ? error.message : String(error)}。这是程序的缺陷，不是记录的问题：请把这句话报给维护者`,
});

/** The facts with only those obligations that no doubtful record may be about. */
function withoutDoubtful(facts: Facts, doubts: readonly Doubt[]): Facts {
  const { coverage } = facts;
  const obligations = coverage.obligations.filter((it) => !doubts.some((doubt) => concerns(doubt, it)));
  return {
    ...{ campaign: facts.campaign, today: facts.today, earlier: facts.earlier },
    coverage: { ...coverage, obligations },
    get figures() {
      return facts.figures;
    },
  };
}

const notJudged = (facts: Facts): Judgement<'checks-skipped'> => ({
  rule: 'checks-skipped',
  severity: 'hint',
  origin: top(facts),
  message: '有记录没有读全：有关的规则和应谈暂不核对，改正后再核对一次',
});
