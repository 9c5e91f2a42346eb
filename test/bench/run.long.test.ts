import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const run = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], { encoding: 'utf8' });

// Their numbers are to be read by people; that they still run, nobody would notice otherwise.
test.each([['fuzz.js', '200', '20', '5'], ['growth.js'], ['reading.js', '20']])('%s runs', (name, ...args) => {
  const { status, stderr } = run(name, ...args);
  expect([status, stderr]).toEqual([0, '']);
});
