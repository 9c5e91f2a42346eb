import type { Facts } from '../define-rule.ts';
import { countOf, valuesOf } from './values.ts';

type Outcome = 'required' | 'met' | 'missing' | 'exempt' | 'undecided' | 'pending';

/** 应谈、已谈、未谈 … of the whole: 项, and with another measure word also as persons and pairs count. */
export function valuesOfOutcome(outcome: Outcome, unit: string, { figures, campaign, coverage }: Facts): number[] {
  const those = coverage.obligations.filter((it) => it.outcome === outcome);
  const values = [countOf(figures, `coverage.all.${outcome}`)];
  if (outcome === 'required')
    values.push(countOf(figures, 'coverage.all.required') - countOf(figures, 'coverage.all.exempt'));
  if (outcome === 'exempt') values.push(campaign.exemptions.length, ...valuesOf(figures, /^exemptions\./));
  if (unit === '项') return values;
  values.push(new Set(those.flatMap(({ subject }) => subject.map(({ id }) => id))).size);
  values.push(...valuesOf(figures, new RegExp(`^coverage\\.(?:people|pairs)\\.${outcome}$`)));
  if (outcome === 'met') values.push(...valuesOf(figures, /^talks\.(?:persons|talkees|pairs)$/));
  if (outcome === 'required') values.push(countOf(figures, 'roster.persons'));
  if (outcome === 'missing')
    values.push(countOf(figures, 'coverage.people.required') - countOf(figures, 'coverage.people.met'));
  return values;
}

/** 谈话率, or (`reach`) 覆盖面, which may also be those talked with among all on the roster. */
export function valuesOfRate(reach: boolean, { figures, campaign }: Facts): number[] {
  const ofRequired = ['coverage.all', 'coverage.people'].flatMap((prefix) => {
    const required = countOf(figures, `${prefix}.required`);
    return required === 0 ? [] : [countOf(figures, `${prefix}.met`) / required];
  });
  const people = campaign.roster.length;
  const reached = !reach || people === 0 ? [] : [countOf(figures, 'talks.talkees') / people];
  return [...valuesOf(figures, /^coverage\.(?:all|people)\.rate$/), ...ofRequired, ...reached];
}
