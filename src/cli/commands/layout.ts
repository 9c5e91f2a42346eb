import { readCampaign } from '../../app/check-campaign.ts';
import { layoutOf } from '../../app/compose-report.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { UserError } from '../../finding/user-error.ts';
import { describeLayout, type LayoutItem } from '../../writers/describe-layout.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { columns } from '../table.ts';

export type LayoutOptions = { readonly json?: true };

/** 版面: what a campaign's report is laid out by, and where that deviates from GB/T 9704-2012; without a campaign the national values. */
export function layout(argument: string | undefined, { json }: LayoutOptions, io: Io): ExitCode {
  const items = describeLayout(argument === undefined ? { profile: 'gov' } : ownLayout(argument, io));
  io.stdout.write(json ? `${JSON.stringify(items, null, 2)}\n` : asTable(items, io.columns));
  return 0;
}

function ownLayout(argument: string, io: Io): ReturnType<typeof layoutOf> {
  const path = findCampaign(argument, io);
  const { facts } = readCampaign(path, io);
  if (facts === undefined) throw new UserError(`「${path}」读不出来：请先用 talkreport validate 核对记录`);
  return layoutOf(facts.campaign);
}

function asTable(items: readonly LayoutItem[], width: number): string {
  const rows = items.map(({ name, clause, strength, national, own, deviates }) => [
    name,
    clause,
    strength,
    deviates ? '改' : '',
    own === national || !deviates ? own : `${own}（国标 ${national}）`,
  ]);
  const changed = items.filter(({ deviates }) => deviates);
  const strict = changed.filter(({ strength }) => strength === '规定').length;
  const summary =
    changed.length === 0
      ? '与 GB/T 9704-2012 一致。'
      : `与 GB/T 9704-2012 不同的 ${changed.length} 项，其中 ${strict} 项是规定，其余是一般情况或推荐。`;
  return `${columns([['项目', '条款', '约束力', '', '现用'], ...rows], width)}\n${summary}\n`;
}
