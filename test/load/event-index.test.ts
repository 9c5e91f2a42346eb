import { expect, test } from 'vitest';
import { findKey, indexOf, rangeOf, rootOf, stepDown } from '../../src/load/event-index.ts';

test('a key is found in the first of its spellings that is there', () => {
  const index = indexOf({ path: 'x', text: '日期: 2013-05-07\ndate: 2013-05-08\n' });
  const found = (spellings: string[]) => rangeOf(index, findKey(index, rootOf(index), spellings));
  expect(found(['date', '日期'])).toEqual([15, 19]);
  expect(found(['datum', '日期'])).toEqual([0, 2]);
  expect(found(['datum'])).toBeUndefined();
});

test('the keys of a mapping are read once, however many are asked for', () => {
  const keys = Array.from({ length: 500 }, (_, at) => `第${at}段`);
  const written = `{${keys.map((key) => `${key}: 文字`).join(', ')}}`;
  let taken = 0;
  const text = Object.assign(Object(written) as string, {
    slice(from: number, to: number) {
      taken += 1;
      return written.slice(from, to);
    },
  });
  const index = { ...indexOf({ path: 'x', text: written }), text };
  for (const key of keys) expect(stepDown(index, rootOf(index), key).value).toBeGreaterThan(0);
  expect(taken).toBe(keys.length);
});

test('pointing at a value looks at that value, not at the rest of a long line', () => {
  const written = `[${'甲, '.repeat(2000)}]`;
  let taken = 0;
  const text = Object.assign(Object(written) as string, {
    slice(from: number, to: number) {
      const part = written.slice(from, to);
      taken += part.length;
      return part;
    },
    indexOf: () => expect.fail('the whole text was searched'),
  });
  const index = { ...indexOf({ path: 'x', text: written }), text };
  for (let at = 0; at < 2000; at += 1) rangeOf(index, stepDown(index, rootOf(index), at).value);
  expect(taken).toBeLessThanOrEqual(2000);
});
