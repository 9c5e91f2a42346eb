import { readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { adjust } from '../../src/finding/settings.ts';
import { settle } from '../../src/finding/settle.ts';
import { explainSyntax } from '../../src/load/explain-syntax.ts';
import { loadCampaign } from '../../src/load/load-campaign.ts';
import { locate, locateAll } from '../../src/load/locate.ts';
import type { Coverage } from '../../src/pairing/obligation.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import type { Campaign } from '../../src/records/campaign.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import { filesOf, shippedPresets } from '../in-memory.ts';

/** The day on which the examples are validated: long after both campaigns. */
const TODAY = '2014-01-01';

/** The files of a campaign by their paths, as text. */
export type Texts = Readonly<Record<string, string>>;

/** An example that was read, with its texts and where its records stand. */
export type Example = {
  readonly name: string;
  readonly texts: Texts;
  readonly campaign: Campaign;
  readonly coverage: Coverage;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly findings: readonly Finding[];
};

const FOLDER = new URL('../../examples/', import.meta.url);

function textsOf(name: string): Texts {
  const folder = new URL(`${name}/`, FOLDER);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(encodeURI(path), folder), 'utf8')]));
}

/** Everything that `validate` says of a campaign; `against` is an earlier one. */
export function check(texts: Texts, against: readonly Campaign[] = []) {
  const loaded = loadCampaign('campaign.yaml', { files: filesOf(texts), presets: shippedPresets, today: TODAY });
  const { campaign, complete, sources } = loaded;
  const said = [...loaded.judgements, ...explainSyntax(loaded.broken)];
  const coverage = campaign && workOutCoverage(campaign);
  const facts = campaign &&
    coverage && {
      campaign,
      coverage,
      figures: workOutFigures(campaign, coverage),
      today: TODAY,
      earlier: against,
    };
  const judgements = facts
    ? [...adjust(said, facts.campaign.rules, CATALOGUE), ...runRules(facts, { complete }, RULES)]
    : said;
  const findings = settle(locateAll(judgements, sources), {
    campaign,
    complete,
    sources,
    locate: (place) => locate(place, sources),
    catalogue: CATALOGUE,
  }).filter((finding) => finding.suppressed === undefined);
  return { campaign, coverage, sources, findings };
}

export function readExample(name: string): Example {
  const texts = textsOf(name);
  const { campaign, coverage, sources, findings } = check(texts);
  if (campaign === undefined || coverage === undefined) throw new Error(`${name} does not load`);
  return { name, texts, campaign, coverage, sources, findings };
}
