import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from './run-in.ts';

const YAML = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {姓名: 田一鸣, 角色: 书记}
  - {姓名: 何春, 角色: 委员}
  - {姓名: 乔立, 角色: 委员}
必谈关系: [{编号: p1, 甲方: {角色: 书记}, 乙方: {角色: 委员}}]
谈话:
  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何春}
  - {编号: t2, 日期: 2013-05-09, 谈话人: 田一鸣, 谈话对象: 乔立}
整改措施:
  - {编号: g1, 措施: 调整值班表, 责任人: 何春, 状态: 已完成}
汇报: {日期: 2013-06-08}
`;

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-figures-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

type Row = { id: string; value: unknown; text: string; formula: string; complete: boolean; records: unknown[] };
type Listed = { complete: boolean; figures: Row[] };

const write = (from: string, to: string): void => writeFileSync('campaign.yaml', YAML.replace(from, to));
const listed = async (): Promise<Listed> => JSON.parse((await runHere(['figures', 'campaign.yaml', '--json'])).stdout);

/** A slip, and the figures that it leaves open. */
const SLIPS: readonly (readonly [what: string, from: string, to: string, open: RegExp, known: RegExp])[] = [
  [
    'somebody who was not read',
    '姓名: 乔立',
    '姓明: 乔立',
    /^(?:coverage|roster|talks|departments|progress)\./,
    /^actions\./,
  ],
  [
    'a name that is nobody',
    '谈话对象: 乔立',
    '谈话对象: 金玉',
    /^(?:coverage|talks|progress)\./,
    /^(?:actions|roster)\./,
  ],
  ['a talk without a day', '日期: 2013-05-09', '日期: 待定', /^(?:coverage|talks|progress)\./, /^(?:actions|roster)\./],
  [
    'a file that is not there',
    /谈话:\n[\s\S]*(?=整改)/.exec(YAML)?.[0] ?? '',
    '谈话: 五月.yaml\n',
    /^(?:coverage|talks)\./,
    /^actions\./,
  ],
  ['a measure', '状态: 已完成', '状态: 差不多了', /^actions\./, /^(?:coverage|talks|roster)\./],
  ['a side of a pairing', '甲方: {角色: 书记}', '甲放: {角色: 书记}', /^(?:coverage|talks|progress)\./, /^roster\./],
  ['the report', '汇报: {日期: 2013-06-08}', '汇报: {日期: 某日}', /./, /^$/],
  [
    'a role that nobody has',
    '乙方: {角色: 委员}',
    '乙方: {角色: 组织员}',
    /^(?:coverage|progress|pairings)\./,
    /^roster\./,
  ],
  ['two of one name', '姓名: 乔立, 角色: 委员}', '姓名: 何春, 角色: 委员}', /^(?:coverage|roster)\./, /^actions\./],
];

describe('a figure on which records bear that were not read whole is no number', () => {
  test.each(SLIPS)('%s', async (_, from, to, open, known) => {
    write(from, to);
    const { code, stdout, stderr } = await runHere(['figures', 'campaign.yaml']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/campaign\.yaml:\d+:\d+ +错误/);
    const rows = stdout.split('\n').filter((line) => open.test(line) && !line.startsWith('编号'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^\S+ +记录未读全 +— +有记录没有读全/);
    expect(
      stdout
        .split('\n')
        .filter((line) => known.test(line))
        .join('\n'),
    ).not.toContain('未读全');

    const { complete, figures } = await listed();
    expect(complete).toBe(false);
    for (const { id, value, text, complete: isComplete, records } of figures.filter((it) => open.test(it.id)))
      expect([id, value, text, isComplete, records]).toEqual([id, null, '记录未读全', false, []]);
    for (const { id, complete: isComplete } of figures.filter((it) => known.test(it.id)))
      expect([id, isComplete]).toEqual([id, true]);
  });

  test('is none in trace either', async () => {
    write('姓名: 乔立', '姓明: 乔立');
    const asked = await runHere(['trace', 'campaign.yaml', 'coverage.p1.rate']);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('记录未读全');
    expect(asked.stdout).not.toMatch(/\d+(?:\.\d+)?%|÷|条/);
    expect(asked.stderr).toContain('campaign.yaml:7');
    const all = await runHere(['trace', 'campaign.yaml']);
    expect([all.code, all.stdout]).toEqual([1, expect.stringContaining('coverage.p1.rate  记录未读全\n')]);
    expect(all.stdout).not.toMatch(/^coverage.*\d$/m);
    const json = JSON.parse((await runHere(['trace', 'campaign.yaml', 'coverage.p1.rate', '--json'])).stdout);
    expect(json).toMatchObject({ complete: false, figures: [{ value: null, complete: false, records: [] }] });
  });

  test('nor in what trace says of a report that was written before', async () => {
    write('', '');
    expect((await runHere(['render', 'campaign.yaml', '-o', '报告.docx'])).code).toBe(0);
    write('姓名: 乔立', '姓明: 乔立');
    const { code, stdout, stderr } = await runHere(['trace', '报告.docx', 'coverage.p1.rate', 'campaign.yaml']);
    expect(code).toBe(1);
    expect(stdout).toContain('记录未读全');
    expect(stderr).not.toContain('按记录现在是');
  });

  test('a role that nobody has, which the unit answers for, is no reason', async () => {
    writeFileSync(
      'campaign.yaml',
      `${YAML.replace('角色: 书记}, 乙', '角色: [书记, 组织员]}, 乙')}规则: {set-value-unborne: 关闭}\n`,
    );
    expect((await listed()).complete).toBe(true);
  });

  test('where nothing bears on it, trace answers', async () => {
    write('状态: 已完成', '状态: 差不多了');
    const { code, stdout, stderr } = await runHere(['trace', 'campaign.yaml', 'coverage.p1.rate']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('100%');
  });

  test('of a campaign that was read whole, every figure says so', async () => {
    write('', '');
    const { complete, figures } = await listed();
    expect([complete, figures.every((it) => it.complete)]).toEqual([true, true]);
  });
});
