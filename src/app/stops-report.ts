import type { CatalogueEntry } from '../finding/catalogue.ts';
import type { Family } from '../finding/families.ts';
import { CATALOGUE, type Finding } from './catalogue.ts';

/** Gaps in coverage are printed in the report, not a reason to withhold it. */
const NEVER_STOPS: ReadonlySet<Family> = new Set(['coverage', 'evidence', 'exemptions', 'follow-up']);

/** Whether a finding stops `render`: errors of shape, links and time, and words or numbers that the records contradict. */
export function stopsReport({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  const family = CATALOGUE.get(rule)?.family;
  return severity === 'error' && (family === undefined || !NEVER_STOPS.has(family));
}

/** 挡汇报: whether findings of the rule stop a report where they are errors, and in some phase they are. */
export const mayStopReport = ({ family, severity }: CatalogueEntry): boolean =>
  !NEVER_STOPS.has(family) && Object.values(severity).includes('error');
