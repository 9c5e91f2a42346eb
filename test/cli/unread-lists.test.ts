import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from './run-in.ts';

const HEAD = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册: [{姓名: 田一鸣, 角色: 书记}, {姓名: 何春, 角色: 委员}, {姓名: 乔立, 角色: 委员}]
必谈关系: [{编号: p1, 甲方: {角色: 书记}, 乙方: {角色: 委员}}]
意见建议: [{编号: s1, 内容: 改进值班, 谈话: t2}]
`;
const FIRST = '- {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何春, 时长: 30}\n';
const SECOND = '- {编号: t2, 日期: 2013-05-09, 谈话人: 田一鸣, 谈话对象: 乔立, 时长: 35}\n';

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-unread-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** The rule and the file of every finding but hints about the records themselves. */
async function said(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = await runHere(['validate', ...args, '--reporter', 'json']);
  const { findings }: { findings: { rule: string; file: string; severity: string }[] } = JSON.parse(stdout);
  return findings
    .filter(({ rule, severity }) => severity === 'error' || rule === 'checks-skipped')
    .map(({ rule, file }) => `${rule} ${file}`);
}

const SKIPPED = 'checks-skipped campaign.yaml';

describe('a list of a campaign that no path reaches is told once, and nothing is concluded from what it holds', () => {
  const CASES: readonly (readonly [how: string, files: Readonly<Record<string, string>>, unread: string])[] = [
    [
      'beside the file that is named',
      { 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST, '二.yaml': SECOND },
      '二.yaml',
    ],
    [
      'wrapped in its key',
      { 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST, '二.yaml': `谈话:\n${SECOND}` },
      '二.yaml',
    ],
    [
      'one folder further down',
      { 'campaign.yaml': `${HEAD}谈话: 谈话/*.yaml\n`, '谈话/一.yaml': FIRST, '谈话/补/二.yaml': SECOND },
      '谈话/补/二.yaml',
    ],
    [
      'that ends with .txt',
      { 'campaign.yaml': `${HEAD}谈话: 谈话/*.yaml\n`, '谈话/一.yaml': FIRST, '谈话/二.yaml.txt': SECOND },
      '谈话/二.yaml.txt',
    ],
    ['of a campaign that names none', { 'campaign.yaml': HEAD, '谈话.yaml': FIRST + SECOND }, '谈话.yaml'],
    [
      'that is no YAML',
      { 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST, '二.yaml': SECOND.replace('}', '') },
      '二.yaml',
    ],
    [
      'of people',
      {
        'campaign.yaml': HEAD.replace(/花名册: .*/, '花名册: 甲.yaml').concat('谈话:\n', FIRST, SECOND),
        '甲.yaml': '- {姓名: 田一鸣, 角色: 书记}\n- {姓名: 何春, 角色: 委员}\n',
        '乙.yaml': '- {姓名: 乔立, 角色: 委员}\n',
      },
      '乙.yaml',
    ],
  ];
  test.each(CASES)('%s', async (_, files, unread) => {
    expect(await said(files, '.')).toEqual([`file-unclaimed ${unread}`, SKIPPED]);
    expect(await said(files, 'campaign.yaml')).toEqual([`file-unclaimed ${unread}`, SKIPPED]);
  });
});

describe('what is not surely a list of the campaign is silent where only the campaign file is named', () => {
  const whole = { 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST + SECOND };
  test.each([
    ['a copy', { ...whole, '备份.yaml': FIRST + SECOND }],
    ['an older state', { ...whole, '旧.yaml': FIRST }],
    ['of another year', { ...whole, '去年.yaml': FIRST.replace('t1', 'x1').replace('2013', '2012') }],
    ['of other people', { ...whole, '别.yaml': FIRST.replace('t1', 'x1').replace('何春', '金玉') }],
    [
      'of another kind, which the campaign writes itself',
      { ...whole, '意见.yaml': '- {编号: s9, 内容: 修缮食堂, 谈话: t1}\n' },
    ],
    [
      'of another campaign',
      { ...whole, '乙.yaml': `${HEAD}谈话: 乙谈.yaml\n`, '乙谈.yaml': FIRST.replace('t1', 'x1') },
    ],
    [
      'in the folder of another campaign',
      { ...whole, '谈话/campaign.yaml': `${HEAD}谈话: 乙.yaml\n`, '谈话/乙.yaml': FIRST.replace('t1', 'x1') },
    ],
  ])('%s', async (_, files) => {
    expect(await said(files, 'campaign.yaml')).toEqual([]);
  });

  test('one that repeats what was read: in its folder nothing is concluded from the rest of it', async () => {
    const files = { 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST, '一.yaml.txt': FIRST + SECOND };
    expect(await said(files, '.')).toEqual(['file-unclaimed 一.yaml.txt', SKIPPED]);
    expect(await said(files, 'campaign.yaml')).not.toContain('file-unclaimed 一.yaml.txt');
  });

  test('one that was left out', async () => {
    const files = {
      'campaign.yaml': `${HEAD.replace(/意见建议.*\n/, '')}谈话: 一.yaml\n`,
      '一.yaml': FIRST,
      '二.yaml': SECOND,
    };
    expect(await said(files, 'campaign.yaml', '--exclude', '二.yaml')).toEqual(['obligation-missing campaign.yaml']);
  });
});

test('no report is made without it', async () => {
  await said({ 'campaign.yaml': `${HEAD}谈话: 一.yaml\n`, '一.yaml': FIRST, '二.yaml': SECOND }, '.');
  const { code, stderr } = await runHere(['render', 'campaign.yaml', '--format', 'md', '-o', '-']);
  expect(code).toBe(1);
  expect(stderr).toContain('二.yaml');
});
