import { type NumberWord, numberWordsIn } from '../statements/number-words.ts';
import { parseChineseNumeral } from '../text/numeral.ts';
import type { Line } from '../word-file/read-body.ts';
import type { Pair } from './pair-units.ts';
import type { Cell } from './unit.ts';

/**
 * Whether the number of a point follows that of the one before it, in a document whose points were put in another order: moved, added or taken
 * out, they are numbered anew. Where all stand as they stood, no number of theirs has a reason to be another.
 */
export function isInOrder(
  cell: Cell,
  { order, words }: NumberWord,
  expected: NumberWord,
  lines: readonly Line[],
  pairs: readonly Pair[],
): boolean {
  if (order === undefined && !cell.ordinal) return false;
  const rearranged = pairs.some(({ expected, found, moved }) => moved || expected === undefined || found === undefined);
  if (!rearranged) return false;
  const value = valueOfOrder(words);
  const before = cell.ordinal ? valueAbove(cell, lines) : valueBefore(cell, order ?? '', lines);
  if (before === value - 1) return true;
  // The first one again, unless it would have gone on from the one before it as it was.
  return value === 1 && before !== valueOfOrder(expected.words) - 1;
}

/** 序号 of the row above. */
function valueAbove({ line }: Cell, lines: readonly Line[]): number | undefined {
  const own = lines[line]?.cell;
  for (let at = line - 1; own !== undefined && at >= 0 && lines[at]?.cell?.table === own.table; at--)
    if (lines[at]?.cell?.column === 0) return valueOfOrder(lines[at]?.text.trim() ?? '');
  return undefined;
}

const valueOfOrder = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (parseChineseNumeral(words) ?? Number.NaN);

/** The value of the last point of the same kind before a cell. */
function valueBefore(cell: Cell, order: string, lines: readonly Line[]): number | undefined {
  for (let at = cell.line; at >= 0; at--) {
    const text = lines[at]?.text ?? '';
    const end = at === cell.line ? cell.offset : text.length;
    const before = numberWordsIn(text).filter((it) => it.order === order && it.end <= end);
    const last = before.at(-1);
    if (last !== undefined) return valueOfOrder(last.words);
  }
  return undefined;
}
