import { type Changes, compareCampaigns } from '../changes/compare-campaigns.ts';
import type { PlaceReader } from '../changes/record-place.ts';
import { UserError } from '../finding/user-error.ts';
import { locate } from '../load/locate.ts';
import type { Facts } from '../rules/define-rule.ts';
import { positionAt, type SourceFile } from '../source/source-file.ts';
import { chineseDay } from '../text/day.ts';
import { oneLine } from '../text/printable.ts';
import { type Checked, checkCampaign } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { findCampaign } from './find-campaigns.ts';
import { atRevision } from './git-revision.ts';

/** One state of a campaign as it was read. */
export type State = { readonly checked: Checked; readonly facts: Facts; readonly revision: string | null };

/** 两个时点的活动, read and held against each other. */
export type Compared = {
  readonly before: State;
  readonly after: State;
  readonly changes: Changes;
  readonly places: PlaceReader;
};

/** Reads the two campaigns that the arguments name, or one at a revision and as it is now. */
export async function compare(
  first: string,
  second: string | undefined,
  since: string | undefined,
  effects: Effects,
): Promise<Compared> {
  if (since !== undefined && second !== undefined)
    throw new UserError('写了 --since 就只写一个活动文件：它和以前的版本比较', 2);
  if (since === undefined && second === undefined)
    throw new UserError('要写两个活动文件（先旧后新），或写一个活动文件加 --since 版本', 2);
  const before =
    since === undefined
      ? await read(findCampaign(first, effects), null, effects)
      : await atRevision(findCampaign(first, effects), since, effects, (there) =>
          read(there.path, since, there.effects),
        );
  const after = await read(findCampaign(second ?? first, effects), null, effects);
  return { before, after, changes: compareCampaigns(before.facts, after.facts), places: placesIn(before, after) };
}

async function read(path: string, revision: string | null, effects: Effects): Promise<State> {
  const checked = await checkCampaign(path, effects);
  if (checked.facts === undefined)
    throw new UserError(`「${path}」读不出来，不能比较：请先运行 talkreport validate 核对它`);
  if (!checked.loaded.complete)
    effects.note(`「${oneLine(path)}」有记录没有读出来，比较不全：请先运行 talkreport validate 核对它`);
  return { checked, facts: checked.facts, revision };
}

function placesIn(before: State, after: State): PlaceReader {
  const reader =
    (sources: ReadonlyMap<string, SourceFile>): PlaceReader['before'] =>
    ({ origin }) => {
      const at = locate({ origin }, sources);
      return { file: at.file.path, line: positionAt(at.file, at.start).line };
    };
  return { before: reader(before.checked.loaded.sources), after: reader(after.checked.loaded.sources) };
}

/** How a heading calls a state: its file, and the day on which it is judged. */
export const stateName = ({ checked, facts }: State): string =>
  `${checked.path}（截至${chineseDay(facts.campaign.asOf)}）`;
