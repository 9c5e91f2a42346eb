/** Builds campaigns straight in TypeScript: records as a clerk would write them, through the schemas, with the defaults of loading. */

import type { Obligation } from '../../../src/pairing/obligation.ts';
import { workOutCoverage } from '../../../src/pairing/work-out-coverage.ts';
import { calendarSchema } from '../../../src/records/calendar.ts';
import type { Campaign } from '../../../src/records/campaign.ts';
import { campaignHeadSchema } from '../../../src/records/campaign-head.ts';
import { type Edge, edgeSchema } from '../../../src/records/edge.ts';
import { eventSchema } from '../../../src/records/event.ts';
import { exemptionSchema } from '../../../src/records/exemption.ts';
import { type Pairing, pairingSchema } from '../../../src/records/pairing.ts';
import { type Person, personSchema } from '../../../src/records/person.ts';
import { reportSchema } from '../../../src/records/report.ts';
import { talkSchema } from '../../../src/records/talk.ts';

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

const origin = { file: 'campaign.yaml', path: [] };
export const MAY = { from: '2013-05-06', to: '2013-05-31' };

const personOf = (raw: Raw, external: boolean): Person => ({ ...personSchema.parse(raw), origin, external });

function pairingOf(raw: Raw): Pairing {
  const written = pairingSchema.parse({ id: 'p1', ...raw });
  const { kind } = written.relation;
  const each = { kind: 'each-right', times: 1, count: 'persons' } as const;
  return {
    ...written,
    title: written.title ?? written.id,
    require: written.require ?? (kind === 'any-of' || kind === 'tier' ? each : { kind: 'all-pairs' }),
    window: written.window ?? { kind: written.trigger ? 'since-event' : 'campaign' },
    origin,
  };
}

function edgeOf(raw: Raw, people: ReadonlyMap<string, Person>): Edge {
  const edge = edgeSchema.parse({ kind: '分管', ...raw });
  return { ...edge, origin, ...(people.has(edge.to) ? { toPerson: edge.to } : { toDepartment: edge.to }) };
}

export function campaignOf(written: Written): Campaign {
  const { asOf = '2013-06-08', ...head } = campaignHeadSchema.parse({
    title: '活动',
    period: MAY,
    ...written.campaign,
  });
  const roster = (written.roster ?? []).map((raw) => personOf(raw, false));
  const externals = (written.externals ?? []).map((raw) => personOf(raw, true));
  const people = new Map([...roster, ...externals].map((person) => [person.id, person]));
  return {
    ...head,
    asOf,
    file: 'campaign.yaml',
    unit: { name: '某局' },
    calendar: written.calendar && calendarSchema.parse(written.calendar),
    roster,
    externals,
    people,
    edges: (written.edges ?? []).map((raw) => edgeOf(raw, people)),
    events: (written.events ?? []).map((raw) => ({ ...eventSchema.parse(raw), origin })),
    pairings: (written.pairings ?? []).map(pairingOf),
    exemptions: (written.exemptions ?? []).map((raw) => ({ ...exemptionSchema.parse(raw), origin })),
    talks: (written.talks ?? []).map((raw, index) => ({
      ...talkSchema.parse({ id: `t${index + 1}`, ...raw }),
      origin,
    })),
    suggestions: [],
    channels: [],
    actions: [],
    stated: [],
    frames: [],
    narrative: {},
    report: reportSchema.parse({}),
    rules: {},
  };
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
