import { describe, expect, test } from 'vitest';
import { rejoined } from '../../src/verify/rejoin.ts';
import { unitsOf } from '../../src/verify/unit.ts';
import type { Line } from '../../src/word-file/read-body.ts';

const lines = (...texts: string[]): Line[] =>
  texts.map((text) => ({
    text,
    marks: [],
    runs: [],
    part: 'word/document.xml',
    xml: { start: 0, end: 0 },
    style: undefined,
    cell: undefined,
    hidden: [],
  }));
const units = (found: string[], expected: string[]): string[] =>
  rejoined(unitsOf(lines(...found)), unitsOf(lines(...expected))).map(({ text }) => text);

describe('a sentence that was broken over two paragraphs', () => {
  test.each<[string, string[], string[], string[]]>([
    ['is one again', ['共谈话31场，', '参加的45人。'], ['共谈话31场，参加的45人。'], ['共谈话31场，参加的45人。']],
    ['numbers apart', ['共谈话31场，', '参加的54人。'], ['共谈话31场，参加的45人。'], ['共谈话31场，参加的54人。']],
    [
      'in other words',
      ['共谈心谈话31场，', '实际参加的45人。'],
      ['共谈话31场，参加的45人。'],
      ['共谈心谈话31场，实际参加的45人。'],
    ],
    [
      'beside another of its like',
      ['共谈话31场。', '共谈', '话12场。'],
      ['共谈话31场。', '共谈话12场。'],
      ['共谈话31场。', '共谈话12场。'],
    ],
    ['a heading stays one', ['一、情况', '共谈话31场。'], ['一、情况', '共谈话31场。'], ['一、情况', '共谈话31场。']],
    ['what nobody expects stays apart', ['另有', '共谈话31场。'], ['共谈话31场。'], ['另有', '共谈话31场。']],
  ])('%s', (_, found, expected, answer) => expect(units(found, expected)).toEqual(answer));
});
