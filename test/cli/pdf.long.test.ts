import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { runHere } from './run-in.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport 情况 '));
  writeFileSync(join(folder, 'campaign.yaml'), HEAD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const render = (name: string) => runHere(['render', join(folder, 'campaign.yaml'), '-o', join(folder, name)]);

const office = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!office) console.warn('PDF check skipped: LibreOffice (soffice) is not installed');

test.skipIf(!office)('with LibreOffice it is a PDF, not overwritten once somebody has touched it', async () => {
  expect(await render('汇报.pdf')).toMatchObject({ code: 0 });
  const path = join(folder, '汇报.pdf');
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await render('汇报.pdf')).code).toBe(0);
  writeFileSync(path, `${readFileSync(path, 'latin1')}edited`, 'latin1');
  expect(await render('汇报.pdf')).toMatchObject({ code: 3, stderr: expect.stringContaining('没有覆盖') });
});
