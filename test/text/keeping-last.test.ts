import { expect, test } from 'vitest';
import { keepingLast } from '../../src/text/keeping-last.ts';

test('an answer is worked out once, as long as it is among the last that were asked for', () => {
  const asked: string[] = [];
  const lengthOf = keepingLast(2, (text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['', '谈', '', '谈话', '', '谈', ''].map(lengthOf)).toEqual([
    undefined,
    1,
    undefined,
    2,
    undefined,
    1,
    undefined,
  ]);
  expect(asked).toEqual(['', '谈', '谈话', '谈']);
});
