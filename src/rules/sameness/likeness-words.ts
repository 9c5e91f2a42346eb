import { differingWords } from '../../similarity/differing-words.ts';
import type { Masked } from '../../similarity/mask.ts';

/** Contents are confidential, so of two texts only so much is shown: so many places, and of each so many characters. */
const PLACES = 4;
const CHARACTERS = 12;
/** Beyond so many changed characters the places are no more looked for. */
const MOST_CHANGES = 300;

/** 相似 92%, rounded down: 100% is said of equal texts only. */
export const percentOf = (similarity: number): string =>
  `${similarity === 1 ? 100 : Math.min(99, Math.floor(Math.round(similarity * 1e6) / 1e4))}%`;

/** How two texts differ, in short: 「不同之处：「业务」→「政治」」, from what stood there to what stands here. */
export function sayDifferences(here: Masked, there: Masked): string {
  if (here.text === there.text)
    return here.original === there.original ? '文字完全相同' : '除姓名、职务、部门、日期、数字和标点外完全相同';
  const places = differingWords(there, here, MOST_CHANGES);
  if (places === undefined) return '不同之处较多，请对照原文';
  const shown = places.slice(0, PLACES).map(({ left, right }) => `${quote(left)}→${quote(right)}`);
  const more = places.length > PLACES ? `等 ${places.length} 处` : '';
  return `不同之处：${shown.join('，')}${more}`;
}

/** Identity cards, telephones: a number of so many digits is nobody's business here. */
const LONG_NUMBER = /\d{7,}[\dXx]?/g;

function quote(words: string): string {
  const chars = [...words.replace(/\s+/g, ' ').replace(LONG_NUMBER, '（号码）')];
  if (chars.length === 0) return '（无）';
  return `「${chars.slice(0, CHARACTERS).join('')}${chars.length > CHARACTERS ? '…' : ''}」`;
}
