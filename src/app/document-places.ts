import { UserError } from '../finding/user-error.ts';
import { docxLines } from '../trace/docx-lines.ts';
import { type FigurePlace, figurePlaces } from '../trace/figure-places.ts';
import { htmlLines } from '../trace/html-lines.ts';
import type { Traced } from '../trace/traced.ts';
import { openWordFile } from '../word-file/open-word-file.ts';
import type { Effects } from './effects.ts';
import { figuresFileOf, readFiguresFile } from './figures-file.ts';
import { isCampaign } from './find-campaigns.ts';

const DOCUMENT = /\.(docx|html?|md)$/i;

/** Whether a path names a report that figures can be found in. */
export const isDocument = (path: string): boolean => DOCUMENT.test(path);

/** 文中的数据 with what the document itself knows of them: only the list beside a Markdown report knows anything. */
export type InDocument = { readonly places: readonly FigurePlace[]; readonly listed: readonly Traced[] };

/** The figures that a written report holds. `known`: the figures of its campaign, where that is at hand. */
export function placesInDocument(path: string, known: Iterable<string>, effects: Effects): InDocument {
  const extension = DOCUMENT.exec(path)?.[1]?.toLowerCase();
  const text = (file: string): string => new TextDecoder().decode(effects.files.read(file));
  if (extension === 'docx')
    return { places: figurePlaces(docxLines(openWordFile(path, effects.files.read(path)), known)), listed: [] };
  if (extension !== 'md') return { places: figurePlaces(htmlLines(text(path))), listed: [] };
  const beside = figuresFileOf(path);
  if (!effects.files.exists(beside))
    throw new UserError(`「${path}」旁边没有「${beside}」，查不到哪些字是数据：请用 talkreport render 重新生成`);
  return readFiguresFile(text(beside), beside);
}

/** The campaign file in the folder of a report, where there is just one. */
export function campaignBeside(path: string, effects: Effects): string | undefined {
  const folder = /^.*\//.exec(path.replaceAll('\\', '/'))?.[0] ?? '';
  const found = effects.files
    .glob('*.{yaml,yml}', folder === '' ? '.' : folder)
    .map((name) => `${folder}${name}`)
    .filter(isCampaign(effects));
  return found.length === 1 ? found[0] : undefined;
}
