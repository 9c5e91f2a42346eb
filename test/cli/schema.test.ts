import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { findingsSchema } from '../../src/finding/json-schema.ts';
import { LIST_NAMES } from '../../src/records/list-names.ts';
import { campaignSchema, listFileSchema } from '../../src/schema/campaign-schema.ts';
import { runHere } from './run-in.ts';

const printed = async (...argv: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await runHere(['schema', ...argv]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

test('schema prints the schema of a campaign file with Chinese keys first', async () => {
  expect(await printed()).toEqual(campaignSchema('zh', CATALOGUE));
  expect(await printed('--lang', 'en')).toEqual(campaignSchema('en', CATALOGUE));
  expect(campaignSchema('en', CATALOGUE)).not.toEqual(campaignSchema('zh', CATALOGUE));
});

test('schema knows every list that may stand in files of its own, and the findings', async () => {
  const { stdout } = await runHere(['schema', '--help']);
  expect(stdout.replace(/\s+/g, '')).toContain(['campaign', 'findings', ...LIST_NAMES].join('、'));
  expect(await printed('--of', 'talks')).toEqual(listFileSchema('talks', 'zh'));
  expect(await printed('--of', 'findings')).toEqual(JSON.parse(JSON.stringify(findingsSchema)));
});

test('schema writes to a file, and says so apart from the result', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-'));
  const path = join(folder, 'talkreport.schema.json');
  expect(await runHere(['schema', '-o', path])).toEqual({ code: 0, stdout: '', stderr: `已写入 ${path}\n` });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(campaignSchema('zh', CATALOGUE));
  rmSync(folder, { recursive: true });
});

test('schema of something else is a wrong command', async () => {
  const { code, stdout, stderr } = await runHere(['schema', '--of', 'talk']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('talks');
});

test('no other command loads it', () => {
  const src = new URL('../../src/', import.meta.url).pathname;
  const users = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('schema/'))
    .filter((path) => /['"](?:\.\.?\/)+schema\//.test(readFileSync(src + path, 'utf8')));
  expect(users).toEqual(['cli/commands/schema.ts']);
});
