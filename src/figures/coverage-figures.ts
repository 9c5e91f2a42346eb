import type { Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import { pairFigures, peopleFigures } from './coverage-persons.ts';
import { type CoverageSum, type CoverageSums, recordsBehind } from './coverage-sum.ts';
import type { Figure } from './figure.ts';
import { COVERAGE, coverageOf, type FigureName } from './figure-id.ts';
import { isFull, requiredOf, type Tally } from './fully-covered.ts';
import { type Fraction, namedShares, ROUNDING } from './rate-text.ts';

const MEANING: Readonly<Record<Outcome, string>> = {
  met: '已谈：谈话次数或人数达到要求',
  exempt: '免谈：有免谈登记或必谈关系写明免谈，且没有谈',
  undecided: '无法判断：补齐记录中缺的内容才能知道是否达到要求',
  pending: '未到期：还没有达到要求，但时限在截至日之后',
  missing: '未谈：时限已过，没有达到要求',
};

/** 覆盖情况: per pairing, over all of them, by distinct pairs and by persons. */
export function coverageFigures(campaign: Campaign, { byPairing, whole }: CoverageSums): Figure[] {
  const named = namedShares(campaign);
  const { pairings } = campaign;
  const byId = new Map(pairings.map((pairing) => [pairing.id, pairing]));
  return [
    ...[...byPairing].flatMap(([id, sum]) => {
      const pairing = byId.get(id);
      return pairing === undefined ? [] : pairingFigures(pairing, sum, named);
    }),
    ...outcomeFigures(COVERAGE.all, '全部必谈关系', '项', pairings, whole, named),
    ...pairFigures(COVERAGE.pairs, '全部必谈关系', whole.pairs),
    ...peopleFigures(COVERAGE.people, '全部必谈关系', whole.people, named),
    ...pairingTotals(pairings, byPairing),
  ];
}

function pairingFigures(pairing: Pairing, sum: CoverageSum, named: readonly Fraction[]): Figure[] {
  const prefix = coverageOf(pairing.id);
  const name = `「${pairing.title}」`;
  return [
    ...outcomeFigures(prefix, name, unitOf(sum), [pairing], sum, named),
    countFigure(`${prefix}.talks`, sum.talks.size, '场', {
      formula: `${name}中计入的谈话场次，同一场只计一次`,
      records: [...sum.talks],
    }),
    ...(sum.pairs.persons.length > 0 ? pairFigures(`${prefix}.pairs`, name, sum.pairs) : []),
    ...peopleFigures(`${prefix}.people`, name, sum.people, named),
  ];
}

function outcomeFigures(
  prefix: FigureName,
  name: string,
  unit: string,
  pairings: readonly Pairing[],
  sum: CoverageSum,
  named: readonly Fraction[],
): Figure[] {
  const { counts } = sum;
  const required = requiredOf(counts);
  const count = (outcome: Outcome) =>
    countFigure(`${prefix}.${outcome}`, counts[outcome], unit, {
      formula: `${name}应谈中的${MEANING[outcome]}`,
      records: recordsBehind(sum, outcome),
    });
  return [
    countFigure(`${prefix}.required`, required, unit, {
      formula: `${name}应谈数 = ${sumInWords(counts)}`,
      records: [...pairings, ...sum.subjects],
    }),
    count('met'),
    count('missing'),
    count('undecided'),
    count('pending'),
    count('exempt'),
    rateFigure(`${prefix}.rate`, counts.met, required - counts.exempt, {
      formula: `${name}谈话率 = 已谈${counts.met} ÷（应谈${required} − 免谈${counts.exempt}），${ROUNDING}`,
      records: [...pairings, ...recordsBehind(sum, 'met')],
      of: [`${prefix}.met`, `${prefix}.required`, `${prefix}.exempt`],
      named,
    }),
  ];
}

const sumInWords = (counts: Tally): string =>
  `已谈${counts.met} + 未谈${counts.missing} + 无法判断${counts.undecided} + 未到期${counts.pending} + 免谈${counts.exempt}`;

/** 对 or 人 where each pair or person is asked for just once; 项 where windows, rounds or events multiply them. */
function unitOf({ heads, counts, pairs, subjects }: CoverageSum): string {
  const required = requiredOf(counts);
  if (heads.size !== 1) return '项';
  if (heads.has(2) && pairs.persons.length === required) return '对';
  return heads.has(1) && subjects.size === required ? '人' : '项';
}

function pairingTotals(pairings: readonly Pairing[], byPairing: CoverageSums['byPairing']): Figure[] {
  const full = pairings.filter(({ id }) => {
    const sum = byPairing.get(id);
    return sum !== undefined && isFull(sum.counts);
  });
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
