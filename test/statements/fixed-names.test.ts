import { describe, expect, test } from 'vitest';
import { FIXED_NAMES, fixedNamesIn } from '../../src/statements/fixed-names.ts';

describe('固定名称', () => {
  test.each(FIXED_NAMES.flatMap(({ names }) => names))('%s is found whole', (name) => {
    expect(fixedNamesIn(`落实${name}要求`)).toEqual([{ start: 2, end: 2 + name.length }]);
  });

  test('each is listed once, with where it is from and where that was looked up', () => {
    const names = FIXED_NAMES.flatMap((it) => it.names);
    expect(new Set(names).size).toBe(names.length);
    for (const { source, page } of FIXED_NAMES) expect(source.length * page.length).toBeGreaterThan(0);
  });

  test.each(['一事一议', '8小时以外', '一对一', '三农', '一国两制'])('%s is a set phrase', (words) => {
    expect(fixedNamesIn(words)).toEqual([{ start: 0, end: words.length }]);
  });

  test.each(['四名同志', '三项措施', '两个科室', '五条意见'])('%s counts something', (words) => {
    expect(fixedNamesIn(words)).toEqual([]);
  });
});
