import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed package installs elsewhere, with its bin, templates and presets', () => {
  const npm = (args: string[], cwd: string): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, join(folder, tarball)], folder);
  const bin = join(folder, 'node_modules/.bin/talkreport');
  const talkreport = (...args: string[]): string => execFileSync(bin, args, { cwd: folder, encoding: 'utf8' });
  expect(talkreport('presets')).toContain('五个环节');
  expect(talkreport('presets', '五个环节')).toContain('必谈关系:');
  expect(
    talkreport('render', join(root, 'test/cases/report-running/input/campaign.yaml'), '-o', join(folder, 'x.docx')),
  ).toContain('已生成报告');
});
