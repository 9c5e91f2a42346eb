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

/** 梯形 (each line wider, or each narrower, than the last) or 菱形 (widest in the middle); lines may be as wide as their neighbours, but not all of them. */
function isTrapezoidOrRhombus(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)));
  const turns = steps.filter((step, index) => step > 0 && steps.slice(0, index).includes(-1));
  return turns.length === 0 && (widths.length < 3 || new Set(widths).size > 1);
}

test.each<[readonly string[]]>([
  [['青岭县农业农村局、', '青岭县水利和湖泊管理局、青岭县林业局', '关于谈心谈话活动开展情况的报告']],
  [['云岭市公安局交通警察支队', '关于深入开展谈心谈话活动情况的报告']],
  [['清河县石桥镇人民政府', '关于报送谈心谈话活动总结的函']],
  [['中共青岭县委办公室关于2026年度', '领导班子专题民主生活会会前', '谈心谈话活动开展情况的报告']],
  [['关于印发《清河县水务局', '谈心谈话制度（试行）》的通知']],
  [['青岭县人民政府办公室关于贯彻落实', '《关于新形势下党内政治生活的若干准则》', '开展谈心谈话活动有关情况的报告']],
  [['中共清河县委教育工作委员会', '清河县教育和体育局关于在全县教育', '系统开展谈心谈话活动情况的报告']],
  [['省自然资源厅关于党支部组织生活会', '和开展民主评议党员情况的报告']],
  [['关于全市事业单位领导人员任前谈话、', '任职谈话、提醒谈话工作情况的调研报告']],
  [
    [
      '中共青岭县委办公室青岭县人民政府办公室',
      '关于转发县委组织部县人力资源和社会保障局',
      '《关于领导班子和领导干部开展谈心谈话',
      '活动的实施意见》有关情况的报告',
    ],
  ],
])('%j: offices, numbers and 《》 whole, in the shape of a 梯形 or 菱形', (lines) => {
  expect(titleLines(lines.join(''))).toEqual(lines);
  expect(isTrapezoidOrRhombus(lines.map(textWidth))).toBe(true);
});

test('a block, and a waist, are told from a 梯形', () => {
  expect(isTrapezoidOrRhombus([18, 12, 16])).toBe(false);
  expect(isTrapezoidOrRhombus([16, 16, 16])).toBe(false);
  expect(isTrapezoidOrRhombus([12, 16, 14])).toBe(true);
});

test('a title in a smaller 版心 has shorter lines', () => {
  for (const line of titleLines('青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告', 12))
    expect(textWidth(line)).toBeLessThanOrEqual(12);
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
