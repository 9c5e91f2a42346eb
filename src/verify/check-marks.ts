import type { Figures } from '../figures/figure.ts';
import { agrees, numberWordsIn } from '../statements/number-words.ts';
import type { Line } from '../word-file/read-body.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Trouble } from './trouble.ts';

/** Marks of figures (内容控件, 书签) whose words are not what the figure comes to. What is said of a place already is not said again. */
export function checkMarks(
  lines: readonly Line[],
  known: ExpectedDocument,
  figures: Figures,
  said: readonly Trouble[],
): Trouble[] {
  const taken = new Map<number, Trouble[]>();
  for (const trouble of said)
    if (trouble.rule !== 'wording') taken.set(trouble.line, [...(taken.get(trouble.line) ?? []), trouble]);
  return lines.flatMap(({ text, marks }, line) =>
    marks.flatMap((mark): Trouble[] => {
      const { start, end } = mark;
      const id = known.figureOf(mark);
      if (id === undefined || (taken.get(line) ?? []).some((it) => it.start < end && start < it.end)) return [];
      const right = known.printed.get(id) ?? new Set([figures.get(id)?.text ?? '']);
      const words = text.slice(start, end);
      if ([...right].some((it) => saysSame(words, it))) return [];
      const message = `「${words}」标记为数据 ${id}，按记录是「${[...right].join('」或「')}」（${figures.get(id)?.formula ?? ''}）：请改回，或先改记录再重新生成`;
      return [{ rule: 'figure-changed', line, start, end, figure: id, message }];
    }),
  );
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The same words, or the same numbers in other words. */
export function saysSame(words: string, right: string): boolean {
  if (bare(words) === bare(right)) return true;
  const [ones, others] = [numberWordsIn(words), numberWordsIn(right)];
  return (
    ones.length > 0 &&
    ones.length === others.length &&
    ones.every((one, at) => {
      const other = others[at];
      return other !== undefined && agrees(one, other);
    })
  );
}
