import { expect, test } from 'vitest';
import { helpersFor } from '../../src/report/helpers.ts';
import { HELPER_USES, helperUse } from '../../src/report/template-helpers.ts';

const BUILT_IN = ['if', 'unless', 'each', 'with'];

test('every helper has its use, and every use its helper', () => {
  const helpers = [...Object.keys(helpersFor(new Map())), ...BUILT_IN];
  expect(Object.keys(HELPER_USES).sort()).toEqual(helpers.sort());
});

test('a name that every object has is no helper', () => {
  for (const name of ['constructor', 'toString', '__proto__']) expect(helperUse(name)).toBeUndefined();
});
