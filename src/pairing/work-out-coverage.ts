import type { Campaign } from '../records/campaign.ts';
import type { Exemption } from '../records/exemption.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import type { Day } from '../text/day.ts';
import { type Credit, creditOf, reachedOn, tightest } from './credit.ts';
import type { CampaignIndex, Demand } from './demand.ts';
import { demandsOf } from './demands.ts';
import { departedFrom } from './departed.ts';
import { linkReader, type ReadLink } from './event-links.ts';
import { exemptionReader } from './exempting.ts';
import { nearMissesOf } from './near-miss.ts';
import type { Coverage, Obligation } from './obligation.ts';
import { outcomeOf } from './outcome.ts';
import { sideReader } from './sides.ts';
import type { Claim } from './talk-check.ts';
import { talkChecker } from './talk-check.ts';
import { indexTalks } from './talk-index.ts';
import { whyOf } from './why.ts';
import { doubtsOf } from './word-doubts.ts';

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

/** By roster, then by window; a share over everybody, which has no subject, comes first. */
function inOrder(demands: readonly Demand[], { orderOf }: CampaignIndex): readonly Demand[] {
  const place = ({ subject }: Demand, index: number) => (subject[index] ? orderOf(subject[index]) : -1);
  return [...demands].sort(
    (a, b) => place(a, 0) - place(b, 0) || place(a, 1) - place(b, 1) || a.slot.order - b.slot.order,
  );
}

type Late = 'candidates' | 'nearMisses' | 'why';

/** An obligation as it is kept: what few ask for is worked out from its claim when it is read. */
type Judged = Omit<Obligation, Late> & Claim & { readonly credit: Credit };

/** One prototype for all: of hundreds of thousands of pairs nobody reads every reason, and getters of its own would make each a table. */
const READ_LATE: Pick<Obligation, Late> & ThisType<Judged> = {
  get candidates() {
    return this.demand.candidates();
  },
  get nearMisses() {
    return this.outcome === 'missing' || this.outcome === 'pending' ? [...nearMissesOf(this)] : [];
  },
  get why() {
    return whyOf(this.outcome, this, this.credit);
  },
};

function judge(claim: Claim, readLink: ReadLink, asOf: Day, orderOf: (talk: Talk) => number): Obligation {
  const { demand, checker, exempting } = claim;
  const credit = creditOf(claim, readLink, orderOf);
  const outcome = outcomeOf(demand, credit, exempting, asOf);
  const { pairing, slot, subject } = demand;
  const met = outcome === 'met' ? tightest(credit) : undefined;
  const judged: Judged = {
    pairing,
    subject,
    window: slot.window,
    round: slot.round,
    event: slot.event,
    need: met?.need ?? demand.need,
    have: met?.days.length ?? credit.have,
    outcome,
    metOn: met && reachedOn(met),
    talks: credit.talks,
    exemption: outcome === 'exempt' ? exempting.by : undefined,
    demand,
    checker,
    exempting,
    credit,
  };
  return Object.setPrototypeOf(judged, READ_LATE);
}

/** 覆盖情况: what the campaign's pairings ask for, and what the talks, exemptions and the calendar make of it. */
export function workOutCoverage(campaign: Campaign): Coverage {
  const facts = factsOf(campaign);
  const exemptingOf = exemptionReader(campaign);
  const index = indexTalks(campaign.talks, facts.people);
  const asked = campaign.pairings.map((pairing) => {
    const { demands, ...others } = demandsOf(pairing, facts);
    const checker = talkChecker(pairing, index, campaign.calendar, facts.doubts);
    return { ...others, pairing, checker, demands: inOrder(demands, facts) };
  });
  function* claims(pairings: typeof asked): Generator<Claim> {
    for (const { demands, checker } of pairings)
      for (const demand of demands) yield { demand, checker, exempting: exemptingOf(demand) };
  }
  const readLink = linkReader(claims(asked.filter(({ pairing }) => pairing.trigger !== undefined)));
  const order = new Map(campaign.talks.map((talk, index) => [talk, index]));
  const orderOf = (talk: Talk) => order.get(talk) ?? -1;
  const used = new Set<Exemption>();
  const obligations: Obligation[] = [];
  for (const claim of claims(asked)) {
    obligations.push(judge(claim, readLink, campaign.asOf, orderOf));
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
