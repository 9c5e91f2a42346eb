import { loadCampaign } from '../../src/load/load-campaign.ts';
import type { Coverage, Obligation, Outcome } from '../../src/pairing/obligation.ts';
import type { Campaign } from '../../src/records/campaign.ts';
import type { Pairing } from '../../src/records/pairing.ts';
import type { Person } from '../../src/records/person.ts';
import type { Files } from '../../src/source/files.ts';

/** One file in memory. */
const filesOf = (text: string): Files => ({
  read: () => new TextEncoder().encode(text),
  exists: () => true,
  glob: () => [],
  real: (path) => path,
});

const HEAD: Readonly<Record<string, string>> = {
  format: 'format: 1',
  unit: 'unit: {name: 某大队}',
  campaign: 'campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}',
  roster: 'roster: [{id: a, name: 甲}, {id: b, name: 乙}, {id: c, name: 丙}, {id: d, name: 丁}]',
};

/** The text completed by a minimal head and roster where it has none of its own. */
export function completed(text: string): string {
  const missing = Object.entries(HEAD).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return `${text.trim()}\n${missing.map(([, section]) => section).join('\n')}\n`;
}

export const load = (text: string) =>
  loadCampaign('campaign.yaml', {
    files: filesOf(completed(text)),
    presets: { names: () => [], read: () => undefined },
    today: '2013-06-08',
  });

/** A campaign from YAML that must load without an error. */
export function campaignOf(text: string): Campaign {
  const { campaign, judgements } = load(text);
  const errors = judgements.filter(({ severity }) => severity === 'error');
  if (campaign === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return campaign;
}

/** What a test says of one obligation. */
export type Sketch = { pairing?: string; who: string; outcome: Outcome; talks?: string[]; window?: string };

/** Coverage by hand: `who` is one id, or two joined by a space. */
export function coverageOf(campaign: Campaign, sketches: readonly Sketch[]): Coverage {
  return {
    obligations: sketches.map((sketch) => obligationOf(campaign, sketch)),
    departed: [],
    oddities: [],
    unusedExemptions: [],
  };
}

function obligationOf(campaign: Campaign, sketch: Sketch): Obligation {
  const pairing = campaign.pairings.find(({ id }) => id === (sketch.pairing ?? campaign.pairings[0]?.id));
  return {
    pairing: known<Pairing>(pairing),
    subject: sketch.who.split(' ').map((id) => known<Person>(campaign.people.get(id))),
    candidates: [],
    window: { ...campaign.period, label: sketch.window ?? '活动期间' },
    need: 1,
    have: sketch.outcome === 'met' ? 1 : 0,
    outcome: sketch.outcome,
    talks: campaign.talks.filter(({ id }) => sketch.talks?.includes(id)),
    why: '',
    nearMisses: [],
  };
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a test names a pairing or a person that its campaign does not have');
  return found;
}
