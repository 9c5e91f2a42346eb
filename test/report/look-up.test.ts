import { expect, test } from 'vitest';
import type { Call } from '../../src/report/helper.ts';
import { lookUpHelpers } from '../../src/report/look-up.ts';

test.each([
  ['title', '情况'],
  ['constructor', ''],
  ['toString', ''],
  ['__proto__', ''],
  ['hasOwnProperty', ''],
])('a view has what was put into it, and nothing that every object has: %s', (name, value) => {
  const said: string[] = [];
  const helper = lookUpHelpers['look-up'];
  // The helper does not look at its call.
  const found = helper?.((rule) => said.push(rule), {} as Call, { title: '情况' }, name, name);
  expect([found, said]).toEqual([value, value === '' ? ['template-name'] : []]);
});
