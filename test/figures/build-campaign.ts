import type { Coverage, Obligation, Outcome } from '../../src/pairing/obligation.ts';
import type { Campaign } from '../../src/records/campaign.ts';
import type { Pairing } from '../../src/records/pairing.ts';
import type { Person } from '../../src/records/person.ts';
import { campaignFrom } from '../campaign-from.ts';

const ROSTER = 'roster: [{id: a, name: 甲}, {id: b, name: 乙}, {id: c, name: 丙}, {id: d, name: 丁}]';

/** A campaign from YAML that must load without an error, with four persons where the text has no roster of its own. */
export const campaignOf = (text: string): Campaign =>
  campaignFrom(/^roster:/m.test(text) ? text : `${text}\n${ROSTER}`);

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
