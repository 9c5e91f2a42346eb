import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import { actionFigures } from './action-figures.ts';
import { campaignFigures } from './campaign-figures.ts';
import { channelFigures } from './channel-figures.ts';
import { coverageFigures } from './coverage-figures.ts';
import { addUpCoverage } from './coverage-sum.ts';
import { departmentFigures } from './department-figures.ts';
import type { Figures } from './figure.ts';
import { progressFigures } from './progress-figures.ts';
import { statedFigures } from './stated-figures.ts';
import { suggestionFigures } from './suggestion-figures.ts';
import { talkFigures } from './talk-figures.ts';

/** Every number that a report may print, in the order in which `talkreport figures` lists them. */
export function workOutFigures(campaign: Campaign, coverage: Coverage): Figures {
  const sums = addUpCoverage(campaign, coverage.obligations);
  const figures = [
    ...campaignFigures(campaign),
    ...coverageFigures(campaign, sums),
    ...progressFigures(campaign, coverage),
    ...talkFigures(campaign),
    ...departmentFigures(campaign, sums.whole),
    ...suggestionFigures(campaign),
    ...channelFigures(campaign),
    ...actionFigures(campaign),
    ...statedFigures(campaign),
  ];
  return new Map(figures.map((figure) => [figure.id, figure]));
}
