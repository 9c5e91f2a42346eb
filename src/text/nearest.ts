import { distance } from 'fastest-levenshtein';

/** How many slips a word of this length may have: never so many that less than half of it would stay, one in a name. */
const mostSlips = (length: number): number => (length < 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3);

/** Slips of the pen between two words. Two neighbours that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  if (slips !== 2 || a.length !== b.length) return slips;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : slips;
}

/** The words nearest to what was typed, all with equally few slips; none where none is like it. */
function nearestWords(typed: string, words: Iterable<string>): readonly string[] {
  let best: string[] = [];
  let least = mostSlips(typed.length);
  const small = typed.toLowerCase();
  for (const word of words) {
    if (word.length === 1 || Math.abs(word.length - typed.length) > least) continue;
    const slips = slipsBetween(small, word.toLowerCase());
    if (slips > least || ![...typed].some((char) => word.includes(char))) continue;
    if (slips < least) best = [];
    least = slips;
    best.push(word);
  }
  return best;
}

/** The word nearest to what was typed, for a did-you-mean; `undefined` where none is near. */
export const nearestWord = (typed: string, words: Iterable<string>): string | undefined =>
  nearestWords(typed, words)[0];

/** The only word so near to what was typed. For names: of two people that he may be, neither is suggested. */
export function onlyNearest(typed: string, words: Iterable<string>): string | undefined {
  const [first, ...more] = nearestWords(typed, words);
  return more.length === 0 ? first : undefined;
}

/** An id without what its writer may have left out or put in: t-01, T1, ｔ１, （t1） → t1. */
const idForm = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_.\s#]|^[[(【〔《]|[\])】〕》]$/g, '')
    .replace(/0+(?=\d)/g, '');

const FIGURES = /\d+/g;

/**
 * 编号 that was meant. Ids are numbered, so that t2 is no slip for t1 but another record, and so is 支p3 beside p3: an id that holds
 * figures is near only to one with the same figures and all but the same long word before them.
 */
export function nearestId(typed: string, ids: Iterable<string>): string | undefined {
  const form = idForm(typed);
  const wordOf = (id: string): string => id.replace(FIGURES, '#');
  const figuresOf = (id: string): string => (id.match(FIGURES) ?? []).join(' ');
  const all = [...ids];
  const same = all.find((id) => idForm(id) === form);
  if (same !== undefined) return same;
  if (!/\d/.test(form))
    return onlyNearest(
      typed,
      all.filter((id) => !/\d/.test(id)),
    );
  if (wordOf(form).length <= 4) return undefined;
  return onlyNearest(
    typed,
    all.filter((id) => figuresOf(idForm(id)) === figuresOf(form)),
  );
}
