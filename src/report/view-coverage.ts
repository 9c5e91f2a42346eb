import { departmentPrefix, departmentsOf } from '../figures/department-figures.ts';
import type { Figures } from '../figures/figure.ts';
import { COVERAGE, coverageOf } from '../figures/figure-id.ts';
import type { Coverage, Obligation, Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import { recordKey } from '../records/record-key.ts';
import { mayClaimFullCoverage, numberOf, refer } from './figure-reference.ts';
import type { Names } from './names.ts';
import { recordText } from './record-text.ts';
import { figureLabel, optionalWord, recordWord } from './record-word.ts';
import { maybe, shape, type ViewOf } from './shape.ts';
import { DEMAND, demandView } from './view-demands.ts';
import { type NamedObligations, nameObligations, OBLIGATIONS } from './view-unmet.ts';

/** What has become of what was asked for, in figures and in names. */
const OUTCOMES = shape({
  /** Something is asked for at all. */
  any: 'flag',
  /** 全覆盖. */
  full: 'flag',
  figures: {
    required: 'figure',
    met: 'figure',
    missing: 'figure',
    undecided: 'figure',
    pending: 'figure',
    exempt: 'figure',
    rate: 'figure',
  },
  missing: OBLIGATIONS,
  undecided: OBLIGATIONS,
  pending: OBLIGATIONS,
  exempt: OBLIGATIONS,
});
type OutcomesView = ViewOf<typeof OUTCOMES>;

/** 必谈关系 as a template sees it. */
export const PAIRING = shape({
  ...OUTCOMES,
  id: 'text',
  title: 'text',
  basis: maybe('text'),
  must: 'flag',
  /** 要求, in words. */
  demand: DEMAND,
});
export type PairingView = ViewOf<typeof PAIRING>;

/** 覆盖情况 over all pairings. */
export const COVERAGE_VIEW = shape({
  ...OUTCOMES,
  /** 已离: persons who left before they were due. */
  departed: ['text'],
});
type CoverageView = ViewOf<typeof COVERAGE_VIEW>;

const figuresBelow = (prefix: string): OutcomesView['figures'] => ({
  required: refer(`${prefix}.required`),
  met: refer(`${prefix}.met`),
  missing: refer(`${prefix}.missing`),
  undecided: refer(`${prefix}.undecided`),
  pending: refer(`${prefix}.pending`),
  exempt: refer(`${prefix}.exempt`),
  rate: refer(`${prefix}.rate`),
});

function covered(prefix: string, obligations: readonly Obligation[], figures: Figures, names: Names): OutcomesView {
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

/** 部门 in the 统计表: its persons, how often they were talked with, those asked for and those with all of theirs met. */
export const DEPARTMENT = shape({
  name: 'text',
  persons: 'figure',
  attendances: 'figure',
  required: 'figure',
  met: 'figure',
  rate: 'figure',
});
type DepartmentView = ViewOf<typeof DEPARTMENT>;

export const departmentViews = (campaign: Campaign): DepartmentView[] =>
  departmentsOf(campaign).map((name) => {
    const prefix = departmentPrefix(name);
    return {
      name: figureLabel(name, `${prefix}.persons`),
      persons: refer(`${prefix}.persons`),
      attendances: refer(`${prefix}.attendances`),
      required: refer(`${prefix}.people.required`),
      met: refer(`${prefix}.people.met`),
      rate: refer(`${prefix}.people.rate`),
    };
  });
