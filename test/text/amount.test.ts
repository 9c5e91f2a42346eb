import { expect, test } from 'vitest';
import { numberWithUnit } from '../../src/text/amount.ts';

test.each([
  ['12遍', 12, '遍'],
  ['3万元', 30_000, '元'],
  ['３ 万 元', 30_000, '元'],
  ['1.1万', 11_000, ''],
  ['1,200万元', 12_000_000, '元'],
  ['1.25亿', 125_000_000, ''],
  ['2千万元', 20_000_000, '元'],
  ['5百户', 500, '户'],
  ['3千克', 3, '千克'],
  ['2百分点', 2, '百分点'],
])('%s is %d %s', (text, value, unit) => expect(numberWithUnit(text)).toEqual({ value, unit }));

test.each(['3万5', '3万5千', '3个亿', '1,20元', '1.2.3元', '元', '9亿亿亿'])(
  '%s is not one number that can be told',
  (text) => expect(numberWithUnit(text)).toBeUndefined(),
);
