import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fontsInPdf } from '../../src/app/pdf.ts';
import type { Io } from '../../src/cli/io.ts';
import { HEAD } from '../in-memory.ts';
import { runHere } from './run-in.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport 情况 '));
  writeFileSync(join(folder, 'campaign.yaml'), HEAD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const render = (name: string, io: Partial<Io> = {}) =>
  runHere(['render', join(folder, 'campaign.yaml'), '-o', join(folder, name)], io);

test('without LibreOffice: one sentence, what else to do, exit 3, no file', async () => {
  const { code, stderr } = await render('没有.pdf', { run: async () => undefined });
  expect(code).toBe(3);
  expect(stderr).toMatch(/没有找到：请安装 LibreOffice.*另存为 PDF/);
  expect(existsSync(join(folder, '没有.pdf'))).toBe(false);
});

test('a LibreOffice that fails or hangs is said', async () => {
  const failed = await render('坏.pdf', { run: async () => ({ code: 1, output: 'no such filter', tooLong: false }) });
  expect([failed.code, failed.stderr]).toEqual([3, expect.stringContaining('它说：no such filter')]);
  const slow = await render('慢.pdf', { run: async () => ({ code: null, output: '', tooLong: true }) });
  expect([slow.code, slow.stderr]).toEqual([3, expect.stringContaining('还没有完成')]);
});

test('a format and a name that contradict each other are wrong usage', async () => {
  const { code } = await runHere(['render', join(folder, 'campaign.yaml'), '--format', 'html', '-o', 'x.pdf']);
  expect(code).toBe(2);
});

test('fonts inside a PDF are told by name', () => {
  const pdf = new TextEncoder().encode('<</BaseFont/ABCDEF+FandolFang-Regular>> <</BaseFont /#E5#AE#8B#E4#BD#93>>');
  expect(fontsInPdf(pdf)).toEqual(['FandolFang-Regular', '宋体']);
});
