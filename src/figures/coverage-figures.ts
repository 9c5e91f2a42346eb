import type { Coverage, Obligation, Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import { behind, subjectsOf, talksOf } from './behind-obligations.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import { pairFigures, peopleFigures } from './coverage-persons.ts';
import type { Figure } from './figure.ts';
import { COVERAGE, coverageOf, type FigureName } from './figure-id.ts';
import { fullyCovered, requiredOf, type Tally, tally } from './fully-covered.ts';
import { addTo } from './grouped.ts';
import { namedShares } from './named-shares.ts';
import { numbering, pairNumber } from './numbering.ts';
import { type Fraction, ROUNDING } from './rate-text.ts';

const MEANING: Readonly<Record<Outcome, string>> = {
  met: '已谈：谈话次数或人数达到要求',
  exempt: '免谈：有免谈登记或必谈关系写明免谈，且没有谈',
  undecided: '无法判断：补齐记录中缺的内容才能知道是否达到要求',
  pending: '未到期：还没有达到要求，但时限在截至日之后',
  missing: '未谈：时限已过，没有达到要求',
};

/** 覆盖情况: per pairing, over all of them, by distinct pairs and by persons. */
export function coverageFigures(campaign: Campaign, coverage: Coverage): Figure[] {
  const byPairing = new Map<string, Obligation[]>();
  for (const pairing of campaign.pairings) byPairing.set(pairing.id, []);
  for (const obligation of coverage.obligations) addTo(byPairing, obligation.pairing.id, obligation);
  const pairings = new Map(campaign.pairings.map((pairing) => [pairing.id, pairing]));
  const named = namedShares(campaign);
  const each = [...byPairing].flatMap(([id, obligations]) => {
    const pairing = pairings.get(id) ?? obligations[0]?.pairing;
    return pairing === undefined ? [] : pairingFigures(pairing, obligations, named);
  });
  return [
    ...each,
    ...outcomeFigures(COVERAGE.all, '全部必谈关系', '项', campaign.pairings, coverage.obligations, named),
    ...pairFigures(COVERAGE.pairs, '全部必谈关系', coverage.obligations),
    ...peopleFigures(COVERAGE.people, '全部必谈关系', coverage.obligations, named),
    ...pairingTotals(campaign.pairings, byPairing),
  ];
}

function pairingFigures(pairing: Pairing, obligations: readonly Obligation[], named: readonly Fraction[]): Figure[] {
  const prefix = coverageOf(pairing.id);
  const name = `「${pairing.title}」`;
  const talks = talksOf(obligations);
  const isOfPairs = obligations.some(({ subject }) => subject.length === 2);
  return [
    ...outcomeFigures(prefix, name, unitOf(obligations), [pairing], obligations, named),
    countFigure(`${prefix}.talks`, talks.length, '场', {
      formula: `${name}中计入的谈话场次，同一场只计一次`,
      records: talks,
    }),
    ...(isOfPairs ? pairFigures(`${prefix}.pairs`, name, obligations) : []),
    ...peopleFigures(`${prefix}.people`, name, obligations, named),
  ];
}

function outcomeFigures(
  prefix: FigureName,
  name: string,
  unit: string,
  pairings: readonly Pairing[],
  obligations: readonly Obligation[],
  named: readonly Fraction[],
): Figure[] {
  const counts = tally(obligations);
  const required = requiredOf(counts);
  const byOutcome = new Map<Outcome, Obligation[]>();
  for (const obligation of obligations) addTo(byOutcome, obligation.outcome, obligation);
  const met = talksOf(byOutcome.get('met') ?? []);
  const count = (outcome: Outcome) =>
    countFigure(`${prefix}.${outcome}`, counts[outcome], unit, {
      formula: `${name}应谈中的${MEANING[outcome]}`,
      records: outcome === 'met' ? met : behind(byOutcome.get(outcome) ?? []),
    });
  return [
    countFigure(`${prefix}.required`, required, unit, {
      formula: `${name}应谈数 = ${sumInWords(counts)}`,
      records: [...pairings, ...subjectsOf(obligations)],
    }),
    count('met'),
    count('missing'),
    count('undecided'),
    count('pending'),
    count('exempt'),
    rateFigure(`${prefix}.rate`, counts.met, required - counts.exempt, {
      formula: `${name}谈话率 = 已谈${counts.met} ÷（应谈${required} − 免谈${counts.exempt}），${ROUNDING}`,
      records: [...pairings, ...met],
      of: [`${prefix}.met`, `${prefix}.required`, `${prefix}.exempt`],
      named,
    }),
  ];
}

const sumInWords = (counts: Tally): string =>
  `已谈${counts.met} + 未谈${counts.missing} + 无法判断${counts.undecided} + 未到期${counts.pending} + 免谈${counts.exempt}`;

/** 对 or 人 where each pair or person is asked for just once; 项 where windows, rounds or events multiply them. */
function unitOf(obligations: readonly Obligation[]): string {
  const heads = obligations[0]?.subject.length ?? 0;
  const numberOf = numbering();
  const distinct = new Set<number>();
  for (const { subject } of obligations) {
    const [one, other] = subject;
    if (one === undefined || subject.length !== heads) return '项';
    distinct.add(other === undefined ? numberOf(one.id) : pairNumber(numberOf(one.id), numberOf(other.id)));
  }
  if (heads === 0 || distinct.size < obligations.length) return '项';
  return heads === 2 ? '对' : '人';
}

function pairingTotals(pairings: readonly Pairing[], byPairing: ReadonlyMap<string, readonly Obligation[]>): Figure[] {
  const full = pairings.filter(({ id }) => fullyCovered(byPairing.get(id) ?? []));
  return [
    countFigure('pairings.total', pairings.length, '项', {
      formula: '必谈关系的项数',
      records: pairings,
    }),
    countFigure('pairings.full', full.length, '项', {
      formula: '全覆盖的必谈关系项数：未谈、无法判断、未到期都为 0，且扣除免谈后应谈数大于 0',
      records: full,
    }),
  ];
}
