import type { Obligation } from '../pairing/obligation.ts';
import type { SourceRecord } from '../records/campaign.ts';

/** The talks that count towards obligations, each once. */
export function talksOf(obligations: readonly Obligation[]): SourceRecord[] {
  const talks = new Set<SourceRecord>();
  for (const obligation of obligations) for (const talk of obligation.talks) talks.add(talk);
  return [...talks];
}

/** The persons that obligations are about, each once. */
export function subjectsOf(obligations: readonly Obligation[]): SourceRecord[] {
  const persons = new Set<SourceRecord>();
  for (const { subject } of obligations) for (const person of subject) persons.add(person);
  return [...persons];
}

/** The persons, the records that exempt them, and for a share over everybody its pairing. An exemption has its person's id. */
export function behind(obligations: readonly Obligation[]): SourceRecord[] {
  const others = new Map<SourceRecord['origin'], SourceRecord>();
  for (const { subject, pairing, exemption } of obligations) {
    if (subject.length === 0) others.set(pairing.origin, pairing);
    const record = exemption?.record;
    if (record !== undefined) others.set(record.origin, { id: record.person, origin: record.origin });
  }
  return [...subjectsOf(obligations), ...others.values()];
}
