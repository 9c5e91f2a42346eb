import type { Obligation } from '../pairing/obligation.ts';
import type { SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';

/** What one person, or one pair, still owes over all that is asked of them. */
type Standing = { readonly who: readonly Person[]; asked: number; met: number };

const isDone = (standing: Standing): boolean => standing.asked > 0 && standing.met === standing.asked;

/** Counts an obligation towards whoever it is about; an exempt one asks for nothing. */
function note(standings: Map<string, Standing>, key: string, who: readonly Person[], { outcome }: Obligation): void {
  const standing = standings.get(key) ?? { who, asked: 0, met: 0 };
  standings.set(key, standing);
  if (outcome !== 'exempt') standing.asked += 1;
  if (outcome === 'met') standing.met += 1;
}

const whoAreThey = (standings: readonly Standing[]): SourceRecord[] => [
  ...new Set(standings.flatMap(({ who }) => who)),
];

/** 对: distinct unordered pairs that a pairing asks for (exempt ones included), and those of whom nothing is left to ask. */
export function pairFigures(prefix: string, name: string, obligations: readonly Obligation[]): Figure[] {
  const standings = new Map<string, Standing>();
  for (const obligation of obligations) {
    const [one, other] = obligation.subject;
    if (one === undefined || other === undefined) continue;
    const key = one.id < other.id ? `${one.id}\n${other.id}` : `${other.id}\n${one.id}`;
    note(standings, key, obligation.subject, obligation);
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

/** 人: persons of whom something is asked that is not exempt, those with all of it met, and the rate. */
export function peopleFigures(prefix: string, name: string, obligations: readonly Obligation[]): Figure[] {
  const standings = new Map<string, Standing>();
  for (const obligation of obligations) {
    for (const person of obligation.subject) note(standings, person.id, [person], obligation);
  }
  const asked = [...standings.values()].filter((standing) => standing.asked > 0);
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
      formula: `${name}按人计的覆盖率 = 全部谈到${met.length}人 ÷ 应谈${asked.length}人，保留一位小数，不进位`,
      records: whoAreThey(asked),
    }),
  ];
}
