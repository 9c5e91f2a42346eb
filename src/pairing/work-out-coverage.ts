import type { Campaign } from '../records/campaign.ts';
import type { Exemption } from '../records/exemption.ts';
import type { Person } from '../records/person.ts';
import { linkReader } from './done/event-links.ts';
import { type Claim, talkChecker } from './done/talk-check.ts';
import { indexTalks } from './done/talk-index.ts';
import type { Coverage, Obligation } from './obligation.ts';
import { judge } from './outcome.ts';
import type { CampaignIndex } from './owed/demand.ts';
import { demandsOf } from './owed/demands.ts';
import { departedFrom } from './owed/departed.ts';
import { exemptionReader } from './owed/exempting.ts';
import { slotsOf } from './when/slots.ts';
import { sideReader } from './who/sets.ts';
import { doubtsOf } from './who/word-doubts.ts';

function factsOf(campaign: Campaign): CampaignIndex {
  const people = new Map<string, Person>();
  for (const person of [...campaign.roster, ...campaign.externals])
    if (!people.has(person.id)) people.set(person.id, person);
  const order = new Map([...people.values()].map((person, index) => [person, index]));
  const doubts = doubtsOf(campaign);
  return {
    campaign,
    people,
    orderOf: (person) => order.get(person) ?? -1,
    read: sideReader([...people.values()], doubts),
    doubts,
  };
}

/** 覆盖情况: who there is, when, what is asked for, what was done, and what comes of it. */
export function workOutCoverage(campaign: Campaign): Coverage {
  const facts = factsOf(campaign);
  const exemptingOf = exemptionReader(campaign.exemptions, facts.doubts);
  const index = indexTalks(campaign.talks, facts.people);
  const asked = campaign.pairings.map((pairing) => {
    const slots = slotsOf(pairing, facts);
    const checker = talkChecker(pairing, index, campaign.calendar, facts.doubts);
    return { pairing, slots, checker, ...demandsOf(pairing, slots, facts) };
  });
  function* claims(pairings: typeof asked): Generator<Claim> {
    for (const { demands, checker } of pairings)
      for (const demand of demands) yield { demand, checker, exempting: exemptingOf(demand) };
  }
  const readLink = linkReader(claims(asked.filter(({ pairing }) => pairing.trigger !== undefined)));
  const used = new Set<Exemption>();
  const obligations: Obligation[] = [];
  for (const claim of claims(asked)) {
    obligations.push(judge(claim, readLink, campaign.asOf));
    for (const record of claim.exempting.records) used.add(record);
  }
  return {
    obligations,
    departed: asked.flatMap(({ pairing, slots }) =>
      departedFrom(pairing, slots, facts).map((person) => ({ pairing, person })),
    ),
    oddities: asked.flatMap(({ pairing, remarks }) => remarks.map((message) => ({ pairing, message }))),
    unusedExemptions: campaign.exemptions.filter((exemption) => !used.has(exemption)),
  };
}
