/**
 * 对照: the coverage of a campaign by brute force, written from the record format's text alone: every world, every pairing, every slot,
 * every person with every person, every talk. Slow and plain on purpose; it knows only the slots that the random campaigns use.
 */
import type { Outcome } from '../../../src/pairing/obligation.ts';
import type { Campaign } from '../../../src/records/campaign.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import { type Demand, demandsOf } from './demands.ts';
import { type Slot, slotsOf } from './slots.ts';
import { holds, worldsOf } from './world.ts';

/** One obligation, as far as oracle and engine are compared. */
export type Verdict = {
  readonly pairing: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly round: number | undefined;
  readonly event: string | undefined;
  readonly need: number;
  /** Unknown where it is unknown whether it is asked for at all. */
  readonly have: number | 'unknown';
  readonly outcome: Outcome;
};

function isExempt(campaign: Campaign, pairing: Pairing, slot: Slot, subject: readonly string[]): boolean {
  return campaign.exemptions.some((it) => {
    if (it.substitute !== undefined) return false;
    if (it.pairing !== undefined && !it.pairing.includes(pairing.id)) return false;
    return holds(slot.to, it.from, it.until) && subject.includes(it.person);
  });
}

/** `found`: the same demand in each world that has it. */
function outcome(
  campaign: Campaign,
  pairing: Pairing,
  slot: Slot,
  found: readonly Demand[],
  inEveryWorld: boolean,
): Outcome {
  const subject = found[0]?.subject ?? [];
  const met = inEveryWorld && found.every((demand) => demand.least >= demand.need);
  const possible = !inEveryWorld || found.some((demand) => demand.most >= demand.need);
  if (met) return 'met';
  if (isExempt(campaign, pairing, slot, subject)) return 'exempt';
  if (possible) return 'undecided';
  return slot.to > campaign.asOf ? 'pending' : 'missing';
}

/** A cascade of n tiers asks n − 1 times: who stands in two lower tiers is asked for twice. */
function stepsOf({ relation }: Pairing): number[] {
  return relation.kind === 'tier' ? relation.roles.slice(1).map((_, index) => index) : [0];
}

function verdictsIn(campaign: Campaign, pairing: Pairing, slot: Slot, step: number): Verdict[] {
  const worlds = worldsOf(campaign);
  const asked = worlds.map((world) => demandsOf({ world, pairing, slot, step }));
  const served = asked.flat().flatMap((demand) => demand.serves ?? []);
  const bySubject = new Map<string, Demand[]>();
  for (const demand of asked.flat()) {
    // Who may have somebody to talk with, if an unknown party says so, is asked for in that pair already.
    if (demand.alone && demand.subject.some((id) => served.includes(id))) continue;
    const key = demand.subject.join('+');
    bySubject.set(key, [...(bySubject.get(key) ?? []), demand]);
  }
  return [...bySubject].map(([subject, found]) => {
    const came = outcome(campaign, pairing, slot, found, found.length === worlds.length);
    const [tightest] = found.toSorted((a, b) => a.least - a.need - (b.least - b.need) || b.need - a.need);
    const met = came === 'met' ? tightest : undefined;
    const least = Math.min(...found.map((demand) => demand.least));
    return {
      pairing: pairing.id,
      subject,
      from: slot.from,
      to: slot.to,
      round: slot.round,
      event: slot.event?.id,
      // What is needed of a share may differ between worlds: of one that is met, the world where it is so by least is shown.
      need: met?.need ?? Math.max(...found.map((demand) => demand.need)),
      have: met?.least ?? (found.length < worlds.length ? 'unknown' : least),
      outcome: came,
    };
  });
}

/** Every obligation of the campaign and how it came out. */
export const verdictsOf = (campaign: Campaign): Verdict[] =>
  campaign.pairings.flatMap((pairing) =>
    slotsOf(campaign, pairing).flatMap((slot) =>
      stepsOf(pairing).flatMap((step) => verdictsIn(campaign, pairing, slot, step)),
    ),
  );

/** What names an obligation, whatever came of it. */
export const nameOf = ({ pairing, subject, from, to, round, event }: Verdict): string =>
  `${pairing} ${subject || '(all)'} ${from}–${to} round ${round ?? '-'} event ${event ?? '-'}`;

/** One line per verdict, sorted: two multisets are equal when these are. */
export const asLines = (verdicts: readonly Verdict[]): string[] =>
  verdicts.map((it) => `${nameOf(it)} ${it.have}/${it.need} ${it.outcome}`).sort();
