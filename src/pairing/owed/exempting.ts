import type { Exemption } from '../../records/exemption.ts';
import type { Mode } from '../../records/talk.ts';
import { within } from '../../text/day.ts';
import { addTo } from '../../text/grouped.ts';
import type { Obligation } from '../obligation.ts';
import { cannotTell } from '../who/answer.ts';
import { belongs } from '../who/sets.ts';
import type { Doubts } from '../who/word-doubts.ts';
import type { Demand } from './demand.ts';

/** What exemptions do to one demand. */
export type Exempting = {
  /** What exempts it, if anything. */
  readonly by: Obligation['exemption'];
  /** 替代形式: modes accepted in place of a talk in person. */
  readonly substitutes: readonly Mode[];
  /** Why it cannot be told whether the pairing's own `exempt` covers it. */
  readonly lacking: readonly string[];
  /** Every exemption record that covers it. */
  readonly records: readonly Exemption[];
};

export type ReadExemptions = (demand: Demand) => Exempting;

const NOTHING: Exempting = { by: undefined, substitutes: [], lacking: [], records: [] };

/** Whether the record covers it: the pairing is named, or none is, and the window's last day lies in [from, until]. */
function covers(record: Exemption, { pairing, slot }: Demand): boolean {
  if (record.pairing !== undefined && !record.pairing.includes(pairing.id)) return false;
  return within(slot.window.to, { from: record.from, to: record.until });
}

/** The pairing's own `exempt`, read on the reference date. */
function ownExempt({ pairing, slot, subject }: Demand, doubts: Doubts): Pick<Exempting, 'by' | 'lacking'> {
  const lacking: string[] = [];
  for (const { who, reason } of pairing.exempt) {
    for (const person of subject) {
      const answer = belongs(who, person, slot.reference, doubts);
      if (answer === true) return { by: { reason }, lacking: [] };
      if (cannotTell(answer)) lacking.push(...answer);
    }
  }
  return { by: undefined, lacking };
}

/** 免谈. A pair is covered from either side, the others only by their subject, so a share over everybody never is. */
export function exemptionReader(exemptions: readonly Exemption[], doubts: Doubts): ReadExemptions {
  const byPerson = new Map<string, Exemption[]>();
  for (const record of exemptions) addTo(byPerson, record.person, record);
  return (demand) => {
    const own = demand.pairing.exempt.length === 0 ? NOTHING : ownExempt(demand, doubts);
    if (own === NOTHING && !demand.subject.some(({ id }) => byPerson.has(id))) return NOTHING;
    const known = demand.subject.flatMap(({ id }) => byPerson.get(id) ?? []);
    const records = known.filter((record) => covers(record, demand));
    const record = records.find(({ substitute }) => substitute === undefined);
    const by = record ? { reason: record.reason, record } : own.by;
    const substitutes = records.flatMap(({ substitute }) => (substitute === undefined ? [] : [substitute]));
    return { by, substitutes, lacking: by ? [] : own.lacking, records };
  };
}
