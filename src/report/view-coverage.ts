import type { Figures } from '../figures/figure.ts';
import { COVERAGE, coverageOf } from '../figures/figure-id.ts';
import type { Coverage, Obligation, Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import { recordKey } from '../records/record-key.ts';
import { recordText } from './escape-markdown.ts';
import { type FigureReference, mayClaimFullCoverage, numberOf, refer } from './figure-reference.ts';
import type { Names } from './names.ts';
import { optionalWord, recordWord } from './record-word.ts';
import { type DemandView, demandView } from './view-demands.ts';
import { type NamedObligations, nameObligations } from './view-unmet.ts';

/** The figures of a coverage, by name. */
type CoverageFigures = Readonly<
  Record<'required' | 'met' | 'missing' | 'undecided' | 'pending' | 'exempt' | 'rate', FigureReference>
>;

/** 必谈关系 as a template sees it. */
export type PairingView = {
  readonly id: string;
  readonly title: string;
  readonly basis: string | undefined;
  readonly must: boolean;
  /** 要求, in words. */
  readonly demand: DemandView;
  /** Something is asked for at all. */
  readonly any: boolean;
  /** 全覆盖. */
  readonly full: boolean;
  readonly figures: CoverageFigures;
  readonly missing: NamedObligations;
  readonly undecided: NamedObligations;
  readonly pending: NamedObligations;
  readonly exempt: NamedObligations;
};

/** 覆盖情况 over all pairings. */
export type CoverageView = {
  readonly any: boolean;
  readonly full: boolean;
  readonly figures: CoverageFigures;
  readonly missing: NamedObligations;
  readonly undecided: NamedObligations;
  readonly pending: NamedObligations;
  readonly exempt: NamedObligations;
  /** 已离: persons who left before they were due. */
  readonly departed: readonly string[];
};

const figuresBelow = (prefix: string): CoverageFigures => ({
  required: refer(`${prefix}.required`),
  met: refer(`${prefix}.met`),
  missing: refer(`${prefix}.missing`),
  undecided: refer(`${prefix}.undecided`),
  pending: refer(`${prefix}.pending`),
  exempt: refer(`${prefix}.exempt`),
  rate: refer(`${prefix}.rate`),
});

function covered(prefix: string, obligations: readonly Obligation[], figures: Figures, names: Names) {
  const those = (outcome: Outcome): NamedObligations =>
    nameObligations(
      obligations.filter((it) => it.outcome === outcome),
      names,
    );
  return {
    any: numberOf(figures, `${prefix}.required`) > 0,
    full: mayClaimFullCoverage(figures, prefix) === true,
    figures: figuresBelow(prefix),
    missing: those('missing'),
    undecided: those('undecided'),
    pending: those('pending'),
    exempt: those('exempt'),
  };
}

export function pairingView(
  pairing: Pairing,
  { campaign, coverage, figures }: { campaign: Campaign; coverage: Coverage; figures: Figures },
  names: Names,
): PairingView {
  const key = recordKey('pairings', pairing.id);
  return {
    id: recordText(pairing.id),
    title: recordWord(pairing.title, key, 'title'),
    basis: optionalWord(pairing.basis, key, 'basis'),
    must: pairing.level === 'must',
    demand: demandView(pairing, campaign),
    ...covered(
      coverageOf(pairing.id),
      coverage.obligations.filter((it) => it.pairing.id === pairing.id),
      figures,
      names,
    ),
  };
}

export function coverageView(coverage: Coverage, figures: Figures, names: Names): CoverageView {
  const departed = new Set(coverage.departed.map(({ person }) => names.of(person)));
  return { ...covered(COVERAGE.all, coverage.obligations, figures, names), departed: [...departed] };
}
