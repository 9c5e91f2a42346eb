import { agrees, numberWordsIn } from '../statements/number-words.ts';
import type { Comparison } from './comparison.ts';
import { inOneForm } from './same-words.ts';
import type { Trouble } from './trouble.ts';

/**
 * Marks of figures (内容控件, 书签) whose words are not what the figure comes to. What is said of a place already is not said again, nor of a line
 * that stands as it should: an editor may stretch a mark over its neighbours.
 */
export function checkMarks(
  { lines, known, facts: { figures }, pairs }: Comparison,
  said: readonly Trouble[],
): Trouble[] {
  const taken = new Map<number, Trouble[]>();
  for (const trouble of said)
    if (trouble.rule !== 'wording') taken.set(trouble.line, [...(taken.get(trouble.line) ?? []), trouble]);
  const altered = new Set(
    pairs.flatMap(({ expected, found }) =>
      (found?.cells ?? []).flatMap(({ line, text }, at) => (expected?.cells[at]?.text === text ? [] : [line])),
    ),
  );
  return lines.flatMap(({ text, marks }, line) =>
    (altered.has(line) ? marks : []).flatMap((mark): Trouble[] => {
      const { start, end } = mark;
      const id = known.figureOf(mark);
      if (id === undefined || (taken.get(line) ?? []).some((it) => it.start < end && start < it.end)) return [];
      const right = known.printed.get(id) ?? new Set([figures.get(id)?.text ?? '']);
      const words = text.slice(start, end);
      // Where nothing stands any more, it is the sentence or the row that tells of it.
      if (words.trim() === '') return [];
      if (
        [...right].some((it) => saysSame(words, it) || holds(words, it) || it === `${/^\d{4}年/.exec(it)?.[0]}${words}`)
      )
        return [];
      const message = `「${words}」标记为数据 ${id}，按记录是「${[...right].join('」或「')}」（${figures.get(id)?.formula ?? ''}）：请改回，或先改记录再重新生成`;
      return [{ rule: 'figure-changed', line, start, end, figure: id, message }];
    }),
  );
}

/** Whether a figure stands among other words: an editor who writes two of them anew puts both where the first was marked. */
const holds = (words: string, right: string): boolean => {
  const said = numberWordsIn(words);
  const single = numberWordsIn(right).length === 1;
  if (single && said.some((number) => number.words.length < words.length && saysSame(number.words, right))) return true;
  return /日$/.test(right) && inOneForm(words).includes(inOneForm(right));
};

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
