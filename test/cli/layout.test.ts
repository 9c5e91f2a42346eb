import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LayoutItem } from '../../src/writers/describe-layout.ts';
import { runHere } from './run-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'talkreport-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function itemsOf(report: string): Promise<LayoutItem[]> {
  const path = join(folder, 'campaign.yaml');
  writeFileSync(
    path,
    `format: 1\nunit: {name: 某局}\ncampaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}}\nreport: ${report}\n`,
  );
  const { code, stdout, stderr } = await runHere(['layout', path, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as LayoutItem[];
}
const deviations = async (report: string): Promise<string[]> =>
  (await itemsOf(report)).filter(({ deviates }) => deviates).map(({ name, own }) => `${name} ${own}`);

describe('talkreport layout', () => {
  test('without a campaign it shows the national values, and nothing deviates', async () => {
    const { code, stdout } = await runHere(['layout']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/天头（上边距） +5\.2\.1 +规定 +37 mm/);
    expect(stdout).toMatch(/行距 +5\.2\.3 +一般 +28\.95 磅/);
    expect(stdout).toContain('与 GB/T 9704-2012 一致。');
  });

  test.each<[string, string[]]>([
    ['{}', []],
    ['{profile: win}', []],
    ['{layout: {pageNumber: centre}}', ['页码位置 居中']],
    ['{layout: {marginTop: 33.5}}', ['天头（上边距） 33.5 mm', '行距 29.4 磅']],
    ['{layout: {linePitch: 28}}', ['行距 28 磅']],
    ['{layout: {boldLevels: [2, 3]}}', ['加粗的层次 第2级、第3级']],
    [
      '{layout: {fonts: {body: 宋体, latin: Times New Roman}}}',
      ['正文字体 宋体', '三级标题字体 宋体', '四级标题字体 宋体'],
    ],
  ])('%s deviates in %j', async (report, expected) => expect(await deviations(report)).toEqual(expected));

  test('a deviation names what the standard says, its clause and its strength', async () => {
    await itemsOf('{layout: {pageNumber: centre, bodySize: 15}}');
    const { stdout } = await runHere(['layout', folder]);
    expect(stdout).toMatch(/页码位置 +7\.5 +规定 +改 +居中（国标 单页居右、双页居左）/);
    expect(stdout).toContain('不同的 2 项，其中 1 项是规定');
  });
});
