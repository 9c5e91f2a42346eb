import type { Figures } from '../figures/figure.ts';
import { workOutFigures } from '../figures/work-out-figures.ts';
import type { Finding } from '../finding/finding.ts';
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
export function checkCampaign(path: string, io: Io): Checked {
  const loaded = loadCampaign(path, { files: io.files, presets: shippedPresets(io), today: io.today() });
  const { campaign, sources, judgements } = loaded;
  if (campaign === undefined) {
    const findings = locateAll(judgements, sources);
    return { facts: undefined, findings, stopping: findings.filter((it) => it.severity === 'error'), loaded };
  }
  const coverage = workOutCoverage(campaign);
  const figures = workOutFigures(campaign, coverage);
  const facts = { campaign, coverage, figures };
  const ruled = runRules(facts, { complete: loaded.complete });
  const all = [...judgements, ...ruled];
  const findings = locateAll(all, sources);
  return { facts, findings, stopping: locateAll(all.filter(stopsReport), sources), loaded };
}
