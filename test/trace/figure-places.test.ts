import { describe, expect, test } from 'vitest';
import { figurePlaces, type MarkedLine, placesFor } from '../../src/trace/figure-places.ts';

/** A line of which the figures stand in 【】, each with its id behind a bar: `应谈【12|coverage.all.required】项`. */
function line(written: string, cell?: MarkedLine['cell']): MarkedLine {
  const figures: MarkedLine['figures'][number][] = [];
  let text = '';
  for (const [, words = '', figure = '', id = ''] of written.matchAll(/([^【]*)(?:【([^|]*)\|([^】]*)】)?/g)) {
    text += words;
    if (id !== '') figures.push({ id, start: text.length, end: text.length + figure.length });
    text += figure;
  }
  return { text, figures, words: [], cell };
}

const TABLE = [
  line('谈话关系', { table: 0, row: 0, column: 0 }),
  line('应谈（项）', { table: 0, row: 0, column: 1 }),
  line('已谈（项）', { table: 0, row: 0, column: 2 }),
  line('局长与班子成员', { table: 0, row: 1, column: 0 }),
  line('【4|coverage.p1.required】', { table: 0, row: 1, column: 1 }),
  line('【3|coverage.p1.met】', { table: 0, row: 1, column: 2 }),
];

const PLACES = figurePlaces([
  line('一、基本情况'),
  line(
    '共谈话【31|talks.sittings】场。应谈【12|coverage.all.required】项，已谈【11|coverage.all.met】项，谈话率【91.6%|coverage.all.rate】；其余照旧。',
  ),
  ...TABLE,
]);

describe('the figures of a document', () => {
  test('are numbered in the order of the text', () => {
    expect(PLACES.map(({ n, id }) => [n, id])).toEqual([
      [1, 'talks.sittings'],
      [2, 'coverage.all.required'],
      [3, 'coverage.all.met'],
      [4, 'coverage.all.rate'],
      [5, 'coverage.p1.required'],
      [6, 'coverage.p1.met'],
    ]);
  });

  test('stand in their sentences, those of a table under their row and column', () => {
    expect(PLACES.map(({ sentence }) => sentence)).toEqual([
      '共谈话31场',
      '应谈12项，已谈11项，谈话率91.6%',
      '应谈12项，已谈11项，谈话率91.6%',
      '应谈12项，已谈11项，谈话率91.6%',
      '局长与班子成员／应谈（项）：4',
      '局长与班子成员／已谈（项）：3',
    ]);
    for (const { sentence, at, text } of PLACES) expect(sentence.slice(at, at + text.length)).toBe(text);
  });

  test.each([
    ['4', [4]],
    ['第4个', [4]],
    ['91.6%', [4]],
    ['coverage.all.met', [3]],
    ['谈话率', [4]],
    ['11项', [3]],
    ['共谈话', [1]],
    ['局长与班子成员', [6, 5]],
    ['局长与班子成员／已谈', [6]],
    ['已谈', [3]],
    ['没有的话', []],
    ['99', []],
  ])('%s leads to %j', (query, numbers) => {
    expect(new Set(placesFor(query, PLACES).map(({ n }) => n))).toEqual(new Set(numbers));
  });
});
