import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { hasChanges } from '../../src/word-file/read-shown.ts';
import { runHere } from '../cli/run-in.ts';
import { hasOpenXmlValidator, openXmlErrors } from '../office/open-xml.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'talkreport-tracked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every golden campaign, each to be changed into the next one: as different as two reports can be. */
const golden = [
  ...readdirSync(`${root}test/cases`)
    .filter((name) => name.startsWith('report-'))
    .map((name) => `test/cases/${name}/input`),
  'examples/traffic-police',
  'examples/provincial-bureau',
];

const pairs = golden.map((name, at) => ({ before: name, after: golden[(at + 1) % golden.length] ?? name, at }));

/** The lines that a document reads as; those without words stand between tables and say nothing. */
const linesOf = (path: string, side: 'accepted' | 'rejected'): string[] =>
  readBody(openWordFile(path, readFileSync(path)), side)
    .map(({ text }) => text)
    .filter((text) => text !== '');

const rendered = new Map<string, string>();

/** The report of a campaign; each is rendered once. */
async function render(campaign: string): Promise<string> {
  const known = rendered.get(campaign);
  if (known !== undefined) return known;
  const path = join(folder, `${rendered.size}.docx`);
  rendered.set(campaign, path);
  const { code, stderr } = await runHere(['render', `${root}${campaign}`, '-o', path, '--force']);
  expect([code, stderr.replace(/^注意.*\n/gm, '')]).toEqual([0, '']);
  return path;
}

describe('a report with tracked changes', () => {
  test.each(pairs)(
    '$before → $after: accepted it is the new one, rejected the old one',
    async ({ before, after, at }) => {
      const [old, now] = [await render(before), await render(after)];
      const tracked = join(folder, `tracked-${at}.docx`);
      const argv = ['diff', `${root}${before}`, `${root}${after}`, '--format', 'docx', '-o', tracked];
      expect((await runHere(argv)).code).toBe(0);
      expect(hasChanges(openWordFile(tracked, readFileSync(tracked)))).toBe(true);
      expect(linesOf(tracked, 'accepted')).toEqual(linesOf(now, 'accepted'));
      expect(linesOf(tracked, 'rejected')).toEqual(linesOf(old, 'accepted'));
      if (hasOpenXmlValidator && at % 3 === 0) expect(await openXmlErrors(tracked)).toEqual([]);
    },
    30_000,
  );

  test('the same two states give the same bytes', async () => {
    const files = ['one', 'other'].map((name) => join(folder, `${name}.docx`));
    for (const file of files)
      await runHere(['diff', `${root}${golden[0]}`, `${root}${golden[1]}`, '--format', 'docx', '-o', file]);
    const [one, other] = files.map((file) => readFileSync(file));
    expect(other && one?.equals(other)).toBe(true);
  });

  test('without a change it is the report itself', async () => {
    const campaign = 'examples/traffic-police';
    const now = await render(campaign);
    const tracked = join(folder, 'unchanged.docx');
    await runHere(['diff', `${root}${campaign}`, `${root}${campaign}`, '--format', 'docx', '-o', tracked]);
    expect(hasChanges(openWordFile(tracked, readFileSync(tracked)))).toBe(false);
    expect(readFileSync(tracked).equals(readFileSync(now))).toBe(true);
  });
});
