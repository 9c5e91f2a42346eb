import { placeIn } from './compare-pair.ts';
import { type Comparison, exchangeOf, shortened } from './comparison.ts';
import { personRule, REGISTER } from './persons.ts';
import type { Trouble } from './trouble.ts';
import type { Cell } from './unit.ts';
import type { WordDifference } from './word-difference.ts';

/** What is wrong with words that carry facts. */
export function wordTrouble(difference: WordDifference, cell: Cell, comparison: Comparison): Trouble {
  const { start, end, of } = difference;
  return { ...placeIn(cell, start, end), ...said(difference, comparison), word: of };
}

const FIX = '请改回，或先改记录再重新生成';

function said(difference: WordDifference, comparison: Comparison): Pick<Trouble, 'rule' | 'message'> {
  const [expected, found] = [shortened(difference.expected), shortened(difference.found)];
  switch (difference.kind) {
    case 'dropped':
      return { rule: 'word-dropped', message: `这里少了「${expected}」：误删的请补上，确实要去掉的请改记录再重新生成` };
    case 'replaced':
      return replacedWords(difference, comparison);
    case 'polished':
      return {
        rule: 'text-polished',
        message: `记录里写的是「${expected}」，这里改成了「${found}」：请核对意思有没有变，要用新的写法请改记录`,
      };
    case 'turned':
      return {
        rule: 'word-turned',
        message:
          expected === ''
            ? `添了「${found}」，说的是前面的数全都如此：记录不支持的请删去`
            : `「${found}」与记录说的不一样，按记录是「${expected}」：${FIX}`,
      };
    case 'relabelled':
      return { rule: 'word-moved', message: `「${found}」放错了地方，这里按记录是「${expected}」：请各归其位` };
    case 'joined':
      return { rule: 'word-added', message: `这里添了「${found}」，记录里没有：请删去，或先改记录再重新生成` };
    default:
      return difference.kind satisfies never;
  }
}

function replacedWords(difference: WordDifference, { known, replaced }: Comparison): Pick<Trouble, 'rule' | 'message'> {
  const [expected, found] = [shortened(difference.expected), shortened(difference.found)];
  const exchanged = replaced.has(exchangeOf(difference.found, difference.expected));
  if (exchanged)
    return {
      rule: 'word-moved',
      message: `「${found}」和「${expected}」对调了，这里按记录是「${expected}」：请各归其位`,
    };
  const person = personRule(difference.expected, difference.found, known);
  if (person === 'unknown-person')
    return { rule: person, message: `记录里没有「${found}」，按记录是「${expected}」${REGISTER}` };
  if (person !== undefined) return { rule: person, message: `这里写的是「${found}」，按记录是「${expected}」：请改回` };
  return { rule: 'word-changed', message: `「${found}」与记录不符，按记录是「${expected}」：${FIX}` };
}
