import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './run-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'talkreport-unknown-template-'));
let before = '';
const HEAD = `format: 1
unit: {name: 某局}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
`;
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeAll(() => {
  before = process.cwd();
  process.chdir(folder);
  write('有/campaign.yaml', `${HEAD}report: {template: 本局}\n`);
  write('有/templates/本局/report.md.hbs', '{{> preamble}}\n');
  write('没有/campaign.yaml', `${HEAD}汇报:\n  模板: 本局\n`);
  write('别处/本局/report.md.hbs', '{{> preamble}}\n');
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const findings = async (...args: string[]): Promise<string[]> => {
  const { stdout } = await runHere(['validate', ...args, '--reporter', 'json']);
  return JSON.parse(stdout)
    .findings.filter(({ rule }: { rule: string }) => rule.startsWith('template'))
    .map((it: { line: number; message: string }) => `${it.line} ${it.message}`);
};

test('a template that there is not is told by validate, in its line', async () => {
  expect(await findings('没有')).toEqual([
    expect.stringMatching(/^5 没有名为「本局」的模板：自带的有 numbered-frames、.*--templates/),
  ]);
});

test('render says the same, shows the key as its author wrote it, and ends like any run that records stop', async () => {
  const { code, stderr } = await runHere(['render', '没有', '--draft', '-o', '-']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/没有\/campaign\.yaml:5:7[\s\S]*没有名为「本局」的模板：自带的有 numbered-frames、/);
});

test.each([['render', '-o', '-'], ['verify']])(
  '%s names the usual folder where the template lies there',
  async (command, ...rest) => {
    const docx = await runHere(['render', '有', '--templates', '有/templates', '-o', '报告.docx']);
    expect(docx.code).toBe(0);
    const args = command === 'verify' ? ['报告.docx', '有'] : ['有', ...rest];
    expect((await runHere([command, ...args])).stderr).toContain(
      '文件夹「有/templates」里有，请加上 --templates 有/templates',
    );
  },
);

test('one in the usual folder, or in the folder that is named, is there', async () => {
  expect(await findings('有')).toEqual([]);
  expect(await findings('没有', '--templates', '别处')).toEqual([]);
});

test('a folder of templates that is missing is said in Chinese', async () => {
  const { code, stderr } = await runHere(['validate', '没有', '--templates', '哪里']);
  expect([code > 0, stderr]).toEqual([true, expect.stringContaining('没有找到模板文件夹「哪里」')]);
});

test('an attachment that there is not is told with the nearest', async () => {
  write('附件/campaign.yaml', `${HEAD}report: {attachments: [statistic]}\n`);
  const { stdout } = await runHere(['validate', '附件', '--reporter', 'json']);
  expect(stdout).toMatch(/「statistic」/);
});

test('a partial that is a link out of its folder is not printed', async () => {
  write('链接/campaign.yaml', `${HEAD}report: {template: 本局}\n`);
  write('链接/templates/本局/report.md.hbs', '{{> inner}}\n{{> other}}\n');
  write('链接/templates/partials/inside.md.hbs', '里面\n');
  write('链接/秘密.txt', '不该印出\n');
  symlinkSync('../../秘密.txt', join(folder, '链接/templates/partials/other.md.hbs'));
  symlinkSync('inside.md.hbs', join(folder, '链接/templates/partials/inner.md.hbs'));
  const { code, stdout, stderr } = await runHere([
    'render',
    '链接',
    '--templates',
    '链接/templates',
    '--format',
    'md',
    '-o',
    '-',
  ]);
  expect([code > 0, stdout]).toEqual([true, expect.not.stringContaining('不该印出')]);
  expect(stderr).toContain('partials/other.md.hbs」是一个链接，指到了模板文件夹外面');
});
