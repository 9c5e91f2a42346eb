import type { Person } from '../../records/person.ts';
import type { Talk } from '../../records/talk.ts';
import { type Day, earlier } from '../../text/day.ts';
import type { Demand, Encounter, Fitting, OpenBase } from '../owed/demand.ts';
import { type Answer, both, cannotTell } from '../who/answer.ts';
import type { ReadLink } from './event-links.ts';
import type { Claim } from './talk-check.ts';
import { encountersOf } from './talk-index.ts';

/** What the talks give towards one demand: for certain, and at best. */
export type Credit = {
  readonly have: number;
  /** How need and talks stand to each other: one way, or one for each way in which the base of a share may come out. */
  readonly standings: readonly Standing[];
  /** The talks that count for certain, in the order of the records. */
  readonly talks: readonly Talk[];
  /** What the records lack to count the others. */
  readonly lacking: readonly string[];
};

/** `days`: of each person or talk that counts for certain, the day on which it first did. */
export type Standing = { readonly need: number; readonly days: readonly Day[]; readonly atBest: number };

/** Where the talks go least beyond what is needed; of several, where most is needed. */
export const tightest = ({ standings }: Credit): Standing | undefined =>
  standings.reduce<Standing | undefined>((least, one) => {
    const spare = ({ need, days }: Standing) => days.length - need;
    if (least === undefined || spare(one) < spare(least)) return one;
    return spare(one) === spare(least) && one.need > least.need ? one : least;
  }, undefined);

/** Persons or talks are counted once each, however often they meet. */
function counter(count: Demand['count']) {
  const sure = { persons: new Map<Person, Day>(), talks: new Map<Talk, Day>() };
  const best = { persons: new Set<Person>(), talks: new Set<Talk>() };
  return {
    sure,
    best,
    add({ talk, counted }: Encounter, isSure: boolean) {
      best.persons.add(counted);
      best.talks.add(talk);
      if (!isSure) return;
      sure.persons.set(counted, earlier(sure.persons.get(counted) ?? talk.date, talk.date));
      sure.talks.set(talk, talk.date);
    },
    standing: (need: number): Standing => ({ need, days: [...sure[count].values()], atBest: best[count].size }),
  };
}

/** What each way in which the base may come out needs and has. */
function standingsOf({ count }: Demand, openBase: OpenBase, fitting: readonly Fitting[]): readonly Standing[] {
  return openBase.completions(fitting).map((completion) => {
    const counted = counter(count);
    for (const { encounter, sure } of fitting) if (completion.counts(encounter)) counted.add(encounter, sure);
    return counted.standing(completion.need);
  });
}

const NONE: readonly never[] = [];

const nothing = (need: number): Credit => ({
  have: 0,
  standings: [{ need, days: NONE, atBest: 0 }],
  talks: NONE,
  lacking: NONE,
});

/** Of hundreds of thousands of pairs most have not met: what they have is one and the same nothing. */
const NOT_MET = nothing(1);

/** Adds up the encounters of a demand. */
export function creditOf({ demand, checker, exempting }: Claim, readLink: ReadLink): Credit {
  const encounters = encountersOf(demand, checker.index);
  const { openBase } = demand;
  if (encounters.length === 0 && openBase === undefined) return demand.need === 1 ? NOT_MET : nothing(demand.need);
  const all = counter(demand.count);
  const fitting: Fitting[] = [];
  const lacking = new Set<string>();
  for (const encounter of encounters) {
    const { talk, lacking: partnerLacking } = encounter;
    const fits = checker.check(talk, demand.slot, exempting.substitutes);
    if (fits === false) continue;
    const partner: Answer = partnerLacking.length === 0 || partnerLacking;
    const link = readLink(talk, demand);
    const answer = both(both(fits, partner), link);
    if (answer === false) continue;
    if (openBase) fitting.push({ encounter, sure: fits === true && link === true });
    if (cannotTell(answer)) for (const clause of answer) lacking.add(clause);
    all.add(encounter, answer === true);
  }
  return {
    have: all.sure[demand.count].size,
    standings: openBase ? standingsOf(demand, openBase, fitting) : [all.standing(demand.need)],
    talks: [...all.sure.talks.keys()].sort((a, b) => checker.index.orderOf(a) - checker.index.orderOf(b)),
    lacking: [...lacking, ...(openBase?.lacking ?? [])],
  };
}

/** The day on which as many as are asked for had been reached; undefined where they have not, or none is asked for. */
export const reachedOn = ({ days, need }: Standing): Day | undefined =>
  need === 1 && days.length === 1 ? days[0] : [...days].sort()[need - 1];
