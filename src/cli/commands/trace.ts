import { isDocument } from '../../app/document-places.ts';
import { findCampaign } from '../../app/find-campaigns.ts';
import { traceAll, traceableCampaign } from '../../app/traceable.ts';
import { UserError } from '../../finding/user-error.ts';
import { oneLine, printable } from '../../text/printable.ts';
import { nearestFigures, type Traceable } from '../../trace/traced.ts';
import { tracedToJson } from '../../trace/traced-to-json.ts';
import { tracedToText } from '../../trace/traced-to-text.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { refuse } from '../refuse.ts';
import { traceDocument } from '../trace-document.ts';

export type TraceOptions = { readonly json?: true; readonly templates?: string };

/** 溯源: a figure of a campaign or of a written report, with how it is worked out and the lines of the records behind it. */
export async function trace(path: string, rest: readonly string[], options: TraceOptions, io: Io): Promise<ExitCode> {
  if (isDocument(path)) return await traceDocument(path, rest, options, io);
  if (rest.length > 1) throw new UserError('一次查一个数据：请写 talkreport trace 活动文件 数据编号', 2);
  const { traceable, sure } = await traceableCampaign(findCampaign(path, io), io);
  const [id] = rest;
  if (id !== undefined && !traceable.figures.has(id)) throw unknownFigure(id, traceable, path);
  const ids = id === undefined ? [...traceable.figures.keys()] : [id];
  const traced = traceAll(ids, traceable);
  if (id === undefined && !options.json) listed(traceable, path, io);
  else if (options.json) io.stdout.write(tracedToJson(traceable.campaign.title, sure.complete, traced));
  else for (const figure of traced) io.stdout.write(tracedToText(figure, io.columns));
  if (sure.complete || traced.every(({ complete }) => complete !== false)) return 0;
  return refuse(sure.reasons, '这些记录没有读进来，和它们有关的数据查不出来；改正以后再查', io);
}

function listed({ figures }: Traceable, path: string, io: Io): void {
  const lines = [...figures.values()].map(({ id, text, unit }) => printable(`${id}  ${text}${unit}`));
  const first = [...figures.keys()][0] ?? '数据编号';
  io.stdout.write(
    `${lines.join('\n')}\n\n共 ${lines.length} 个数据。查其中一个：talkreport trace ${oneLine(path)} ${first}\n`,
  );
}

function unknownFigure(id: string, { figures }: Traceable, path: string): UserError {
  const near = nearestFigures(id, figures);
  const hint = near.length === 0 ? '' : `；是不是 ${near.join('、')}？`;
  return new UserError(`没有「${id}」这个数据${hint}\n全部编号：talkreport figures ${path}`, 2);
}
