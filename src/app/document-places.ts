import type { Document } from '../document/document.ts';
import { wordsIn } from '../document/walk.ts';
import { UserError } from '../finding/user-error.ts';
import { marksByText } from '../trace/align-lines.ts';
import { documentLines } from '../trace/document-lines.ts';
import { docxLines } from '../trace/docx-lines.ts';
import { type FigurePlace, figurePlaces, type MarkedLine } from '../trace/figure-places.ts';
import { htmlLines } from '../trace/html-lines.ts';
import type { Traced } from '../trace/traced.ts';
import { type WordPlace, wordPlaces } from '../trace/word-places.ts';
import { openWordFile } from '../word-file/open-word-file.ts';
import type { Effects } from './effects.ts';
import { figuresFileOf, readFiguresFile } from './figures-file.ts';
import { isCampaign } from './find-campaigns.ts';

const DOCUMENT = /\.(docx|html?|md)$/i;

/** Whether a path names a report that figures can be found in. */
export const isDocument = (path: string): boolean => DOCUMENT.test(path);

/**
 * 文中的数据, and words of records, with what the document itself knows of figures: only the list beside a Markdown report knows anything. `byText`: it
 * has no marks any more, and what is found was found by its text.
 */
export type InDocument = {
  readonly places: readonly FigurePlace[];
  readonly words: readonly WordPlace[];
  readonly listed: readonly Traced[];
  readonly byText: boolean;
};

const inLines = (lines: readonly MarkedLine[], byText = false): InDocument => ({
  places: figurePlaces(lines),
  words: wordPlaces(lines),
  listed: [],
  byText,
});

/** What its campaign makes of a report today: its figures, and the report itself. */
export type Known = { readonly figures: Iterable<string>; readonly document: Document | undefined };

/** What a written report holds. `known`: of its campaign, where that is at hand. */
export function placesInDocument(path: string, { figures, document }: Known, effects: Effects): InDocument {
  const extension = DOCUMENT.exec(path)?.[1]?.toLowerCase();
  const text = (file: string): string => new TextDecoder().decode(effects.files.read(file));
  if (extension === 'docx') {
    const words = document === undefined ? [] : wordsIn(document);
    const lines = docxLines(openWordFile(path, effects.files.read(path)), { figures, words });
    if (document === undefined || lines.some((line) => line.figures.length + line.words.length > 0))
      return inLines(lines);
    return inLines(marksByText(lines, documentLines(document)), true);
  }
  if (extension !== 'md') return inLines(htmlLines(text(path)));
  const beside = figuresFileOf(path);
  if (!effects.files.exists(beside))
    throw new UserError(`「${path}」旁边没有「${beside}」，查不到哪些字是数据：请用 talkreport render 重新生成`);
  return { ...readFiguresFile(text(beside), beside), words: [], byText: false };
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
