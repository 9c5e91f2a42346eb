import { type Obligation, OUTCOMES, type Outcome } from '../pairing/obligation.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import { addTo } from '../text/grouped.ts';
import { numbering, pairNumber } from './count-heads.ts';

/** What is asked of one person, or of one pair: nothing that is not exempt, what is all met, or something that is open. Of two the greater holds. */
export type Standing = typeof NOTHING | typeof MET | typeof OPEN;
const NOTHING = 0;
export const MET = 1;
const OPEN = 2;

const standingOf = (outcome: Outcome): Standing => (outcome === 'met' ? MET : outcome === 'exempt' ? NOTHING : OPEN);

/** Whether something is asked that is not exempt. */
export const isAsked = (standing: Standing): boolean => standing !== NOTHING;

function note<K>(standings: Map<K, Standing>, key: K, standing: Standing): void {
  const known = standings.get(key);
  if (known === undefined || known < standing) standings.set(key, standing);
}

/** 对: distinct unordered pairs, each by a number of its two, with whoever they are in the same order. */
export type Pairs = {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly persons: readonly Obligation['subject'][];
};

/** Whom and what an outcome leads to: first the persons (the talks, of what is met), then the other records. */
type Behind = { readonly first: Set<SourceRecord>; readonly besides: Map<SourceRecord['origin'], SourceRecord> };

/** 合计: what obligations come to, looked at from every side. */
export type CoverageSum = {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly subjects: ReadonlySet<SourceRecord>;
  /** Of how many persons each of them is. */
  readonly heads: ReadonlySet<number>;
  /** The talks that count, of whatever outcome. */
  readonly talks: ReadonlySet<SourceRecord>;
  readonly behind: Readonly<Record<Outcome, Behind>>;
  readonly pairs: Pairs;
  readonly people: ReadonlyMap<Person, Standing>;
};

const forEachOutcome = <T>(make: () => T): Record<Outcome, T> => ({
  met: make(),
  exempt: make(),
  undecided: make(),
  pending: make(),
  missing: make(),
});

/** A share over everybody asks nobody by name; while it is not met, nobody of its base may be called done. */
const askedIn = (obligation: Obligation): Obligation['subject'] =>
  obligation.subject.length === 0 && obligation.outcome !== 'met' ? obligation.candidates : obligation.subject;

/** The talks of what is met; else the persons, the record that exempts them, and for a share over everybody its pairing. An exemption has its person's id. */
function addBehind({ first, besides }: Behind, { outcome, talks, subject, pairing, exemption }: Obligation): void {
  for (const record of outcome === 'met' ? talks : subject) first.add(record);
  if (outcome === 'met') return;
  if (subject.length === 0) besides.set(pairing.origin, pairing);
  const record = exemption?.record;
  if (record !== undefined) besides.set(record.origin, { id: record.person, origin: record.origin });
}

/** In one pass: there may be half a million of them. */
function sumOf(obligations: readonly Obligation[], numberOf: (id: string) => number): CoverageSum {
  const counts = forEachOutcome(() => 0);
  const behind = forEachOutcome((): Behind => ({ first: new Set(), besides: new Map() }));
  const [subjects, heads, talks] = [new Set<SourceRecord>(), new Set<number>(), new Set<SourceRecord>()];
  const [people, standings] = [new Map<Person, Standing>(), new Map<number, Standing>()];
  const persons: Obligation['subject'][] = [];
  for (const obligation of obligations) {
    const { subject, outcome } = obligation;
    const standing = standingOf(outcome);
    counts[outcome] += 1;
    heads.add(subject.length);
    for (const person of subject) subjects.add(person);
    for (const person of askedIn(obligation)) note(people, person, standing);
    for (const talk of obligation.talks) talks.add(talk);
    addBehind(behind[outcome], obligation);
    const [one, other] = subject;
    if (one === undefined || other === undefined) continue;
    note(standings, pairNumber(numberOf(one.id), numberOf(other.id)), standing);
    if (standings.size > persons.length) persons.push(subject);
  }
  return { counts, subjects, heads, talks, behind, people, pairs: { standings, persons } };
}

/** Those of one list alone need not be put together anew: where pairs are very many, they are nearly always of one pairing. */
function unionOfPairs(lists: readonly Pairs[]): Pairs {
  const [only, ...others] = lists.filter(({ persons }) => persons.length > 0);
  if (only === undefined || others.length === 0) return only ?? { standings: new Map(), persons: [] };
  const standings = new Map(only.standings);
  const persons = [...only.persons];
  for (const list of others) {
    let at = 0;
    for (const [pair, standing] of list.standings) {
      note(standings, pair, standing);
      const those = list.persons[at];
      at += 1;
      if (those !== undefined && standings.size > persons.length) persons.push(those);
    }
  }
  return { standings, persons };
}

function wholeOf(sums: readonly CoverageSum[]): CoverageSum {
  const union = <T>(read: (sum: CoverageSum) => ReadonlySet<T>) => new Set(sums.flatMap((sum) => [...read(sum)]));
  const counts = forEachOutcome(() => 0);
  const behind = forEachOutcome((): Behind => ({ first: new Set(), besides: new Map() }));
  const people = new Map<Person, Standing>();
  for (const sum of sums) {
    for (const [person, standing] of sum.people) note(people, person, standing);
    for (const outcome of OUTCOMES) {
      counts[outcome] += sum.counts[outcome];
      for (const record of sum.behind[outcome].first) behind[outcome].first.add(record);
      for (const [origin, record] of sum.behind[outcome].besides) behind[outcome].besides.set(origin, record);
    }
  }
  return {
    counts,
    subjects: union((sum) => sum.subjects),
    heads: union((sum) => sum.heads),
    talks: union((sum) => sum.talks),
    behind,
    people,
    pairs: unionOfPairs(sums.map(({ pairs }) => pairs)),
  };
}

/** What the obligations of each pairing come to, and all of them. */
export type CoverageSums = { readonly byPairing: ReadonlyMap<string, CoverageSum>; readonly whole: CoverageSum };

/** 合计 per pairing, in the order of the pairings, and over all of them. */
export function addUpCoverage(
  { pairings }: Pick<Campaign, 'pairings'>,
  obligations: readonly Obligation[],
): CoverageSums {
  const lists = new Map(pairings.map(({ id }): [string, Obligation[]] => [id, []]));
  for (const obligation of obligations) addTo(lists, obligation.pairing.id, obligation);
  const numberOf = numbering();
  const byPairing = new Map([...lists].map(([id, those]) => [id, sumOf(those, numberOf)]));
  return { byPairing, whole: wholeOf([...byPairing.values()]) };
}

/** The records that an outcome leads to. */
export const recordsBehind = ({ behind }: CoverageSum, outcome: Outcome): readonly SourceRecord[] => [
  ...behind[outcome].first,
  ...behind[outcome].besides.values(),
];
