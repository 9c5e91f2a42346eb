import type { Document } from '../document/document.ts';
import type { FigureId } from '../figures/figure.ts';
import { UserError } from '../finding/user-error.ts';
import type { Facts } from '../rules/define-rule.ts';
import { recordNames } from '../trace/record-names.ts';
import { type Traceable, type Traced, traceFigure } from '../trace/traced.ts';
import { readCampaign } from './check-campaign.ts';
import { composeReport } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { type SureFigures, sureFigures } from './sure-figures.ts';

/** A campaign whose figures can be traced, and how far they are known. */
export type TraceableCampaign = { readonly traceable: Traceable; readonly sure: SureFigures };

/** A campaign, as far as its figures can be traced. */
export const traceableCampaign = async (path: string, effects: Effects): Promise<TraceableCampaign> =>
  await factsToTrace(path, effects);

/** The same with the report that it makes today; none where its template is wrong. */
export async function traceableReport(
  path: string,
  options: { readonly templates?: string },
  effects: Effects,
): Promise<TraceableCampaign & { readonly document: Document | undefined }> {
  const { facts, ...campaign } = await factsToTrace(path, effects);
  const composed = composeReport(facts, options, effects);
  return { ...campaign, document: 'wrong' in composed ? undefined : composed.document };
}

async function factsToTrace(path: string, effects: Effects): Promise<TraceableCampaign & { readonly facts: Facts }> {
  const read = readCampaign(path, effects);
  const { facts, loaded } = read;
  if (facts === undefined)
    throw new UserError(`「${path}」还读不出来，没有数据可查：请先运行 talkreport validate ${path}`);
  const sure = await sureFigures({ ...read, facts }, effects);
  const traceable: Traceable = {
    campaign: facts.campaign,
    figures: sure.figures,
    sources: loaded.sources,
    names: recordNames(facts.campaign),
    shown: (file) => file,
    most: Number.POSITIVE_INFINITY,
  };
  return { traceable, facts, sure };
}

/** Those of the figures that a campaign has, traced. */
export const traceAll = (ids: readonly FigureId[], traceable: Traceable): Traced[] =>
  ids.flatMap((id) => {
    const figure = traceable.figures.get(id);
    return figure === undefined ? [] : [traceFigure(figure, traceable)];
  });
