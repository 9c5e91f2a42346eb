import { addFolded, addUnit, fold, noUnits, spell, type Units } from './fold.ts';

/** 姓名, 职务 and 部门: what is changed first in a copied record. */
export type MaskWords = {
  readonly names: readonly string[];
  readonly posts: readonly string[];
  readonly departments: readonly string[];
};

/** A masked text, and for each of its UTF-16 units the stretch [from, to) of the original that it stands for. */
export type Masked = {
  readonly original: string;
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

export type Masker = {
  /** The masked text alone: for comparing many. */
  text(original: string): string;
  /** The masked text with its places: for showing where two differ. */
  withPlaces(original: string): Masked;
};

/** One character each for a person or department, a number or date, a title in 《》. No folded text holds them: private characters are dropped. */
export const WHO = 0xe000;
export const NUMBER = 0xe001;
export const TITLE = 0xe002;

/** Kinds of units in numbers: 2013年5月6日, 9时30分 and 〔2013〕8号 are one number each, digits with joints between and after. */
const DIGIT = 1;
const JOINT = 2;
const kinds = new Uint8Array(0x10000);
for (const char of '0123456789零〇一二两三四五六七八九十百千万亿') kinds[char.charCodeAt(0)] = DIGIT;
for (const char of '年月日号时点分秒') kinds[char.charCodeAt(0)] = JOINT;

/** One whose post is 公安局副局长 is called 局长: the last two characters of such posts stand alone. */
const CALLED = /[^副](?:[长记席]|(?<=主)任)$/u;

/**
 * 脱去姓名、职务、部门、日期、数字. What is left is what a copy has in common with what it was copied from; spaces, punctuation, width and
 * letter case go too. Persons, posts and departments side by side (大队长张一, 张大队长, 张一、李二) become one mark.
 */
export function createMasker({ names, posts, departments }: MaskWords): Masker {
  const titles = [...posts, ...posts.flatMap((post) => CALLED.exec(post)?.[0] ?? [])];
  const postAt = findWords(titles);
  const wordAt = findWords([...names, ...titles, ...departments]);
  const surnames = new Set(names.map((name) => name.charCodeAt(0)));
  const folded = noUnits();
  const masked = noUnits();
  /** 张局长: a known surname before a post belongs to the person. */
  const personAt: WordFinder = (units, at) => {
    const called = surnames.has(units.unit[at] ?? 0) ? postAt(units, at + 1) : 0;
    return Math.max(wordAt(units, at), called && called + 1);
  };
  const run = (original: string): void => {
    foldWithTitles(folded, original);
    maskFolded(masked, folded, personAt);
  };
  return {
    text: (original) => {
      run(original);
      return spell(masked, 0, masked.length);
    },
    withPlaces: (original) => {
      run(original);
      const { from, to, length } = masked;
      return { original, text: spell(masked, 0, length), from: from.slice(0, length), to: to.slice(0, length) };
    },
  };
}

/** 《…》 longer than this lacks its 》 and is no title. */
const LONGEST_TITLE = 60;

function foldWithTitles(folded: Units, text: string): void {
  folded.length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === '《' ? text.slice(at, at + LONGEST_TITLE).indexOf('》') : -1;
    if (end < 0) addFolded(folded, text, at);
    else {
      addUnit(folded, TITLE, at, at + end + 1);
      at += end;
    }
  }
}

function maskFolded(masked: Units, folded: Units, personAt: WordFinder): void {
  masked.length = 0;
  for (let at = 0; at < folded.length; ) {
    const person = personAt(folded, at);
    const length = person > 0 ? person : numberLength(folded, at);
    if (length === 0) copyUnit(masked, folded, at);
    else addMark(masked, person > 0 ? WHO : NUMBER, folded.from[at] ?? 0, folded.to[at + length - 1] ?? 0);
    at += Math.max(length, 1);
  }
}

function copyUnit(masked: Units, { unit, from, to }: Units, at: number): void {
  addUnit(masked, unit[at] ?? 0, from[at] ?? 0, to[at] ?? 0);
}

/** Adds a mark, or lengthens the same mark where one was just added. */
function addMark(masked: Units, mark: number, from: number, to: number): void {
  const last = masked.length - 1;
  if (masked.unit[last] === mark && last >= 0) masked.to[last] = to;
  else addUnit(masked, mark, from, to);
}

/** How many units the number takes that begins at `at`; 0 where none does. */
function numberLength({ unit, length }: Units, at: number): number {
  if (kinds[unit[at] ?? 0] !== DIGIT) return 0;
  let end = at + 1;
  while (end < length && kinds[unit[end] ?? 0] !== 0) end += 1;
  return end - at;
}

/** How many units the longest known word takes that begins at `at`; 0 where none does. */
type WordFinder = (units: Units, at: number) => number;

/**
 * Finds words by their first two units, then by length: a place where no word begins costs one look at a table, however many words
 * there are. Words of a single character are left out: they stand inside too many others.
 */
function findWords(words: Iterable<string>): WordFinder {
  const known = new Set([...words].map(fold).filter((word) => word.length > 1));
  const begins = new Uint8Array(0x10000);
  const lengths = new Map<number, number[]>();
  for (const word of known) {
    begins[word.charCodeAt(0)] = 1;
    const key = pair(word.charCodeAt(0), word.charCodeAt(1));
    const list = lengths.get(key);
    if (list === undefined) lengths.set(key, [word.length]);
    else if (!list.includes(word.length)) list.push(word.length);
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  return (units, at) => {
    const first = units.unit[at] ?? 0;
    if (begins[first] === 0 || at + 1 >= units.length) return 0;
    for (const length of lengths.get(pair(first, units.unit[at + 1] ?? 0)) ?? [])
      if (at + length <= units.length && known.has(spell(units, at, at + length))) return length;
    return 0;
  };
}

const pair = (first: number, second: number): number => first * 0x10000 + second;
