import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-in.ts';

const here = new URL('.', import.meta.url).pathname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Compares with the golden file; with UPDATE=1 in the environment it is written instead. Look at the difference before you commit it. */
function expectGolden(path: string, actual: string): void {
  if (process.env['UPDATE'] !== undefined || !existsSync(path)) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

let before = '';
beforeAll(() => {
  before = process.cwd();
});
afterAll(() => process.chdir(before));

describe('every folder is a case: input/ and what the tool says of it', () => {
  test('there are cases of each kind', () => {
    for (const kind of ['ok-', 'err-', 'report-'])
      expect(cases.filter((name) => name.startsWith(kind)).length).toBeGreaterThan(0);
  });

  test.each(cases.filter((name) => name.startsWith('ok-')))('%s is silent', async (name) => {
    process.chdir(`${here}${name}/input`);
    const { code, stdout } = await runHere(['validate', 'campaign.yaml', '--fail-on', 'hint']);
    expect(stdout).toMatch(/^没有发现问题/);
    expect(code).toBe(0);
  });

  test.each(cases.filter((name) => name.startsWith('err-')))('%s says what is expected', async (name) => {
    process.chdir(`${here}${name}/input`);
    const { code, stdout } = await runHere(['validate', 'campaign.yaml']);
    expectGolden(`${here}${name}/expected.txt`, stdout);
    expect(code).toBe(1);
  });

  test.each(cases.filter((name) => name.startsWith('report-')))('%s reads as expected', async (name) => {
    process.chdir(`${here}${name}/input`);
    const { code, stdout, stderr } = await runHere(['render', 'campaign.yaml', '--format', 'md', '-o', '-']);
    expect([code, stderr]).toEqual([0, '']);
    // A directive or a mark of a template that Markdown did not take for one.
    expect(stdout).not.toMatch(/:(?:lead|figure)\\?\[|\\\*/);
    expectGolden(`${here}${name}/expected.md`, stdout);
  });
});
