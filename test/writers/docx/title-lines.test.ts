import { expect, test } from 'vitest';
import { textWidth } from '../../../src/text/text-width.ts';
import { titleLines } from '../../../src/writers/docx/title-lines.ts';

test('a title that fits one line of 20 characters stays on it', () => {
  expect(titleLines('关于开展谈心谈话活动情况的报告')).toEqual(['关于开展谈心谈话活动情况的报告']);
});

test.each([
  '青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告',
  '中共青岭县委办公室关于2026年度领导班子专题民主生活会会前谈心谈话活动开展情况的报告',
  '青岭县人民政府办公室关于贯彻落实《关于新形势下党内政治生活的若干准则》开展谈心谈话活动有关情况的报告',
])('breaks %s between words into lines that fit', (title) => {
  const lines = titleLines(title);
  expect(lines.join('')).toBe(title);
  expect(lines.length).toBe(Math.ceil(textWidth(title) / 20));
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title))
    ends.add(index + segment.length);
  let at = 0;
  for (const line of lines) {
    expect(textWidth(line)).toBeLessThanOrEqual(20);
    expect(line).not.toMatch(/^[的》）”、，]/);
    at += line.length;
    expect(ends).toContain(at);
  }
});

test('terms of the trade are not taken apart', () => {
  const lines = titleLines('青岭县农业农村局领导班子成员在谈心谈话中收集到的意见建议和整改措施台账');
  for (const term of ['谈心谈话', '领导班子', '意见建议', '整改措施']) {
    expect(lines.some((line) => line.includes(term))).toBe(true);
  }
});

test('three lines never have a waist', () => {
  const [first = 0, second = 0, third = 0] = titleLines(
    '中共青岭县委办公室青岭县人民政府办公室关于二〇二六年度领导班子专题民主生活会会前谈心谈话活动开展情况的报告',
  ).map(textWidth);
  expect(second < first && second < third).toBe(false);
});

test('line breaks that were typed are kept', () => {
  expect(titleLines('青岭县农业农村局\n谈心谈话情况汇报')).toEqual(['青岭县农业农村局', '谈心谈话情况汇报']);
});

test('a title of no words at all, or of one endless word, still comes out whole', () => {
  expect(titleLines('')).toEqual([]);
  expect(titleLines('A'.repeat(100)).join('')).toBe('A'.repeat(100));
  expect(titleLines('谈心'.repeat(300)).join('')).toBe('谈心'.repeat(300));
});
