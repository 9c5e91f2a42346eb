import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runIndex } from '../../src/text/shared-run.ts';

test('finds a run across punctuation and spaces, and none that is a letter short', () => {
  const index = runIndex(8);
  index.add('有的同志反映，夜班排得太密、顾不过来。', 0);
  expect(index.search('他说夜班排得太密，顾不过来，盼调整')).toEqual(new Map([[0, '夜班排得太密顾不']]));
  expect(index.search('夜班排得太密')).toEqual(new Map());
});

test('agrees with looking for every window by itself', () => {
  const text = fc
    .array(fc.constantFrom('谈', '心', '话', '，', '班'), { maxLength: 40 })
    .map((chars) => chars.join(''));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 6 }), (printed, spoken, length) => {
      const index = runIndex(length);
      index.add(printed, 7);
      const [a, b] = [printed, spoken].map((it) => it.replaceAll('，', ''));
      const windows = Array.from(
        { length: Math.max(0, (b ?? '').length - length + 1) },
        (_, at) => b?.slice(at, at + length) ?? '',
      );
      const first = windows.find((window) => a?.includes(window));
      expect(index.search(spoken).get(7)).toBe(first);
    }),
  );
});
