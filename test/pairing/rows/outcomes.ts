/** How the tests of the rows state what they expect: the five outcomes per pairing, as words. */
import { type Coverage, OUTCOMES } from '../../../src/pairing/obligation.ts';
import { workOutCoverage } from '../../../src/pairing/work-out-coverage.ts';
import { campaignFrom } from '../../campaign-from.ts';

/** The coverage of a campaign written as YAML. */
export const coverageOf = (yaml: string): Coverage => workOutCoverage(campaignFrom(yaml));

/** `{p1: 'met 3 missing 1', p2: ''}`: how many obligations of each pairing came out how; an outcome that has none is left out. */
export function outcomesOf(yaml: string): Record<string, string> {
  const campaign = campaignFrom(yaml);
  const { obligations } = workOutCoverage(campaign);
  return Object.fromEntries(
    campaign.pairings.map(({ id }) => {
      const own = obligations.filter((obligation) => obligation.pairing.id === id);
      const counts = OUTCOMES.map(
        (outcome) => [outcome, own.filter((obligation) => obligation.outcome === outcome).length] as const,
      );
      return [
        id,
        counts
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => `${outcome} ${count}`)
          .join(' '),
      ];
    }),
  );
}

/** Which obligations came out so: `张、李 2013-05-06–2013-05-31`, in the order of the coverage. */
export function thoseThatAre(outcome: (typeof OUTCOMES)[number], yaml: string): string[] {
  return coverageOf(yaml)
    .obligations.filter((obligation) => obligation.outcome === outcome)
    .map(({ subject, window }) => `${subject.map((person) => person.name).join('、')} ${window.from}–${window.to}`);
}
