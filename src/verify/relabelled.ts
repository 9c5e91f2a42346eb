import type { ExpectedDocument } from './expected-document.ts';
import { headOf, labelOf, pieceAt, piecesIn } from './piece.ts';
import type { WordDifference, Words } from './word-difference.ts';

/** 标签对调: numbers that stand as they stood, beside words that belong to another number (担任谈话人的2人 → 作为谈话对象的2人). */
export function relabelled({ expected, found, stretches }: Words, { labels }: ExpectedDocument): WordDifference[] {
  const [before, after] = [piecesIn(expected.text), piecesIn(found.text)];
  const said = new Set(before.map(headOf));
  const numbers = stretches.flatMap(({ kind, before: olds, after: news }) =>
    kind === 'same' ? olds.flatMap((old, at) => (old.number?.telling ? [[old, news[at] ?? old] as const] : [])) : [],
  );
  return numbers.flatMap(([old, now]): WordDifference[] => {
    const [was, is] = [pieceAt(before, old.at), pieceAt(after, now.at)];
    if (was === undefined || is === undefined || said.has(headOf(is))) return [];
    const [right, label] = [labelOf(was), labelOf(is)];
    const others = labels.get(label);
    const polished = right.includes(label) || label.includes(right) || label.length < SHORTEST;
    if (others === undefined || others.has(headOf(is)) || right === label || polished) return [];
    return [
      { kind: 'relabelled', expected: headOf(was), found: headOf(is), start: is.start, end: is.end, of: undefined },
    ];
  });
}

/** #人 is nobody's label. */
const SHORTEST = 4;
