import { type Read, readCampaign } from '../../app/check-campaign.ts';
import { placeOf } from '../../app/figure-sources.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { type SureFigures, sureFigures } from '../../app/sure-figures.ts';
import type { Figures } from '../../figures/figure.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { refuse } from '../refuse.ts';
import { columns } from '../table.ts';

/** 数据: every figure with its formula and the records behind it. */
export async function figures(argument: string, options: { json?: true }, io: Io): Promise<ExitCode> {
  const path = findCampaign(argument, io);
  const read = readCampaign(path, io);
  const { facts } = read;
  if (facts === undefined)
    throw new UserError(`「${path}」还读不出来，没有数据可列：请先运行 talkreport validate ${path}`);
  const sure = await sureFigures({ ...read, facts }, io);
  io.stdout.write(options.json ? asJson(read, facts.campaign, sure) : asTable(sure.figures, io));
  if (sure.complete) return 0;
  return refuse(sure.reasons, '这些记录没有读进来，和它们有关的数据没有列出；改正以后再列', io);
}

function asTable(all: Figures, io: Io): string {
  const rows = [...all.values()].map((figure) => [
    figure.id,
    `${figure.text}${figure.unit}`,
    figure.complete === false ? '—' : `${figure.records.length} 条`,
    figure.formula,
  ]);
  return columns([['编号', '数据', '记录', '怎么算'], ...rows], io.color ? io.columns : 0);
}

function asJson({ loaded }: Read, campaign: Campaign, { figures: all, complete: isComplete }: SureFigures): string {
  const body = {
    format: 1,
    campaign: campaign.title,
    unit: campaign.unit.name,
    complete: isComplete,
    figures: [...all.values()].map(
      ({ id, value, text, unit, approximate, formula, base, records, complete = true }) => ({
        id,
        value,
        text,
        unit,
        approximate,
        formula,
        complete,
        base: base ?? null,
        records: records.map((record) => placeOf(record, loaded.sources)),
      }),
    ),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
