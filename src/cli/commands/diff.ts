import { type Compared, compare, type State, stateName } from '../../app/compared.ts';
import { changesToJson, type JsonSide } from '../../changes/changes-to-json.ts';
import { changesToMarkdown, changesToText } from '../../changes/changes-to-text.ts';
import { isChanged } from '../../changes/compare-campaigns.ts';
import { outlineOf } from '../../changes/outline.ts';
import { WRITERS } from '../../writers/index.ts';
import { besideCampaign, deliver, deliverKept, deliverMarkdown } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { refuse } from '../refuse.ts';

export type DiffOptions = {
  readonly since?: string;
  readonly format: 'pretty' | 'md' | 'json' | 'docx';
  readonly output?: string;
  readonly force?: true;
  readonly templates?: string;
  readonly failOnChange?: true;
};

/** 比较: what changed between two states of a campaign. As with `git diff`, a difference is no failure unless it is asked to be. */
export async function diff(first: string, second: string | undefined, options: DiffOptions, io: Io): Promise<ExitCode> {
  const compared = await compare(first, second, options.since, io);
  if (options.format === 'docx') {
    const code = await writeTracked(compared, options, io);
    if (code !== 0) return code;
  } else (options.format === 'md' ? deliverMarkdown : deliverKept)(textOf(compared, options, io), options, io);
  return options.failOnChange && isChanged(compared.changes) ? 1 : 0;
}

function textOf(compared: Compared, { format, output }: DiffOptions, io: Io): string {
  const { before, after, changes, places } = compared;
  if (format === 'json') return changesToJson(changes, { before: sideOf(before), after: sideOf(after) }, places);
  const outline = outlineOf(changes, before.facts.campaign, after.facts.campaign, places);
  const heading = { before: stateName(before), after: stateName(after) };
  return format === 'md'
    ? changesToMarkdown(outline, heading)
    : changesToText(outline, heading, output === undefined ? io.columns : 80);
}

/** 修订稿: 标题（修订稿）.docx beside the new campaign file. */
async function writeTracked(compared: Compared, options: DiffOptions, io: Io): Promise<ExitCode> {
  const tracked = await (await import('../../app/tracked-report.ts')).trackedReport(compared, options, io);
  if ('wrong' in tracked) return refuse(tracked.wrong, tracked.why, io);
  const target = options.output ?? besideCampaign(compared.after.checked.path, tracked.title, '（修订稿）.docx');
  return deliver(tracked.bytes, target, await WRITERS.docx(), { force: options.force, what: '修订稿' }, io);
}

const sideOf = ({ checked, facts, revision }: State): JsonSide => ({
  file: checked.path,
  revision,
  asOf: facts.campaign.asOf,
});
