/** Builds campaigns out of records as values: they are loaded as a file that holds them would be. */

import type { Obligation } from '../../../src/pairing/obligation.ts';
import { workOutCoverage } from '../../../src/pairing/work-out-coverage.ts';
import type { Campaign } from '../../../src/records/campaign.ts';
import { campaignFrom } from '../../campaign-from.ts';

type Raw = Record<string, unknown>;

export type Written = {
  campaign?: Raw;
  calendar?: Raw;
  roster?: readonly Raw[];
  externals?: readonly Raw[];
  edges?: readonly Raw[];
  events?: readonly Raw[];
  pairings?: readonly Raw[];
  exemptions?: readonly Raw[];
  talks?: readonly Raw[];
};

const MAY = { from: '2013-05-06', to: '2013-05-31' };

/** Records without an id are numbered; what most of these tests do not care about is filled in. */
export function campaignOf({ campaign, pairings = [], talks = [], edges = [], ...rest }: Written): Campaign {
  return campaignFrom({
    campaign: { title: '活动', period: MAY, phase: 'final', asOf: '2013-06-08', ...campaign },
    ...rest,
    edges: edges.map((edge) => ({ kind: '分管', ...edge })),
    pairings: pairings.map((pairing) => ({ id: 'p1', ...pairing })),
    talks: talks.map((talk, index) => ({ id: `t${index + 1}`, ...talk })),
  });
}

export const coverageOf = (written: Written) => workOutCoverage(campaignOf(written));

const line = ({ subject, round, event, have, need, outcome }: Obligation): string =>
  [
    subject.map(({ name }) => name).join('-') || '全部',
    ...(round === undefined ? [] : [`第${round}轮`]),
    ...(event ? [event.id] : []),
    `${have}/${need}`,
    outcome,
  ].join(' ');

/** Each obligation in a line: `甲-乙 1/1 met`. */
export const linesOf = (written: Written): string[] => coverageOf(written).obligations.map(line);

export const whysOf = (written: Written): string[] => coverageOf(written).obligations.map(({ why }) => why);

/** A person of that name, in these roles. */
export const person = (name: string, roles: string | readonly string[], more: Raw = {}): Raw => ({
  name,
  roles: [roles].flat(),
  ...more,
});

/** A talk of a talker or talkers with a talkee or talkees. */
export const talk = (
  date: string,
  talkers: string | readonly string[],
  talkees: string | readonly string[],
  more: Raw = {},
): Raw => ({
  date,
  talkers: [talkers].flat(),
  talkees: [talkees].flat(),
  ...more,
});
