import { campaignBeside, placesInDocument } from '../app/document-places.ts';
import { findCampaign } from '../app/find-campaigns.ts';
import { traceAll, traceableCampaign } from '../app/traceable.ts';
import type { FigureId } from '../figures/figure.ts';
import { UserError } from '../finding/user-error.ts';
import { printable } from '../text/printable.ts';
import { type FigurePlace, idsOf, placesFor } from '../trace/figure-places.ts';
import type { Traced } from '../trace/traced.ts';
import { placesToJson } from '../trace/traced-to-json.ts';
import { placesToText, tracedToText } from '../trace/traced-to-text.ts';
import { saysSame } from '../verify/check-marks.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** 文中的数据: all that a written report holds, or the one that is asked for, by its number or by words beside it. */
export async function traceDocument(
  path: string,
  rest: readonly string[],
  options: { readonly json?: true },
  io: Io,
): Promise<ExitCode> {
  const campaigns = rest.filter((it) => /\.ya?ml$/i.test(it) || io.files.isFolder(it));
  const [query, ...more] = rest.filter((it) => !campaigns.includes(it));
  if (campaigns.length > 1 || more.length > 0)
    throw new UserError('一次查一个数据：请写 talkreport trace 报告.docx 序号 活动文件', 2);
  const campaign = campaigns[0] === undefined ? campaignBeside(path, io) : findCampaign(campaigns[0], io);
  const traceable = campaign === undefined ? undefined : await traceableCampaign(campaign, io);
  const { places, listed } = placesInDocument(path, traceable?.figures.keys() ?? [], io);
  const asked = query === undefined ? places : placesFor(query, places);
  const ids = idsOf(asked);
  const sources = traceable === undefined ? listed.filter(({ id }) => ids.includes(id)) : traceAll(ids, traceable);
  if (options.json) io.stdout.write(placesToJson(path, asked, sources));
  else io.stdout.write(placesToText(asked, io.columns));
  if (query === undefined) {
    io.stderr.write(`共 ${places.length} 个数据。查其中一个：talkreport trace ${printable(path)} 1\n`);
    return 0;
  }
  if (!options.json && ids.length === 1)
    io.stdout.write(sources.map((it) => `\n${tracedToText(it, io.columns)}`).join(''));
  for (const words of ids.length === 1 ? changedSince(asked, sources) : []) io.stderr.write(`${printable(words)}\n`);
  return answered(query, asked, ids, sources.length > 0, path, campaign, io);
}

/** What the document says otherwise than the records do now. */
function changedSince(asked: readonly FigurePlace[], sources: readonly Traced[]): string[] {
  const now = sources[0]?.text;
  const others = new Set(asked.flatMap(({ text }) => (now === undefined || saysSame(text, now) ? [] : [text])));
  return [...others].map(
    (text) => `文中是「${text}」，按记录现在是「${now}」：生成以后文件或记录改过，请用 talkreport verify 复核`,
  );
}

/** Whether what was asked is answered; where it is not, what to add. */
function answered(
  query: string,
  asked: readonly FigurePlace[],
  ids: readonly FigureId[],
  traced: boolean,
  path: string,
  campaign: string | undefined,
  io: Io,
): ExitCode {
  const say = (words: string): ExitCode => {
    io.stderr.write(`${printable(words)}\n`);
    return 2;
  };
  if (asked.length === 0)
    return say(`「${path}」里没有和「${query}」挨着的数据：请先用 talkreport trace ${path} 看序号`);
  if (ids.length > 1)
    return say(
      `「${query}」旁边有 ${ids.length} 个数据，都列在上面：请写序号，例如 talkreport trace ${path} ${asked[0]?.n}`,
    );
  if (traced) return 0;
  if (campaign !== undefined) return say(`「${campaign}」里没有这个数据：报告可能是另一套记录生成的，请写明活动文件`);
  return say(`要查到记录，请加上活动文件：talkreport trace ${path} ${query} campaign.yaml`);
}
