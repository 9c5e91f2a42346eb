import { headOf, labelOf, pieceAt, piecesIn } from './clause.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { nameAt, namesByHead } from './tokens.ts';
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

/** 名单多人: names that the records know, put into a list of names where they do not stand. */
export function joinedNames({ expected, found, stretches }: Words, { terms }: ExpectedDocument): WordDifference[] {
  const timesIn = (text: string, name: string): number => text.split(name).length - 1;
  const [, ...rest] = [...expected.text].keys();
  const listed = namesByHead([0, ...rest].flatMap((at) => nameAt(expected.text, at, terms) ?? []));
  return stretches.flatMap(({ kind, after }) =>
    (kind === 'changed' ? after : []).flatMap(({ key: name, at }): WordDifference[] => {
      if (name.length < 2 || nameAt(name, 0, terms) !== name) return [];
      if (timesIn(found.text, name) <= timesIn(expected.text, name)) return [];
      const end = at + name.length;
      if (!isListed(found.text, at, end, listed)) return [];
      return [{ kind: 'joined', expected: '', found: name, start: at, end, of: undefined }];
    }),
  );
}

/** Whether a name that the sentence had stands beside it, with a mark between them. */
function isListed(text: string, start: number, end: number, names: ReturnType<typeof namesByHead>): boolean {
  const behind = /^[、和及与]/.test(text.slice(end)) && nameAt(text, end + 1, names) !== undefined;
  const before = text.slice(0, start).replace(/[、和及与]$/, '');
  const ahead = before.length < start && [...names.values()].flat().some((name) => before.endsWith(name));
  return behind || ahead;
}
