import type { Obligation, Outcome } from '../pairing/obligation.ts';
import type { SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import type { FigureName } from './figure-id.ts';
import { addTo } from './grouped.ts';
import { numbering, pairNumber } from './numbering.ts';
import { type Fraction, ROUNDING } from './rate-text.ts';

/** What one person, or one pair, still owes over all that is asked of them. */
type Standing = { readonly one: Person; readonly other: Person | undefined; asked: number; met: number };

const isDone = (standing: Standing): boolean => standing.asked > 0 && standing.met === standing.asked;

/** Counts an obligation towards whoever it is about; an exempt one asks for nothing. */
function note<K>(standings: Map<K, Standing>, key: K, one: Person, other: Person | undefined, outcome: Outcome): void {
  let standing = standings.get(key);
  if (standing === undefined) {
    standing = { one, other, asked: 0, met: 0 };
    standings.set(key, standing);
  }
  if (outcome !== 'exempt') standing.asked += 1;
  if (outcome === 'met') standing.met += 1;
}

function whoAreThey(standings: readonly Standing[]): SourceRecord[] {
  const persons = new Set<SourceRecord>();
  for (const { one, other } of standings) {
    persons.add(one);
    if (other !== undefined) persons.add(other);
  }
  return [...persons];
}

/** 对: distinct unordered pairs that a pairing asks for (exempt ones included), and those of whom nothing is left to ask. */
export function pairFigures(prefix: FigureName, name: string, obligations: readonly Obligation[]): Figure[] {
  const numberOf = numbering();
  const standings = new Map<number, Standing>();
  for (const { subject, outcome } of obligations) {
    const [one, other] = subject;
    if (one === undefined || other === undefined) continue;
    note(standings, pairNumber(numberOf(one.id), numberOf(other.id)), one, other, outcome);
  }
  const all = [...standings.values()];
  const met = all.filter(isDone);
  return [
    countFigure(`${prefix}.required`, all.length, '对', {
      formula: `${name}中应当互谈的对数（含免谈），两人不分先后，同一对只计一次`,
      records: whoAreThey(all),
    }),
    countFigure(`${prefix}.met`, met.length, '对', {
      formula: `${name}中对这一对的要求（免谈除外）都已谈到的对数`,
      records: whoAreThey(met),
    }),
  ];
}

/** A share over everybody asks nobody by name; while it is not met, nobody of its base may be called done. */
const askedIn = ({ subject, candidates, outcome }: Obligation): Obligation['subject'] =>
  subject.length === 0 && outcome !== 'met' ? candidates : subject;

/** 人: persons of whom something is asked that is not exempt, those with all of it met, and the rate. */
export const peopleFigures = (
  prefix: FigureName,
  name: string,
  obligations: readonly Obligation[],
  named: readonly Fraction[],
): Figure[] => figuresOf(prefix, name, standingsOf(obligations), named);

/** The same of one group of persons after another: what a person owes is put together once, over all that is asked of him. */
export function peopleByGroup(
  obligations: readonly Obligation[],
  groupOf: (person: Person) => string,
  named: readonly Fraction[],
): (prefix: FigureName, name: string, group: string) => Figure[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of standingsOf(obligations)) addTo(groups, groupOf(standing.one), standing);
  return (prefix, name, group) => figuresOf(prefix, name, groups.get(group) ?? [], named);
}

function standingsOf(obligations: readonly Obligation[]): Standing[] {
  const standings = new Map<string, Standing>();
  for (const obligation of obligations) {
    for (const person of askedIn(obligation)) note(standings, person.id, person, undefined, obligation.outcome);
  }
  return [...standings.values()];
}

function figuresOf(
  prefix: FigureName,
  name: string,
  standings: readonly Standing[],
  named: readonly Fraction[],
): Figure[] {
  const asked = standings.filter((standing) => standing.asked > 0);
  const met = asked.filter(isDone);
  return [
    countFigure(`${prefix}.required`, asked.length, '人', {
      formula: `${name}中至少有一项应谈（免谈除外）的人数`,
      records: whoAreThey(asked),
    }),
    countFigure(`${prefix}.met`, met.length, '人', {
      formula: `${name}中各项应谈（免谈除外）都已谈到的人数`,
      records: whoAreThey(met),
    }),
    rateFigure(`${prefix}.rate`, met.length, asked.length, {
      formula: `${name}按人计的覆盖率 = 全部谈到${met.length}人 ÷ 应谈${asked.length}人，${ROUNDING}`,
      records: whoAreThey(asked),
      of: [`${prefix}.met`, `${prefix}.required`],
      named,
    }),
  ];
}
