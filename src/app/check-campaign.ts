import type { Figures } from '../figures/figure.ts';
import { workOutFigures } from '../figures/work-out-figures.ts';
import type { Finding, Judgement } from '../finding/finding.ts';
import { type Loaded, loadCampaign } from '../load/load-campaign.ts';
import { locate, locateAll } from '../load/locate.ts';
import { workOutCoverage } from '../pairing/work-out-coverage.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Facts } from '../rules/define-rule.ts';
import { adjust, runRules, stopsReport } from '../rules/run-rules.ts';
import { settle } from '../rules/settle.ts';
import type { Day } from '../text/day.ts';
import type { Effects } from './effects.ts';
import { shippedPresets } from './shipped.ts';
import { type OwnTemplates, unknownTemplate } from './unknown-template.ts';

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
  const said = [
    ...loaded.judgements,
    ...(await explain(loaded)),
    ...(campaign && own ? unknownTemplate(campaign, own, effects) : []),
  ];
  const facts = campaign && factsOf(campaign, today, earlier);
  const judgements = facts
    ? saidOnce([...adjust(said, facts), ...runRules(facts, { complete, doubts, inDoubt })])
    : said;
  const from = { campaign: path, unit: campaign?.unit.name };
  const findings = settle(locateAll(judgements, sources), {
    campaign,
    complete,
    sources,
    locate: (place) => locate(place, sources),
  }).map((finding): Finding => ({ ...finding, from }));
  return {
    path,
    facts,
    findings,
    stopping: findings.filter((it) => it.suppressed === undefined && stopsReport(it)),
    loaded,
  };
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
