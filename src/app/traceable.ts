import type { Document } from '../document/document.ts';
import type { FigureId } from '../figures/figure.ts';
import { UserError } from '../finding/user-error.ts';
import type { Facts } from '../rules/define-rule.ts';
import { oneLine } from '../text/printable.ts';
import { recordNames } from '../trace/record-names.ts';
import { type Traceable, type Traced, traceFigure } from '../trace/traced.ts';
import { checkCampaign } from './check-campaign.ts';
import { composeReport } from './compose-report.ts';
import type { Effects } from './effects.ts';

/** A campaign whose figures can be traced. Records that could not be read are told of, for they are missing behind the figures. */
export const traceableCampaign = async (path: string, effects: Effects): Promise<Traceable> =>
  (await factsToTrace(path, effects)).traceable;

/** The same with the report that it makes today; none where its template is wrong. */
export async function traceableReport(
  path: string,
  options: { readonly templates?: string },
  effects: Effects,
): Promise<{ readonly traceable: Traceable; readonly document: Document | undefined }> {
  const { traceable, facts } = await factsToTrace(path, effects);
  const composed = composeReport(facts, options, effects);
  return { traceable, document: 'wrong' in composed ? undefined : composed.document };
}

async function factsToTrace(path: string, effects: Effects): Promise<{ traceable: Traceable; facts: Facts }> {
  const { facts, loaded } = await checkCampaign(path, effects);
  if (facts === undefined)
    throw new UserError(`「${path}」还读不出来，没有数据可查：请先运行 talkreport validate ${path}`);
  if (!loaded.complete) effects.note(`有记录没有读出来，查到的不全：请先运行 talkreport validate ${oneLine(path)}`);
  const { campaign, figures } = facts;
  const traceable: Traceable = {
    campaign,
    figures,
    sources: loaded.sources,
    names: recordNames(campaign),
    shown: (file) => file,
    most: Number.POSITIVE_INFINITY,
  };
  return { traceable, facts };
}

/** Those of the figures that a campaign has, traced. */
export const traceAll = (ids: readonly FigureId[], traceable: Traceable): Traced[] =>
  ids.flatMap((id) => {
    const figure = traceable.figures.get(id);
    return figure === undefined ? [] : [traceFigure(figure, traceable)];
  });
