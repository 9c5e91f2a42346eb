import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { runHere } from './run-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'talkreport-template-'));
let before = '';
beforeAll(() => {
  before = process.cwd();
  process.chdir(folder);
  const files: Readonly<Record<string, string>> = {
    '模板/本局/report.md.hbs': '{{> preamble}}\n\n{{> 开头}}\n',
    '模板/另一个/report.md.hbs': '{{unit.nmae}}\n',
    '模板/partials/开头.md.hbs': '共谈话31人。\n',
    '单个/report.md.hbs': '{{> preamble}}\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('template check', () => {
  test.each([['template'], ['templates']])('a shipped template, by %s check', async (command) => {
    const { code, stdout } = await runHere([command, 'check', 'pre-meeting']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^没有发现问题（模板 1 个，文件 \d+ 个）\n$/)]);
  });

  test('a template of the unit, with its partials before ours', async () => {
    const { code, stdout } = await runHere(['template', 'check', '模板/本局', '--fail-on', 'warning']);
    expect(code).toBe(1);
    expect(stdout).toContain('模板/partials/开头.md.hbs:1:4  警告  template-number\n');
    expect(stdout).toContain('    1 │ 共谈话31人。\n      │       ^^^^\n');
    expect((await runHere(['template', 'check', '模板/本局'])).code).toBe(0);
    expect((await runHere(['template', 'check', '本局', '--templates', '模板'])).stdout).toBe(stdout);
  });

  test('all templates of a folder, what they share once; by every reporter', async () => {
    const { code, stdout } = await runHere([
      'template',
      'check',
      '模板/',
      '--reporter',
      'json',
      '--reporter',
      'sarif=结果.sarif',
    ]);
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    const places = findings.map(
      (it: { file: string; line: number; column: number; rule: string }) =>
        `${it.file}:${it.line}:${it.column} ${it.rule}`,
    );
    expect(places).toContain('模板/另一个/report.md.hbs:1:3 template-name');
    expect(places.filter((it: string) => it.endsWith('template-number'))).toHaveLength(1);
    expect(summary).toMatchObject({ errors: 1, warnings: 1, hints: 4, campaigns: 0 });
    expect(readFileSync(join(folder, '结果.sarif'), 'utf8')).toContain('"template-number"');
  });

  test('every name says what it is, and a word chooses among them', async () => {
    const { stdout } = await runHere(['templates', 'names']);
    const bare = [...stdout.matchAll(/^([\w-]+\.[\w.[\]-]*[\w-]) +(?:文字|是或否|一列|数据，|可能没有)/gm)].map(
      ([, name]) => name,
    );
    expect(bare).toEqual([]);
    const some = await runHere(['templates', 'names', '整改方式']);
    const names = some.stdout.split('\n').flatMap((line) => /^[a-z]\S+/.exec(line) ?? []);
    expect(names).toEqual(['actions.byTrack', 'actions.rows[].track', 'matters.closed[].measures[].track']);
    expect(await runHere(['templates', 'names', '没有这个词'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('on a narrow terminal the last column of a table stands below the others', async () => {
    const { stdout } = await runHere(['templates'], { columns: 40 });
    expect(stdout).toMatch(/^stages {2}谈前谈中谈后情况报告\n {2}按谈前准备/m);
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
  });

  test('names lists every use and every name, with what it prints', async () => {
    const { code, stdout } = await runHere(['template', 'names']);
    expect(code).toBe(0);
    for (const words of [
      '{{serial @index}}',
      'unit.name',
      'pairings[].title',
      'meeting.place',
      '@index',
      'stated[].title',
    ])
      expect(stdout).toContain(words);
    expect(stdout).toMatch(/unit\.superior +上级；可能没有/);
  });

  test('eject copies what the template uses, and nothing else', async () => {
    const { code, stdout } = await runHere(['templates', 'eject', 'bulletin', '抄出来的']);
    expect(code).toBe(0);
    expect(stdout).toContain('抄出来的/bulletin/report.md.hbs');
    expect(stdout).toContain('抄出来的/partials/preamble.md.hbs');
    expect(stdout).not.toMatch(/partials\/problems\.md|attachments|numbered-frames/);
    expect((await runHere(['template', 'check', '抄出来的/bulletin'])).code).toBe(0);
  });

  test('a folder that is itself a template', async () => {
    expect((await runHere(['template', 'check', './单个'])).code).toBe(0);
  });

  test.each([
    [
      'numbered-frame',
      '没有「numbered-frame」这个模板，也没有装着 report.md.hbs 的这个文件夹：是不是「numbered-frames」？',
    ],
    ['没有的', '没有「没有的」这个模板，也没有装着 report.md.hbs 的这个文件夹：自带的有 numbered-frames、'],
  ])('no such template: %s', async (name, message) => {
    const { code, stderr } = await runHere(['template', 'check', name]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
