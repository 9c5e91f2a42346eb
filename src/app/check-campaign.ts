import type { Figures } from '../figures/figure.ts';
import { workOutFigures } from '../figures/work-out-figures.ts';
import { adjust, uselessSettings } from '../finding/settings.ts';
import { settle } from '../finding/settle.ts';
import { type Loaded, loadCampaign } from '../load/load-campaign.ts';
import { locate, locateAll } from '../load/locate.ts';
import { workOutCoverage } from '../pairing/work-out-coverage.ts';
import type { Campaign } from '../records/campaign.ts';
import { RULES } from '../rules/catalogue.ts';
import type { Facts } from '../rules/define-rule.ts';
import { type RunSettings, runRules } from '../rules/run-rules.ts';
import type { Day } from '../text/day.ts';
import { CATALOGUE, type Finding, type Judgement, type RuleId, stopsReport } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { shippedPresets } from './shipped.ts';
import { unitIn } from './unit-in.ts';
import { type OwnTemplates, unknownAnywhere } from './unknown-template.ts';

export type Checked = {
  readonly path: string;
  /** `undefined` where the head of the campaign could not be read. */
  readonly facts: Facts | undefined;
  readonly findings: readonly Finding[];
  /** Findings that stop a report: the records are wrong, not merely behind. */
  readonly stopping: readonly Finding[];
  readonly loaded: Loaded;
};

/** Reads a campaign, works out obligations and figures, and judges it by every rule. `earlier` are campaigns to compare it with; with `own`, its template must be there. */
export async function checkCampaign(
  path: string,
  effects: Effects,
  earlier: readonly Campaign[] = [],
  own?: OwnTemplates,
): Promise<Checked> {
  const today = effects.today();
  const loaded = loadCampaign(path, { files: effects.files, presets: shippedPresets(effects), today });
  const { campaign, complete, doubts, inDoubt, sources } = loaded;
  const said: Judgement[] = [
    ...loaded.judgements,
    ...(await explain(loaded)),
    ...(campaign && own ? unknownAnywhere(campaign, own, effects) : []),
  ];
  const facts = campaign && factsOf(campaign, today, earlier);
  const judgements = facts ? saidOnce(judge(said, facts, { complete, doubts, inDoubt })) : said;
  const from = { campaign: path, unit: campaign?.unit.name ?? unitIn(sources.get(path)?.text ?? '') };
  const findings = settle(locateAll<RuleId>(judgements, sources), {
    campaign,
    complete,
    sources,
    locate: (place) => locate(place, sources),
    catalogue: CATALOGUE,
  }).map((finding): Finding => ({ ...finding, from }));
  return {
    path,
    facts,
    findings,
    stopping: findings.filter((it) => it.suppressed === undefined && stopsReport(it)),
    loaded,
  };
}

/** What was said while reading and what the rules say, as the unit's settings would have it. */
function judge(said: readonly Judgement[], facts: Facts, settings: RunSettings): Judgement[] {
  const { rules, file } = facts.campaign;
  const all = [...said, ...uselessSettings(rules, file, CATALOGUE), ...runRules(facts, settings, RULES)];
  return adjust<Judgement>(all, rules, CATALOGUE);
}

/** 暂不核对 is one line, however many there are to wait. */
function saidOnce(judgements: readonly Judgement[]): Judgement[] {
  const first = judgements.find(({ rule }) => rule === 'checks-skipped');
  return judgements.filter((it) => it.rule !== 'checks-skipped' || it === first);
}

/** What is wrong with files that are not YAML. The parser that finds it all is large, and loaded only for them. */
async function explain({ broken }: Loaded): Promise<Judgement[]> {
  return broken.length === 0 ? [] : (await import('../load/explain-syntax.ts')).explainSyntax(broken);
}

/** Figures are worked out when the first rule or report asks for one. */
function factsOf(campaign: Campaign, today: Day, earlier: readonly Campaign[]): Facts {
  const coverage = workOutCoverage(campaign);
  let figures: Figures | undefined;
  return {
    campaign,
    coverage,
    today,
    earlier,
    get figures() {
      figures ??= workOutFigures(campaign, coverage);
      return figures;
    },
  };
}
