import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CAMPAIGNS, goldenOf } from '../verify/golden.ts';
import { mutated, readThroughout } from './fuzz.ts';

test('a file with any mistakes in it is read, or refused in a sentence', async () => {
  const golden = await goldenOf(CAMPAIGNS.find((path) => path.includes('report-minutes')) ?? '');
  const parts = unzipSync(golden.bytes);
  for (let seed = 1; seed <= 60; seed++)
    expect(() => readThroughout(mutated(parts, seed), golden), `seed ${seed}`).not.toThrow();
});
