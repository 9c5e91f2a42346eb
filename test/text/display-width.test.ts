import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';

test.each([
  ['谈心', 4],
  ['abc', 3],
  ['（一）', 6],
  ['“”…—', 4],
  ['e\u0301', 1],
  ['𠮷野', 4],
  ['', 0],
])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
