import { workOutFigures } from '../src/figures/work-out-figures.ts';
import type { Loaded } from '../src/load/load-campaign.ts';
import { workOutCoverage } from '../src/pairing/work-out-coverage.ts';
import type { Campaign } from '../src/records/campaign.ts';
import type { Facts } from '../src/rules/define-rule.ts';
import { load } from './in-memory.ts';

/** A section that stands at the top of a text, whichever language names it. */
const has = (text: string, ...names: readonly string[]): boolean =>
  names.some((name) => new RegExp(`^"?${name}"?:`, 'm').test(text));

/** The text of a campaign file, completed by a unit and, where it has none, a head. */
function completed(text: string): string {
  const lines = [text.trim()];
  if (!has(text, 'format', '格式')) lines.push('format: 1');
  if (!has(text, 'unit', '单位')) lines.push('unit: {name: 某局}');
  if (!has(text, 'campaign', '活动'))
    lines.push(
      'campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}',
    );
  return `${lines.join('\n')}\n`;
}

/** Sections as JSON, one a line, which YAML reads as it is. */
const asText = (sections: object): string =>
  Object.entries(sections)
    .filter(([, section]) => section !== undefined)
    .map(([key, section]) => `${key}: ${JSON.stringify(section)}`)
    .join('\n');

const loadedFrom = (source: string | object): Loaded =>
  load(completed(typeof source === 'string' ? source : asText(source)));

/** The campaign of a text, or of its sections as values, the way the tool loads it; an error of its records throws, in a sentence. */
export const campaignFrom = (source: string | object): Campaign => withoutErrors(loadedFrom(source));

/** The campaign as far as its records could be read: random ones name persons, departments and events that are not there. */
export function campaignAsRead(source: string | object): Campaign {
  const { campaign } = loadedFrom(source);
  if (campaign === undefined) throw new Error('the head of the campaign does not load');
  return campaign;
}

/** What was loaded, if nothing in it is an error. */
function withoutErrors({ campaign, judgements, broken }: Loaded): Campaign {
  const errors = judgements.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (campaign === undefined || errors.length > 0 || broken.length > 0)
    throw new Error(`the records of this test do not load: ${errors.join('; ') || 'they are no YAML'}`);
  return campaign;
}

/** Everything that rules judge, worked out of a campaign by the real stages. */
export function factsOf(campaign: Campaign, today = '2013-07-01'): Facts {
  const coverage = workOutCoverage(campaign);
  return { campaign, coverage, figures: workOutFigures(campaign, coverage), today, earlier: [] };
}
