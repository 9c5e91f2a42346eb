import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { type Outcome, runHere } from './run-in.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'talkreport-diff-'));
let before = '';
beforeAll(() => {
  before = process.cwd();
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const git = (...args: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=某人', '-c', 'user.email=a@example.com', ...args], {
    cwd: join(folder, '库'),
    stdio: 'pipe',
    env: { ...process.env, GIT_COMMITTER_DATE: '2013-05-12T10:00:00+08:00' },
  });
};

const diff = (...args: readonly string[]): Promise<Outcome> => runHere(['diff', ...args]);

const HEAD = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-06-30}, 阶段: 进行中}
花名册: [{姓名: 张一, 角色: [书记]}, {姓名: 李二, 角色: [民警]}]
必谈关系: [{编号: p1, 标题: 书记与民警, 甲方: {角色: 书记}, 乙方: {角色: 民警}}]
谈话: 谈话/*.yaml
`;
const talk = (id: string, day: string): string => `- {编号: ${id}, 日期: ${day}, 谈话人: 张一, 谈话对象: 李二}\n`;

describe('an example with one edit', () => {
  beforeAll(() => {
    for (const name of ['旧', '新']) cpSync(`${examples}traffic-police`, join(folder, name), { recursive: true });
    const path = join(folder, '旧/谈话/01-班子成员.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, text.indexOf('- 编号: 班-03')) + text.slice(text.indexOf('# 第二周')));
  });

  test('says who was talked with, which figures moved, and the line that moved them', async () => {
    const { code, stdout } = await diff('旧', '新');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '新谈到  1 项\n  舒建平与郝玉林（班子成员相互谈，活动期间）：未谈 → 已谈\n    计入谈话 班-03（2013-04-12）  新/谈话/01-班子成员.yaml:31\n',
    );
    expect(stdout).toContain('  coverage.p2.rate  90% → 100%\n');
    expect(stdout).toContain('    因新增谈话 班-03  新/谈话/01-班子成员.yaml:31\n');
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  test('JSON has the records of every figure with file and line on each side', async () => {
    const { stdout } = await diff('新', '旧', '--format', 'json');
    const { changed, figures } = JSON.parse(stdout);
    expect(changed).toBe(true);
    expect(figures.find(({ id }: { id: string }) => id === 'talks.sittings')).toEqual({
      id: 'talks.sittings',
      before: { value: 103, text: '103', unit: '场' },
      after: { value: 102, text: '102', unit: '场' },
      because: [
        {
          id: '班-03',
          section: 'talks',
          change: 'removed',
          fields: [],
          before: { file: '新/谈话/01-班子成员.yaml', line: 31 },
          after: null,
        },
      ],
    });
  });

  test('Markdown has a heading for each kind of change; -o writes it', async () => {
    expect((await diff('旧', '新', '--format', 'md', '-o', '变化.md')).stderr).toBe('已写入 变化.md\n');
    const text = readFileSync(join(folder, '变化.md'), 'utf8');
    expect(text).toMatch(/^# 变化\n\n- 旧：旧\/campaign\.yaml（截至2013年5月20日）\n/);
    expect(text).toContain('\n## 新谈到（1）\n\n- 舒建平与郝玉林');
  });

  test('a difference fails only where it is asked to', async () => {
    expect((await diff('旧', '新', '--fail-on-change')).code).toBe(1);
    expect(await diff('新', '新', '--fail-on-change')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('\n没有变化\n'),
    });
  });

  test('a tracked report that somebody edited is not written over', async () => {
    expect((await diff('旧', '新', '--format', 'docx', '-o', '修订.docx')).stdout).toBe('已生成修订稿：修订.docx\n');
    writeFileSync(
      join(folder, '修订.docx'),
      Buffer.concat([readFileSync(join(folder, '修订.docx')), Buffer.from('x')]),
    );
    expect(await diff('旧', '新', '--format', 'docx', '-o', '修订.docx')).toMatchObject({ code: 3 });
    expect(await diff('旧', '新', '--format', 'docx', '-o', '修订.docx', '--force')).toMatchObject({ code: 0 });
  });
});

describe('--since a revision of git', () => {
  beforeAll(() => {
    mkdirSync(join(folder, '库/活动/谈话'), { recursive: true });
    git('init', '-q');
    writeFileSync(join(folder, '库/说明.txt'), '先有库，后有活动');
    git('add', '.');
    git('commit', '-q', '-m', '库');
    git('tag', '空');
    writeFileSync(join(folder, '库/活动/campaign.yaml'), HEAD);
    writeFileSync(join(folder, '库/活动/谈话/五月.yaml'), '[]\n');
    git('add', '.');
    git('commit', '-q', '-m', '活动');
    writeFileSync(join(folder, '库/活动/谈话/六月.yaml'), talk('t1', '2013-06-03'));
  });

  test('reads the files of that revision, globs and all, and judges it on its own day', async () => {
    const { code, stdout, stderr } = await diff('库/活动', '--since', 'HEAD');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      '旧  HEAD:./库/活动/campaign.yaml（截至2013年5月12日）\n新  库/活动/campaign.yaml（截至2013年7月1日）\n',
    );
    expect(stdout).toContain(
      '张一与李二（书记与民警，活动期间）：未到期 → 已谈\n    计入谈话 t1（2013-06-03）  库/活动/谈话/六月.yaml:1\n',
    );
  });

  test('a record that is no more is shown where it stood in that revision', async () => {
    git('add', '.');
    git('commit', '-q', '-m', '六月');
    rmSync(join(folder, '库/活动/谈话/六月.yaml'));
    const { stdout } = await diff('库/活动/campaign.yaml', '--since', 'HEAD', '--format', 'json');
    expect(JSON.parse(stdout).talks).toEqual([
      {
        id: 't1',
        section: 'talks',
        change: 'removed',
        fields: [],
        before: { file: 'HEAD:./库/活动/谈话/六月.yaml', line: 1 },
        after: null,
      },
    ]);
  });

  test.each([
    ['an unknown revision', ['库/活动', '--since', '去年'], 2, 'git 里没有「去年」这个版本'],
    ['what git would take for an option', ['库/活动', '--since=--all'], 2, 'git 里没有「--all」这个版本'],
    [
      'a revision from before the campaign',
      ['库/活动', '--since', '空'],
      2,
      '版本「空」里还没有「库/活动/campaign.yaml」',
    ],
    ['no repository', ['新', '--since', 'HEAD'], 2, '「新/campaign.yaml」不在 git 仓库里'],
    ['one file alone', ['新'], 2, '要写两个活动文件（先旧后新），或写一个活动文件加 --since 版本'],
    ['a revision and two files', ['旧', '新', '--since', 'HEAD'], 2, '写了 --since 就只写一个活动文件'],
    ['no such file', ['旧', '没有.yaml'], 2, '没有找到「没有.yaml」'],
  ])('%s is said in a sentence', async (_, args, code, message) => {
    const outcome = await diff(...args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(message);
  });

  test('records that git leaves out of an archive are not taken for records that were not there', async () => {
    writeFileSync(join(folder, '库/活动/.gitattributes'), '六月.yaml export-ignore\n');
    git('add', '活动/.gitattributes');
    git('commit', '-q', '-m', '属性');
    const outcome = await diff('库/活动', '--since', 'HEAD');
    expect(outcome).toMatchObject({ code: 3, stderr: expect.stringContaining('「谈话/六月.yaml」取不出来') });
  });

  test('a machine without git', async () => {
    const outcome = await runHere(['diff', '库/活动', '--since', 'HEAD'], { run: async () => undefined });
    expect(outcome).toMatchObject({ code: 3, stderr: expect.stringContaining('这台电脑上没有 git') });
  });
});
