import { type Checked, checkCampaign } from '../../app/check-campaign.ts';
import { placeOf } from '../../app/figure-sources.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Facts } from '../../rules/define-rule.ts';
import { oneLine } from '../../text/printable.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { columns } from '../table.ts';

/** 数据: every figure with its formula and the records behind it. */
export async function figures(argument: string, options: { json?: true }, io: Io): Promise<ExitCode> {
  const path = findCampaign(argument, io);
  const checked = await checkCampaign(path, io);
  if (checked.facts === undefined)
    throw new UserError(`「${path}」还读不出来，没有数据可列：请先运行 talkreport validate ${path}`);
  io.stdout.write(options.json ? asJson(checked, checked.facts) : asTable(checked.facts, io));
  if (!checked.loaded.complete)
    io.stderr.write(`有记录没有读出来，数据不全：请先运行 talkreport validate ${oneLine(path)}\n`);
  return checked.loaded.complete ? 0 : 1;
}

function asTable({ figures: all }: Facts, io: Io): string {
  const rows = [...all.values()].map((figure) => [
    figure.id,
    `${figure.text}${figure.unit}`,
    `${figure.records.length} 条`,
    figure.formula,
  ]);
  return columns([['编号', '数据', '记录', '怎么算'], ...rows], io.color ? io.columns : 0);
}

function asJson({ loaded }: Checked, { campaign, figures: all }: Facts): string {
  const body = {
    format: 1,
    campaign: campaign.title,
    unit: campaign.unit.name,
    figures: [...all.values()].map(({ id, value, text, unit, approximate, formula, base, records }) => ({
      id,
      value,
      text,
      unit,
      approximate,
      formula,
      base: base ?? null,
      records: records.map((record) => placeOf(record, loaded.sources)),
    })),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
