import { agrees, type NumberWord, sameUnit } from '../statements/number-words.ts';
import { type Clause, clausesIn, countClauses, type Piece, piecesIn, sureClauses } from './clause.ts';
import type { Names, Token, TokenStretch } from './tokens.ts';
import type { Cell } from './unit.ts';

/** What differs between words that are expected and the words that stand for them. */
export type Difference =
  /** Another number, or the same with another unit. */
  | { readonly kind: 'changed' | 'unit'; readonly expected: NumberWord; readonly found: NumberWord }
  | { readonly kind: 'deleted'; readonly expected: NumberWord }
  | { readonly kind: 'added'; readonly found: NumberWord }
  /** Words as they stand, numbers between them too. Either may be empty. */
  | {
      readonly kind: 'words';
      readonly expected: string;
      readonly found: string;
      readonly start: number;
      readonly end: number;
    };

/** What is known of the expected document. */
export type Known = {
  /** Names of people, longest first. */
  readonly names: readonly string[];
  /** All names that records give. They are kept whole: 李四 is not 李 and a number. */
  readonly terms: Names;
  /** Clauses that no other clause of the document could be taken for. */
  readonly sure: ReadonlySet<string>;
};

/** The differences of two cells, in the order of the found text. */
export function compareCells(
  expected: Cell,
  found: Cell,
  stretches: readonly TokenStretch[],
  { sure }: Known,
): Difference[] {
  const moved = movedClauses(expected.text, found.text, sure);
  const texts = { expected: expected.text, found: found.text };
  return stretches.flatMap(({ kind, before, after }): Difference[] =>
    kind === 'same'
      ? before.flatMap((token, at) => compareNumbers(token.number, after[at]?.number, moved, texts))
      : replaced(before, after, moved, texts),
  );
}

function compareNumbers(
  expected: NumberWord | undefined,
  found: NumberWord | undefined,
  moved: Moved,
  texts: { readonly expected: string; readonly found: string },
): Difference[] {
  if (expected === undefined || found === undefined || moved.found(found)) return [];
  if (!agrees(found, expected)) return [{ kind: 'changed', expected, found }];
  const unit = found.unit === '' ? strangeUnit(expected, found, texts) : found.unit;
  const other = expected.unit !== '' && unit !== '' && !sameUnit(expected.unit, unit);
  return other ? [{ kind: 'unit', expected, found: { ...found, unit } }] : [];
}

/** What stands in the place of a unit, and is none that we know: 31遍 where 31场 was. The words go on behind it as they did. */
function strangeUnit(
  expected: NumberWord,
  found: NumberWord,
  texts: { readonly expected: string; readonly found: string },
): string {
  const bare = (text: string, end: number): string => text.slice(end, end + 12).replace(/\s+/g, '');
  const rest = bare(texts.expected, expected.end).slice(expected.unit.length, expected.unit.length + 2);
  const now = bare(texts.found, found.end);
  const length = [1, 2].find(
    (it) => /^\p{Script=Han}+$/u.test(now.slice(0, it)) && now.slice(it, it + 2) === rest && now !== rest,
  );
  return length === undefined ? '' : now.slice(0, length);
}

/** Numbers of a stretch that was written anew, in their order; then its words. */
function replaced(
  before: readonly Token[],
  after: readonly Token[],
  moved: Moved,
  texts: { readonly expected: string; readonly found: string },
): Difference[] {
  const olds = before.flatMap(({ number }) => number ?? []);
  const news = after.flatMap(({ number }) => number ?? []).filter((number) => !moved.found(number));
  // What is said again in other words stands for what was said.
  const free = [...olds];
  const strange = news.filter((number) => {
    const at = free.findIndex((old) => agrees(number, old) && (old.unit === '' || sameUnit(number.unit, old.unit)));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  // 统一 became 统二: nothing but the number is another. 统一 became 两个统一: other words.
  const bare = textOf(before) === '' && textOf(after) === '';
  const differences: Difference[] = [];
  for (const found of strange) {
    const old = free[0];
    if (
      old !== undefined &&
      (found.telling || old.telling || bare) &&
      (found.order === undefined) === (old.order === undefined)
    ) {
      free.shift();
      differences.push({ kind: agrees(found, old) ? 'unit' : 'changed', expected: old, found });
    } else differences.push({ kind: 'added', found });
  }
  const [expected, found] = [sliceOf(before, texts.expected), sliceOf(after, texts.found)];
  const start = after[0]?.at ?? 0;
  const end = start + found.length;
  return [
    ...differences,
    ...free.filter((old) => !moved.expected(old)).map((old): Difference => ({ kind: 'deleted', expected: old })),
    ...(bare ? [] : [{ kind: 'words' as const, expected, found, start, end }]),
  ];
}

/** What tokens say, with what stands between them. */
function sliceOf(tokens: readonly Token[], text: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.at + last.text.length);
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ number }) => number === undefined)
    .map(({ text }) => text)
    .join('')
    .trim();

/** Whether a number stands in a clause that only changed places, and so is neither gone nor new. */
type Moved = { readonly found: (number: NumberWord) => boolean; readonly expected: (number: NumberWord) => boolean };

/**
 * Numbers in clauses that stand in the other text too: word for word, where among its clauses no other is worded so. 发出60份 and
 * 发出40份 could have been taken for one another, and count for nothing; nor could clauses that are sure in the whole document.
 */
function movedClauses(expected: string, found: string, sure: ReadonlySet<string>): Moved {
  const [before, after] = [clausesIn(expected), clausesIn(found)];
  const here = sureClauses(before.map(({ text }) => text));
  const times = countClauses([found]);
  const kept = after.filter(({ text }) => sure.has(text) || (here.has(text) && times.get(text) === 1));
  const left = before.filter(({ text }) => times.get(text) === 1 && here.has(text));
  const items = movedItems(piecesIn(expected), piecesIn(found));
  return { found: isWithin([...kept, ...items.found]), expected: isWithin([...left, ...items.expected]) };
}

/** Items of a list that stand in both (未启动1项、已完成2项), each once, and no other with its label. */
function movedItems(
  before: readonly Piece[],
  after: readonly Piece[],
): { readonly expected: Piece[]; readonly found: Piece[] } {
  const sure = sureClauses(before.map(({ text }) => text));
  const texts = after.map(({ text }) => text);
  const isKept = ({ text }: Piece): boolean => sure.has(text) && texts.filter((it) => it === text).length === 1;
  return { expected: before.filter(isKept), found: after.filter(isKept) };
}

const isWithin =
  (clauses: readonly Clause[]) =>
  ({ start, end }: NumberWord): boolean =>
    clauses.some((clause) => clause.start <= start && end <= clause.end);
