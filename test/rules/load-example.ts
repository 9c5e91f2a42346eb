import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { loadCampaign } from '../../src/load/load-campaign.ts';
import { locateAll } from '../../src/load/locate.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import type { Facts, Rule } from '../../src/rules/define-rule.ts';
import { type RunSettings, runRules } from '../../src/rules/run-rules.ts';
import type { Files } from '../../src/source/files.ts';
import { positionAt } from '../../src/source/source-file.ts';

const TODAY = '2013-06-08';

/** What an example leaves out: a finished campaign of a month, and four persons. */
const REST: Readonly<Record<string, string>> = {
  format: 'format: 1',
  unit: 'unit: {name: 某大队}',
  campaign: 'campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}',
  roster: 'roster: [{id: zhang, name: 张一}, {id: li, name: 李二}, {id: zhou, name: 周三}, {id: wu, name: 吴五}]',
};

/** The example first, so that its lines keep their numbers. */
function completed(example: string): string {
  const rest = Object.entries(REST).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  return `${example.trim()}\n${rest.map(([, section]) => section).join('\n')}\n`;
}

const filesOf = (text: string): Files => ({
  read: () => new TextEncoder().encode(text),
  exists: () => true,
  glob: () => [],
  real: (path) => path,
});

export function loadExample(example: string) {
  const loaded = loadCampaign('campaign.yaml', {
    files: filesOf(completed(example)),
    presets: { names: () => [], read: () => undefined },
    today: TODAY,
  });
  const errors = loaded.judgements.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (loaded.campaign === undefined || errors.length > 0)
    throw new Error(`the example does not load: ${errors.join('; ')}`);
  const coverage = workOutCoverage(loaded.campaign);
  const figures = workOutFigures(loaded.campaign, coverage);
  const facts: Facts = { campaign: loaded.campaign, coverage, figures, today: TODAY, earlier: [] };
  return { facts, sources: loaded.sources };
}

/** Every finding of the given rules alone. */
export function findingsOf(
  example: string,
  rules: readonly Rule[],
  settings: RunSettings = { complete: true },
): Finding[] {
  const { facts, sources } = loadExample(example);
  return locateAll(runRules(facts, settings, rules), sources);
}

export const lineOf = ({ at }: Finding): number => positionAt(at.file, at.start).line;
