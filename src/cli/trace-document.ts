import { campaignBeside, type InDocument, placesInDocument } from '../app/document-places.ts';
import { findCampaign } from '../app/find-campaigns.ts';
import { traceAll, traceableReport } from '../app/traceable.ts';
import type { Document } from '../document/document.ts';
import type { FigureId } from '../figures/figure.ts';
import { UserError } from '../finding/user-error.ts';
import { printable } from '../text/printable.ts';
import { type FigurePlace, idsOf, placesFor, placesNamed } from '../trace/figure-places.ts';
import type { Traceable, Traced } from '../trace/traced.ts';
import { placesToJson } from '../trace/traced-to-json.ts';
import { placesToText, tracedToText, wordsToText } from '../trace/traced-to-text.ts';
import { type TracedWord, traceWords } from '../trace/traced-word.ts';
import { type WordPlace, wordsNamed, wordsWith } from '../trace/word-places.ts';
import { saysSame } from '../verify/check-marks.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { refuse } from './refuse.ts';

/** 文中的数据: all that a written report holds, or the one that is asked for, by its number or by words beside it; and words that a record says. */
export async function traceDocument(
  path: string,
  rest: readonly string[],
  options: { readonly json?: true; readonly templates?: string },
  io: Io,
): Promise<ExitCode> {
  const campaigns = rest.filter((it) => /\.ya?ml$/i.test(it) || io.files.isFolder(it));
  const [query, ...more] = rest.filter((it) => !campaigns.includes(it));
  if (campaigns.length > 1 || more.length > 0)
    throw new UserError('一次查一个数据：请写 talkreport trace 报告.docx 序号 活动文件', 2);
  const campaign = campaigns[0] === undefined ? campaignBeside(path, io) : findCampaign(campaigns[0], io);
  const known = campaign === undefined ? undefined : await traceableReport(campaign, options, io);
  const traceable = known?.traceable;
  const found = placesInDocument(path, { figures: traceable?.figures.keys() ?? [], document: known?.document }, io);
  const empty = found.places.length + found.words.length === 0 ? whyEmpty(path, campaign, known?.document) : undefined;
  if (empty !== undefined) throw new UserError(empty, 2);
  if (found.byText) io.stderr.write('文件里没有标记了，下面是靠文字对齐找到的：请对照上下文\n');
  const { asked, said } = query === undefined ? { asked: found.places, said: [] } : answerOf(query, found, traceable);
  const ids = idsOf(asked);
  const listed = found.listed.filter(({ id }) => ids.includes(id));
  const sources = traceable === undefined ? listed : traceAll(ids, traceable);
  if (options.json) io.stdout.write(placesToJson(path, asked, sources, query === undefined ? undefined : said));
  else {
    if (said.length > 0) io.stdout.write(wordsToText(said, io.columns));
    if (asked.length > 0) io.stdout.write(placesToText(asked, io.columns));
  }
  if (query === undefined) {
    io.stderr.write(
      `共 ${asked.length} 个数据。查其中一个：talkreport trace ${printable(typed(path, '1', campaigns[0]))}\n`,
    );
    return 0;
  }
  if (!options.json && ids.length === 1)
    io.stdout.write(sources.map((it) => `\n${tracedToText(it, io.columns)}`).join(''));
  for (const words of ids.length === 1 ? changedSince(asked, sources) : []) io.stderr.write(`${printable(words)}\n`);
  if (asked.length === 0 && said.length > 0) return 0;
  if (ids.length === 1 && sources.some(({ complete }) => complete === false))
    return refuse(known?.sure.reasons ?? [], '这些记录没有读进来，和它们有关的数据查不出来；改正以后再查', io);
  return answered(query, asked, ids, sources.length > 0, path, campaign, campaigns[0], io);
}

/** What to type next, with the 活动文件 where one was typed: without it the document might not find its records. */
const typed = (path: string, query: string | undefined, campaign: string | undefined): string =>
  [path, query, campaign].filter((it) => it !== undefined).join(' ');

/**
 * The figures that a question is about, and the words. A figure that is named is meant; words that a record says answer by themselves, and a figure
 * beside them only where it is one alone; words inside a longer text where there is nothing else.
 */
function answerOf(query: string, { places, words }: InDocument, traceable: Traceable | undefined): Answer {
  const traced = (those: readonly WordPlace[]): readonly TracedWord[] =>
    traceable === undefined ? [] : traceWords(those, traceable);
  if (placesNamed(query, places).length > 0) return { asked: placesFor(query, places), said: [] };
  const [said, near] = [traced(wordsNamed(query, words)), placesFor(query, places)];
  if (said.length > 0) return { asked: idsOf(near).length > 1 ? [] : near, said };
  return { asked: near, said: near.length > 0 ? [] : traced(wordsWith(query, words)) };
}

type Answer = { readonly asked: readonly FigurePlace[]; readonly said: readonly TracedWord[] };

/** Why nothing is found in a document at all. */
function whyEmpty(path: string, campaign: string | undefined, document: Document | undefined): string {
  if (campaign === undefined)
    return `「${path}」里没有标记，要靠文字对齐才查得到：请写上活动文件，例如 talkreport trace ${path} campaign.yaml`;
  if (document === undefined)
    return `「${path}」里没有标记，「${campaign}」的模板有问题，也不能靠文字对齐：请先用 talkreport render 看是哪一行`;
  return `「${path}」里没有标记，文字也和「${campaign}」现在生成的报告对不上：请核对是不是这套记录生成的报告，用了 --templates 的也要写`;
}

/** What the document says otherwise than the records do now. */
function changedSince(asked: readonly FigurePlace[], sources: readonly Traced[]): string[] {
  const now = sources[0]?.complete === false ? undefined : sources[0]?.text;
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
  typedCampaign: string | undefined,
  io: Io,
): ExitCode {
  const say = (words: string): ExitCode => {
    io.stderr.write(`${printable(words)}\n`);
    return 2;
  };
  if (asked.length === 0)
    return say(
      `「${path}」里没有和「${query}」挨着的数据：请先用 talkreport trace ${typed(path, undefined, typedCampaign)} 看序号`,
    );
  if (ids.length > 1)
    return say(
      `「${query}」旁边有 ${ids.length} 个数据，都列在上面：请写序号，例如 talkreport trace ${typed(path, `${asked[0]?.n}`, typedCampaign)}`,
    );
  if (traced) return 0;
  if (campaign !== undefined) return say(`「${campaign}」里没有这个数据：报告可能是另一套记录生成的，请写明活动文件`);
  return say(`要查到记录，请加上活动文件：talkreport trace ${path} ${query} campaign.yaml`);
}
