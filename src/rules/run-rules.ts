import type { Judgement, Severity } from '../finding/finding.ts';
import { nearestWord } from '../text/nearest.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Facts, Family, Rule } from './define-rule.ts';

/** `complete`: every record was read, so that what is not there may be held against the campaign. */
export type RunSettings = { readonly complete: boolean };

/** Judges a campaign by every rule that its phase and its own settings leave on. A rule that throws becomes a finding: a bug of ours. */
export function runRules(facts: Facts, settings: RunSettings, rules: readonly Rule[] = CATALOGUE): Judgement[] {
  const active = rules.filter((rule) => severityOf(rule, facts) !== 'off');
  const skipped = settings.complete ? [] : active.filter(({ needsEverything }) => needsEverything);
  const judgements = [
    ...unknownRules(facts),
    ...active.filter((rule) => !skipped.includes(rule)).flatMap((rule) => judge(rule, facts)),
  ];
  return skipped.length === 0 ? judgements : [...judgements, notJudged(skipped, facts)];
}

/** A setting for a rule that there is not would be a setting that does nothing. */
function unknownRules({ campaign }: Facts): Judgement[] {
  const ids = CATALOGUE.map(({ id }) => id);
  return Object.keys(campaign.rules)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const nearest = nearestWord(id, ids);
      const hint = nearest === undefined ? '可以调整的规则见 README 的规则表' : `是不是「${nearest}」？`;
      const origin = { file: campaign.file, path: ['rules'] };
      return {
        rule: 'unknown-rule',
        severity: 'warning',
        origin,
        key: id,
        message: `没有「${id}」这条规则，这个设置不起作用：${hint}`,
      };
    });
}

/** The campaign's own setting comes before the rule's severity in its phase. */
const severityOf = (rule: Rule, { campaign }: Facts): Severity | 'off' =>
  campaign.rules[rule.id] ?? rule.severity[campaign.phase];

const LIGHTER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'hint', hint: 'hint' };

function judge(rule: Rule, facts: Facts): Judgement[] {
  const severity = severityOf(rule, facts);
  if (severity === 'off') return [];
  const set = facts.campaign.rules[rule.id] !== undefined;
  try {
    return rule.check(facts).map(({ lighter, ...remark }) => ({
      ...remark,
      rule: rule.id,
      severity: lighter && !set ? LIGHTER[severity] : severity,
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

const notJudged = (skipped: readonly Rule[], facts: Facts): Judgement => ({
  rule: 'checks-skipped',
  severity: 'hint',
  origin: top(facts),
  message: `有的记录没有读进来，这些规则暂不核对：${skipped.map(({ title }) => title).join('、')}；改正其他错误后再核对一次`,
});

/** Gaps in coverage are printed in the report, not a reason to withhold it. */
const NEVER_STOPS: ReadonlySet<Family> = new Set(['coverage', 'exemptions']);

const families = new Map(CATALOGUE.map(({ id, family }) => [id, family]));

/** Whether a finding stops `render`: errors of shape, links and time, and words or numbers that the records contradict. */
export function stopsReport({ rule, severity }: Pick<Judgement, 'rule' | 'severity'>): boolean {
  const family = families.get(rule);
  return severity === 'error' && (family === undefined || !NEVER_STOPS.has(family));
}
