import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CAMPAIGNS, goldenOf } from '../verify/golden.ts';
import { mutated, readThroughout } from './fuzz.ts';

/** How many seeds, and the first: a longer run names them in its surroundings. */
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 400);
const FIRST = Number(process.env['FUZZ_FIRST'] ?? 1000);

test('files with mistakes in them, of a report with charts and of one without', { timeout: 3_600_000 }, async () => {
  const names = ['report-charts', 'report-minutes'];
  const goldens = await Promise.all(names.map((name) => goldenOf(CAMPAIGNS.find((path) => path.includes(name)) ?? '')));
  let slowest = { seed: 0, cpu: 0 };
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const golden = goldens[seed % goldens.length];
    if (golden === undefined) continue;
    const before = process.cpuUsage();
    expect(() => readThroughout(mutated(unzipSync(golden.bytes), seed), golden), `seed ${seed}`).not.toThrow();
    const { user, system } = process.cpuUsage(before);
    if (user + system > slowest.cpu) slowest = { seed, cpu: user + system };
  }
  console.log(`${COUNT} files; the slowest, seed ${slowest.seed}: ${Math.round(slowest.cpu / 1000)} ms of CPU`);
});
