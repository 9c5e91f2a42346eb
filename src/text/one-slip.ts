import { lookAlike } from './look-alikes.ts';
import { soundAlike } from './same-sound.ts';
import { isSurname } from './surname.ts';

/**
 * 一处笔误: how one word came from another. `alike`: one character was taken for another of the same sound or look; `exchanged`: two that
 * stand together changed places; `doubled`: one was typed twice or, of two, once; `changed`, `missing`, `added`: any other single character.
 */
export type Slip = 'alike' | 'exchanged' | 'doubled' | 'changed' | 'missing' | 'added';

/** Characters that tell one word from another: numerals, letters, stems, directions, 正 and 副, 男 and 女. */
const TELLING = /[\p{L}\p{N}]/u;
const TELLING_HAN =
  /[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸第东西南北上下左右前后内外里中男女正副总大小老新高低初]/u;

const isTelling = (character: string): boolean =>
  TELLING_HAN.test(character) || (TELLING.test(character) && !/\p{Script=Han}/u.test(character));

/** The place of the first difference, and how long the common end behind it is. */
function differing(written: readonly string[], meant: readonly string[]): { from: number; tail: number } {
  const most = Math.min(written.length, meant.length);
  let from = 0;
  while (from < most && written[from] === meant[from]) from += 1;
  let tail = 0;
  while (tail < most - from && written.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  return { from, tail };
}

/** Of two words of which one has one character more: what that character is to its neighbours. */
function insertion(longer: readonly string[], at: number, otherwise: Slip): Slip | undefined {
  const character = longer[at] ?? '';
  // Of two equal neighbours the common start ends behind the second.
  if (longer[at - 1] === character || longer[at + 1] === character) return 'doubled';
  return isTelling(character) ? undefined : otherwise;
}

/** The one slip between what was written and what may have been meant; nothing where they are the same, further apart, or told apart by a numeral or the like. */
export function slipBetween(written: string, meant: string): Slip | undefined {
  const [one, other] = [[...written], [...meant]];
  if (one.length < 2 || other.length < 2 || Math.abs(one.length - other.length) > 1) return undefined;
  const { from, tail } = differing(one, other);
  const [own, its] = [one.slice(from, one.length - tail), other.slice(from, other.length - tail)];
  if (own.length === 1 && its.length === 0) return insertion(one, from, 'added');
  if (own.length === 0 && its.length === 1) return insertion(other, from, 'missing');
  if (own.length === 2 && its.length === 2)
    return own[0] === its[1] && own[1] === its[0] && !own.every(isTelling) ? 'exchanged' : undefined;
  const [typed = '', right = ''] = [own[0], its[0]];
  if (own.length !== 1 || its.length !== 1) return undefined;
  if (isTelling(typed) && isTelling(right)) return undefined;
  // 张村 and 章村, 陈家湾 and 程家湾 are two places.
  if (from === 0 && isSurname(typed) && isSurname(right)) return 'changed';
  if (soundAlike(typed, right) || lookAlike(typed, right)) return 'alike';
  return isTelling(typed) || isTelling(right) ? undefined : 'changed';
}

/** The word itself, and the word without each of its characters: two words with none of these in common are further apart than one slip. */
function neighbourhood(word: string): ReadonlySet<string> {
  const characters = [...word];
  return new Set([
    word,
    ...characters.map((_, at) => [...characters.slice(0, at), ...characters.slice(at + 1)].join('')),
  ]);
}

/** Finds among these words those that are at most one slip away, by what is left without any one character: not every two are tried. */
export function nearWords(words: Iterable<string>): (word: string) => readonly string[] {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const part of neighbourhood(word)) {
      const known = index.get(part);
      if (known) known.push(word);
      else index.set(part, [word]);
    }
  }
  return (word) => [...new Set([...neighbourhood(word)].flatMap((part) => index.get(part) ?? []))];
}
