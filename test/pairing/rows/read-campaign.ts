/** A small reader of campaign.yaml for tests: one file, inline lists, no findings: a record that does not fit the schema throws. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod';
import { calendarSchema } from '../../../src/records/calendar.ts';
import type { Campaign } from '../../../src/records/campaign.ts';
import { campaignHeadSchema } from '../../../src/records/campaign-head.ts';
import { type Edge, edgeSchema } from '../../../src/records/edge.ts';
import { eventSchema } from '../../../src/records/event.ts';
import { exemptionSchema } from '../../../src/records/exemption.ts';
import { list } from '../../../src/records/fields.ts';
import { type Pairing, pairingSchema, type WrittenPairing } from '../../../src/records/pairing.ts';
import { type Person, personSchema } from '../../../src/records/person.ts';
import { reportSchema } from '../../../src/records/report.ts';
import { talkSchema } from '../../../src/records/talk.ts';
import type { Origin } from '../../../src/source/origin.ts';

const FILE = 'campaign.yaml';

const fileSchema = z.strictObject({
  campaign: campaignHeadSchema,
  calendar: calendarSchema.optional(),
  roster: list(personSchema).default([]),
  externals: list(personSchema).default([]),
  edges: list(edgeSchema).default([]),
  events: list(eventSchema).default([]),
  pairings: list(pairingSchema).default([]),
  exemptions: list(exemptionSchema).default([]),
  talks: list(talkSchema).default([]),
});

/** Gives each record the place that it was read from. */
function placed<T extends object>(section: string, records: readonly T[]): (T & { readonly origin: Origin })[] {
  return records.map((record, index) => ({ ...record, origin: { file: FILE, path: [section, index] } }));
}

function defaultRequire(pairing: WrittenPairing): Pairing['require'] {
  const byEach = pairing.relation.kind === 'any-of' || pairing.relation.kind === 'tier';
  return pairing.require ?? (byEach ? { kind: 'each-right', times: 1, count: 'persons' } : { kind: 'all-pairs' });
}

function withDefaults(pairing: WrittenPairing): Omit<Pairing, 'origin'> {
  const window = pairing.window ?? (pairing.trigger ? { kind: 'since-event' as const } : { kind: 'campaign' as const });
  return { ...pairing, title: pairing.title ?? pairing.id, require: defaultRequire(pairing), window };
}

const linked = <E extends Edge>(edge: E, people: ReadonlyMap<string, Person>): E =>
  people.has(edge.to) ? { ...edge, toPerson: edge.to } : { ...edge, toDepartment: edge.to };

/** Reads a campaign from YAML text, or from what the YAML would have given (mappings, lists and text). */
export function readCampaign(source: string | object): Campaign {
  const file = fileSchema.parse(typeof source === 'string' ? load(source, { schema: FAILSAFE_SCHEMA }) : source);
  const { asOf, ...head } = file.campaign;
  const roster = placed('roster', file.roster).map((person) => ({ ...person, external: false }));
  const externals = placed('externals', file.externals).map((person) => ({ ...person, external: true }));
  const people = new Map([...roster, ...externals].map((person) => [person.id, person]));
  return {
    ...head,
    file: FILE,
    unit: { name: '某局' },
    asOf: asOf ?? head.period.to,
    calendar: file.calendar,
    roster,
    externals,
    people,
    edges: placed('edges', file.edges).map((edge) => linked(edge, people)),
    events: placed('events', file.events),
    pairings: placed('pairings', file.pairings.map(withDefaults)),
    exemptions: placed('exemptions', file.exemptions),
    talks: placed('talks', file.talks),
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
