import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../src/statements/quantity.ts';
import { chineseNumeral } from '../../src/text/numeral.ts';

const read = (text: string) => quantitiesIn(text).map(({ words, low, high, rate }) => [words, low, high, rate]);

describe('数量', () => {
  test.each([
    ['谈话120人次', ['120', 120, 120, false]],
    ['谈话１２０人次', ['１２０', 120, 120, false]],
    ['谈话1,200人次', ['1,200', 1200, 1200, false]],
    ['谈话三十二场次', ['三十二', 32, 32, false]],
    ['谈话180余人次', ['180余', 180, 189, false]],
    ['谈话一百八十多人次', ['一百八十多', 180, 189, false]],
    ['谈话200余人次', ['200余', 200, 299, false]],
    ['谈话近200人次', ['近200', 180, 200, false]],
    ['谈话约60人次', ['约60', 54, 66, false]],
    ['谈话五六次', ['五六', 5, 6, false]],
    ['谈话三四十人', ['三四十', 30, 49, false]],
    ['谈话十五六人', ['十五六', 15, 16, false]],
    ['服务1.2万人', ['1.2万', 12000, 12000, false]],
    ['服务20余万人', ['20余万', 200000, 299999, false]],
    ['谈话率96.9%', ['96.9%', 0.969, 0.969, true]],
    ['谈话率９６．９％', ['９６．９％', 0.969, 0.969, true]],
    ['谈话率百分之九十六点九', ['百分之九十六点九', 0.969, 0.969, true]],
    ['谈话率百分之九十九点九八', ['百分之九十九点九八', 0.9998, 0.9998, true]],
    ['占千分之三', ['千分之三', 0.003, 0.003, true]],
    ['占3‰', ['3‰', 0.003, 0.003, true]],
    ['近七成', ['近七成', 0.6, 0.7, true]],
    ['七成五', ['七成五', 0.75, 0.75, true]],
    ['过半', ['过半', 0.5, 1, true]],
    ['谈话率90%以上', ['90%以上', 0.9, 1, true]],
    ['走访数百户', ['数百', 200, 999, false]],
    ['走访几十户', ['几十', 20, 99, false]],
    ['走访上百户', ['上百', 100, 999, false]],
    ['走访近百户', ['近百', 80, 100, false]],
    ['走访近千户', ['近千', 800, 1000, false]],
    ['走访百余户', ['百余', 100, 199, false]],
    ['走访百多户', ['百多', 100, 199, false]],
    ['走访过百户', ['过百', 100, 999, false]],
    ['走访十几户', ['十几', 11, 19, false]],
    ['走访二十几户', ['二十几', 21, 29, false]],
    ['走访三五百户', ['三五百', 300, 599, false]],
    ['走访三五户', ['三五', 3, 5, false]],
    ['走访二三十户', ['二三十', 20, 39, false]],
    ['走访99-101户', ['99-101', 99, 101, false]],
    ['走访99—101户', ['99—101', 99, 101, false]],
    ['走访3至5户', ['3至5', 3, 5, false]],
    ['走访三到五户', ['三到五', 3, 5, false]],
    ['走访成百上千户', ['成百上千', 100, 9999, false]],
    ['走访30多户', ['30多', 30, 39, false]],
    ['走访180户左右', ['180', 162, 198, false]],
    ['走访180人以上', ['180', 180, Number.POSITIVE_INFINITY, false]],
    ['走访不少于180户', ['不少于180', 180, Number.POSITIVE_INFINITY, false]],
    ['走访百来户', ['百来', 90, 120, false]],
    ['办结率百分之百', ['百分之百', 1, 1, true]],
    ['谈话率近97%', ['近97%', 0.96, 0.97, true]],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    '中央八项规定',
    '四项基本原则',
    '12345热线',
    '拨打110',
    '24小时值班',
    '上午9时30分',
    '上午九点半',
    '9:00至11:30',
    '三番五次',
    '党的十八大',
    '一对一谈话',
    '参数百分之',
    '老百姓',
    '千方百计',
    '第三十二次',
    '第12次',
    'A4纸',
    'GB-9704',
    '见2.1.3节',
    '完成任务',
    '成立专班',
    '百姓',
  ])('%s has none', (text) => expect(read(text)).toEqual([]));

  test('stretches are those of the text', () => {
    const text = '共谈话 32 场次、４５人次';
    expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['32', '４５']);
  });

  test('a number is read back whatever figures it is written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const words of [String(value), wide, chineseNumeral(value)]) {
          expect(read(`谈话${words}人次`)).toEqual([[words, value, value, false]]);
        }
      }),
    );
  });
});
