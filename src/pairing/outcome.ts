import type { Day } from '../text/day.ts';
import { type Credit, creditOf, reachedOn, tightest } from './done/credit.ts';
import type { ReadLink } from './done/event-links.ts';
import type { Claim } from './done/talk-check.ts';
import type { Obligation, Outcome } from './obligation.ts';
import type { Demand } from './owed/demand.ts';
import type { Exempting } from './owed/exempting.ts';
import { nearMissesOf, whyOf } from './why.ts';

/** Whether filling in what the records lack could change the answer. */
function couldBeMet({ lacking, unserved }: Demand, { standings }: Credit, exempting: Exempting): boolean {
  if (lacking.length > 0 || exempting.lacking.length > 0) return true;
  return !unserved && standings.some(({ need, atBest }) => atBest >= need);
}

/** 已谈 › 免谈 › 无法判断 › 未到期 › 未谈. Only what is asked for certainly can be met: an unknown membership stays undecided. */
function outcomeOf(demand: Demand, credit: Credit, exempting: Exempting, asOf: Day): Outcome {
  if (demand.lacking.length === 0 && credit.standings.every(({ need, days }) => days.length >= need)) return 'met';
  if (exempting.by) return 'exempt';
  if (couldBeMet(demand, credit, exempting)) return 'undecided';
  return demand.slot.window.to > asOf ? 'pending' : 'missing';
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

/** 判断: what becomes of one thing that is asked for. */
export function judge(claim: Claim, readLink: ReadLink, asOf: Day): Obligation {
  const { demand, checker, exempting } = claim;
  const credit = creditOf(claim, readLink);
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
