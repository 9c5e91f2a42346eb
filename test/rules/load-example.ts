import { asExample, EARLIER_FILE, EXAMPLE_DAY, EXAMPLE_FILE, exampleFiles } from '../../src/app/example.ts';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import type { Example } from '../../src/finding/catalogue.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { type Loaded, loadCampaign } from '../../src/load/load-campaign.ts';
import { locateAll } from '../../src/load/locate.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import type { Facts, Rule } from '../../src/rules/define-rule.ts';
import { type RunSettings, runRules } from '../../src/rules/run-rules.ts';
import { positionAt } from '../../src/source/source-file.ts';

function loaded(path: string, example: Example): Loaded & { readonly campaign: NonNullable<Loaded['campaign']> } {
  const presets = { names: () => [], read: () => undefined };
  const result = loadCampaign(path, { files: exampleFiles(example), presets, today: EXAMPLE_DAY });
  const errors = result.judgements.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const { campaign } = result;
  if (campaign === undefined || errors.length > 0) throw new Error(`the example does not load: ${errors.join('; ')}`);
  return { ...result, campaign };
}

export function loadExample(written: string | Example) {
  const example = asExample(written);
  const { campaign, sources } = loaded(EXAMPLE_FILE, example);
  const coverage = workOutCoverage(campaign);
  const figures = workOutFigures(campaign, coverage);
  const earlier = example.earlier === undefined ? [] : [loaded(EARLIER_FILE, example).campaign];
  const facts: Facts = { campaign, coverage, figures, today: EXAMPLE_DAY, earlier };
  return { facts, sources };
}

/** Every finding of the given rules alone. */
export function findingsOf(
  example: string | Example,
  rules: readonly Rule[],
  settings: RunSettings = { complete: true },
  earlier?: string,
): Finding[] {
  const { facts, sources } = loadExample(earlier === undefined ? example : { ...asExample(example), earlier });
  return locateAll(runRules(facts, settings, rules), sources);
}

export const lineOf = ({ at }: Finding): number => positionAt(at.file, at.start).line;
