import type { Figures } from '../figures/figure.ts';
import { workOutFigures } from '../figures/work-out-figures.ts';
import type { Finding, Judgement } from '../finding/finding.ts';
import { type Loaded, loadCampaign } from '../load/load-campaign.ts';
import { locateAll } from '../load/locate.ts';
import type { Coverage } from '../pairing/obligation.ts';
import { workOutCoverage } from '../pairing/work-out-coverage.ts';
import type { Campaign } from '../records/campaign.ts';
import { runRules, stopsReport } from '../rules/run-rules.ts';
import type { Io } from './io.ts';
import { shippedPresets } from './shipped.ts';

/** A campaign with all that follows from it. */
export type Facts = { readonly campaign: Campaign; readonly coverage: Coverage; readonly figures: Figures };

export type Checked = {
  /** `undefined` where the head of the campaign could not be read. */
  readonly facts: Facts | undefined;
  readonly findings: readonly Finding[];
  /** Findings that stop a report: the records are wrong, not merely behind. */
  readonly stopping: readonly Finding[];
  readonly loaded: Loaded;
};

/** Reads a campaign, works out obligations and figures, and judges it by every rule. */
export async function checkCampaign(path: string, io: Io): Promise<Checked> {
  const loaded = loadCampaign(path, { files: io.files, presets: shippedPresets(io), today: io.today() });
  const said = [...loaded.judgements, ...(await explain(loaded))];
  const facts = loaded.campaign && factsOf(loaded.campaign);
  const judgements = facts ? [...said, ...runRules(facts, { complete: loaded.complete })] : said;
  return {
    facts,
    findings: locateAll(judgements, loaded.sources),
    stopping: locateAll(judgements.filter(stopsReport), loaded.sources),
    loaded,
  };
}

/** What is wrong with files that are not YAML. The parser that finds it all is large, and loaded only for them. */
async function explain({ broken }: Loaded): Promise<Judgement[]> {
  return broken.length === 0 ? [] : (await import('../load/explain-syntax.ts')).explainSyntax(broken);
}

/** Figures are worked out when the first rule or report asks for one. */
function factsOf(campaign: Campaign): Facts {
  const coverage = workOutCoverage(campaign);
  let figures: Figures | undefined;
  return {
    campaign,
    coverage,
    get figures() {
      figures ??= workOutFigures(campaign, coverage);
      return figures;
    },
  };
}
