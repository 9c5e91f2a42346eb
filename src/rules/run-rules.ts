import type { Judgement, Severity } from '../finding/finding.ts';
import { concerns, type Doubt, type ListName } from '../records/doubt.ts';
import { explainIssue } from '../records/explain-issue.ts';
import { nearestWord } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Facts, Family, Rule, RuleDescription } from './define-rule.ts';
import { READING } from './reading/reading.ts';

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
export function runRules(facts: Facts, settings: RunSettings, rules: readonly Rule[] = CATALOGUE): Judgement[] {
  const { complete, doubts } = settings;
  const active = rules.filter((rule) => severityOf(rule, facts) !== 'off');
  const skipped = active.filter((rule) => waits(rule, settings));
  const certain = complete || doubts === undefined ? facts : withoutDoubtful(facts, doubts);
  const judgements = [
    ...adjust(wrongSettings(facts), facts),
    ...active
      .filter((rule) => !skipped.includes(rule))
      .flatMap((rule) => judge(rule, rule.eachObligation ? certain : facts)),
  ];
  return skipped.length === 0 ? judgements : [...judgements, ...adjust([notJudged(facts)], facts)];
}

/** Whether what a rule concludes from may be among what was not read whole. */
function waits(rule: Rule, { complete, doubts, inDoubt }: RunSettings): boolean {
  if (rule.needsEverything !== true || complete) return false;
  if (rule.eachObligation) return doubts === undefined;
  return rule.needs === undefined || inDoubt === undefined || rule.needs.some((list) => inDoubt.has(list));
}

/** Every rule and every finding of reading, by id. */
export const RULES: ReadonlyMap<string, RuleDescription> = new Map(
  [...CATALOGUE, ...READING].map((rule) => [rule.id, rule]),
);

/** What is said of templates is said of no campaign, so no campaign can set it. */
const OF_TEMPLATES = /^template-/;

/** 可以调整: errors of reading leave records out, so nobody may switch them off or answer for them. */
export function isAdjustable(id: string): boolean {
  const reading = READING.find((it) => it.id === id);
  if (reading === undefined) return RULES.has(id);
  return reading.severity.final !== 'error' && !OF_TEMPLATES.test(id);
}

/** What the campaign's settings make of what no rule says: its severity, or nothing where it is off. */
export function adjust<T extends Pick<Judgement, 'rule' | 'severity'>>(
  judgements: readonly T[],
  { campaign }: Pick<Facts, 'campaign'>,
): T[] {
  return judgements.flatMap((judgement) => {
    const severity = own(campaign.rules, judgement.rule)?.severity;
    if (severity === undefined || !isAdjustable(judgement.rule)) return [judgement];
    return severity === 'off' ? [] : [{ ...judgement, severity }];
  });
}

/** A setting that does nothing is said. */
function wrongSettings({ campaign }: Facts): Judgement[] {
  const place = {
    rule: 'unknown-rule',
    severity: 'warning',
    origin: { file: campaign.file, path: ['rules'] },
  } as const;
  return Object.keys(campaign.rules).flatMap((id): Judgement[] => {
    if (isAdjustable(id)) return [];
    const message = RULES.has(id)
      ? `「${id}」是读取记录或检查模板时说的，不能调整或关闭：请改正记录或模板`
      : `没有「${id}」这条规则，这个设置不起作用：${hintFor(id)}`;
    return [{ ...place, key: id, message }];
  });
}

/** What a rule that there is not may have been meant to be. */
export function hintFor(id: string): string {
  const nearest = nearestWord(id, [...RULES.keys()]);
  return nearest === undefined ? '全部规则用 talkreport rules 查看' : `是不是「${nearest}」？`;
}

/** The campaign's own setting comes before the rule's severity in its phase. */
const severityOf = (rule: Rule, { campaign }: Facts): Severity | 'off' =>
  own(campaign.rules, rule.id)?.severity ?? rule.severity[campaign.phase];

const LIGHTER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

function judge(rule: Rule, facts: Facts): Judgement[] {
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

const failed = (rule: Rule, facts: Facts, error: unknown): Judgement => ({
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

const notJudged = (facts: Facts): Judgement => ({
  rule: 'checks-skipped',
  severity: 'hint',
  origin: top(facts),
  message: '有记录没有读全：有关的规则和应谈暂不核对，改正后再核对一次',
});

/** Gaps in coverage are printed in the report, not a reason to withhold it. */
const NEVER_STOPS: ReadonlySet<Family> = new Set(['coverage', 'evidence', 'exemptions', 'follow-up']);

/** Whether a finding stops `render`: errors of shape, links and time, and words or numbers that the records contradict. */
export function stopsReport({ rule, severity }: Pick<Judgement, 'rule' | 'severity'>): boolean {
  const family = RULES.get(rule)?.family;
  return severity === 'error' && (family === undefined || !NEVER_STOPS.has(family));
}

/** 挡汇报: whether findings of the rule stop a report where they are errors, and in some phase they are. */
export const mayStopReport = ({ id, severity }: RuleDescription): boolean =>
  Object.values(severity).some((each) => each !== 'off' && stopsReport({ rule: id, severity: each }));
