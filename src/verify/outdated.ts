import type { FigureId, Figures } from '../figures/figure.ts';
import type { Line } from '../word-file/read-body.ts';
import { saysSame } from './check-marks.ts';
import { figureWords } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Trouble } from './trouble.ts';

/** 过时的数: what a figure was when the document was rendered, and what it is today. */
export type Outdated = { readonly was: string; readonly now: string };

/** Which figures would come out otherwise today than when the document was rendered. Those that are printed no longer count for nothing. */
export function outdatedFigures(
  rendered: ReadonlyMap<FigureId, string>,
  { printed }: ExpectedDocument,
): ReadonlyMap<FigureId, Outdated> {
  const outdated = new Map<FigureId, Outdated>();
  for (const [id, was] of rendered) {
    const now = [...(printed.get(id) ?? [])];
    if (now.length > 0 && !now.some((text) => saysSame(was, text))) outdated.set(id, { was, now: now.join('、') });
  }
  return outdated;
}

/** What is known of a document's rendering: its figures as they were printed, and those that are something else today. */
export type Rendering = {
  readonly figures: ReadonlyMap<FigureId, string>;
  readonly outdated: ReadonlyMap<FigureId, Outdated>;
};

/** A figure that still says what it said when it was rendered was not changed by an editor: the records went on without it. */
export function withOutdated(
  troubles: readonly Trouble[],
  lines: readonly Line[],
  { figures: rendered, outdated }: Rendering,
  { figureOf, printed }: ExpectedDocument,
  figures: Figures,
): Trouble[] {
  if (outdated.size === 0) return [...troubles];
  return troubles.map((trouble): Trouble => {
    const { rule, figure, line, start, end } = trouble;
    const there = lines[line];
    if (figure === undefined || there === undefined || (rule !== 'figure-changed' && rule !== 'figure-moved'))
      return trouble;
    const untouched = there.marks.flatMap((mark) => {
      const words = there.text.slice(mark.start, mark.end);
      const own = figureOf(mark);
      const covers = mark.start <= start && end <= mark.end;
      return covers && own !== undefined && rendered.get(own) === words ? [words] : [];
    })[0];
    const was = untouched ?? outdated.get(figure)?.was;
    if (was === undefined || !stillSays(there.text, start, end, was)) return trouble;
    const now = [...(printed.get(figure) ?? [])].join('、');
    const message = `「${was}」是生成报告时的数，此后记录有改动，现在是「${now}」（${figureWords(figure, figures)}）：请重新生成，或照记录改过来`;
    return { ...trouble, rule: 'figure-outdated', message };
  });
}

/** Whether what stands in a place is, or is part of, what was printed there: a place may be the day of a date only. */
function stillSays(text: string, start: number, end: number, was: string): boolean {
  if (saysSame(text.slice(start, end), was)) return true;
  const at = text.indexOf(was, Math.max(0, end - was.length));
  return at >= 0 && at <= start && end <= at + was.length;
}
