import type { Token, TokenStretch } from './tokens.ts';
import type { Cell } from './unit.ts';

/** What became of words that carry facts. `start` and `end` are of the found text. */
export type WordDifference = {
  /** Gone; other words; other words of much the same sense; said around; put to another figure; one more in a list. */
  readonly kind: 'dropped' | 'replaced' | 'polished' | 'turned' | 'relabelled' | 'joined';
  readonly expected: string;
  readonly found: string;
  readonly start: number;
  readonly end: number;
  /** The record that says what is expected. */
  readonly of: string | undefined;
};

/** Two texts that stand for one another, and how their words lie. */
export type Words = {
  readonly expected: Cell;
  readonly found: Cell;
  readonly stretches: readonly TokenStretch[];
  /** A text of an attachment or a table is a copy of the records; the heading of a column says what stands below. */
  readonly place: 'running' | 'attachment' | 'cell' | 'heading';
};

/** Whether two places have something in common, if only an end. */
export const meets = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start <= other.end && other.start <= one.end;

/** 落点: what stands in one text for a stretch of the other. */
export type Image = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It may hold words around, which were written anew together with it. */
  readonly loose: boolean;
};

/** What stands in the found text for the words of the expected text from `start` to `end`. */
export function imageOf(
  { start, end }: { readonly start: number; readonly end: number },
  stretches: readonly TokenStretch[],
  found: string,
): Image {
  const inside = (token: Token | undefined): boolean =>
    token !== undefined && token.at < end && start < token.at + token.text.length;
  const parts: Token[] = [];
  let [cursor, loose] = [0, false];
  stretches.forEach(({ kind, before, after }, index) => {
    const own = before.filter(inside);
    if (kind === 'same') {
      for (const it of after.filter((_, at) => inside(before[at]))) parts.push(it);
    } else if (own.length > 0) {
      for (const it of after) parts.push(it);
      loose ||= own.length < before.length;
    } else if (
      before.length === 0 &&
      inside(stretches[index - 1]?.before.at(-1)) &&
      inside(stretches[index + 1]?.before[0])
    )
      for (const it of after) parts.push(it);
    const last = after.at(-1);
    if (last !== undefined && parts.length === 0 && (before.at(-1)?.at ?? 0) < start)
      cursor = last.at + last.text.length;
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return { start: cursor, end: cursor, text: '', loose };
  const stop = last.at + last.text.length;
  return { start: first.at, end: stop, text: found.slice(first.at, stop), loose };
}
