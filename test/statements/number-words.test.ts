import { describe, expect, test } from 'vitest';
import { agrees, numberWordsIn, sameUnit } from '../../src/statements/number-words.ts';

const only = (text: string) => {
  const [number] = numberWordsIn(text);
  if (number === undefined) throw new Error(`${text} has no number`);
  return number;
};

describe('a number in another form', () => {
  test.each<[string, string, boolean]>([
    ['三十一人', '31人', true],
    ['31 名', '31人', true],
    ['31个人', '31人', true],
    ['百分之九十六点九', '96.9%', true],
    ['近七成', '69.4%', true],
    ['过半', '69.4%', true],
    ['60余条', '63条', true],
    ['约97%', '96.9%', true],
    ['约63条', '63条', true],
    ['63条以上', '63条', true],
    ['63余条', '63条', false],
    ['超过63条', '63条', false],
    ['近63条', '63条', false],
    ['不足63条', '63条', false],
    ['32人', '31人', false],
    ['97%', '96.9%', false],
    ['近六成', '69.4%', false],
    ['70余条', '63条', false],
    ['电话00000', '电话000000', false],
  ])('%s for %s: %s', (said, right, answer) => {
    const [one, other] = [only(said), only(right)];
    expect(agrees(one, other) && sameUnit(one.unit, other.unit)).toBe(answer);
  });
});

describe('a number that somebody added', () => {
  test.each<[string, boolean]>([
    ['共53条', true],
    ['五十三条', true],
    ['三名同志', true],
    ['增强“四个意识”', false],
    ['坚定四个自信', false],
    ['五位一体', false],
    ['“三个明确”', false],
    ['一名同志说', false],
    ['进一步', false],
    ['十分重视', false],
  ])('%s tells a count: %s', (text, answer) => expect(numberWordsIn(text).some(({ telling }) => telling)).toBe(answer));
});

test('a paragraph of a few hundred thousand characters is read like any other, and offsets count UTF-16 units', () => {
  const text = `${'𠮷各'.repeat(100_000)}谈话31人次`;
  expect(numberWordsIn(text)).toMatchObject([{ start: 300_002, end: 300_004, words: '31', unit: '人次' }]);
});

test('a point keeps its order behind any number of blanks', () => {
  for (const blanks of ['', '　　', ' '.repeat(40)])
    expect(numberWordsIn(`${blanks}3. 定名单`)).toMatchObject([{ words: '3', order: '#.' }]);
});
