import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { runHere } from './run-in.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-'));
  writeFileSync(join(folder, 'campaign.yaml'), HEAD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

/** Control characters but the line feed. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe('a file that cannot be read: one sentence, exit 3, no stack', () => {
  const cases: [string, () => string, RegExp][] = [
    [
      'binary',
      () => {
        writeFileSync(at('b.yaml'), new Uint8Array([80, 75, 3, 4, 0, 0, 1]));
        return at('b.yaml');
      },
      /不是文本文件/,
    ],
    [
      'a gigabyte',
      () => {
        writeFileSync(at('g.yaml'), '');
        truncateSync(at('g.yaml'), 1 << 30);
        return at('g.yaml');
      },
      /1024 MB，超过 256 MB/,
    ],
  ];
  test.each(cases)('%s', async (_, make, message) => {
    for (const command of ['validate', 'render', 'figures']) {
      const { code, stdout, stderr } = await runHere([command, make()]);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('an argument that names no campaign file: one sentence, exit 2', () => {
  const cases: [string, () => string][] = [
    ['missing', () => at('nope.yaml')],
    ['below a file', () => at('campaign.yaml/x.yaml')],
    ['a folder without one', () => mkdtempSync(join(folder, 'empty-'))],
    [
      'a link to itself',
      () => {
        const path = join(mkdtempSync(join(folder, 'loop-')), 'loop.yaml');
        symlinkSync(path, path);
        return path;
      },
    ],
  ];
  test.each(cases)('%s', async (_, make) => {
    for (const command of ['validate', 'render', 'figures']) {
      const { code, stdout, stderr } = await runHere([command, make()]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/没有找到「.+」这个文件|里没有活动文件/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  test('render and figures take a folder with just one', async () => {
    const one = mkdtempSync(join(folder, 'one-'));
    writeFileSync(join(one, 'a.yaml'), HEAD);
    expect((await runHere(['render', one, '--format', 'md', '-o', '-'])).code).toBe(0);
    writeFileSync(join(one, 'b.yaml'), HEAD);
    const { code, stderr } = await runHere(['figures', one]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('有 2 个活动文件')]);
  });
});

describe('wrong usage: exit 2 and how to ask for help', () => {
  test.each([
    [['rendr'], '没有「rendr」这个命令'],
    [['validate'], '缺少参数「campaign.yaml」'],
    [['validate', 'x', '--reporter', 'xml'], '不能写「xml」'],
    [['render', 'x', '--formt', 'md'], '没有「--formt」这个选项'],
    [['render', 'x', '-o'], '后面要写内容'],
    [['render', 'x', 'y'], '参数多了'],
    [['render', 'x', '--lock', '-o', 'x.md'], '只有 .docx 的数据能加锁'],
    [['presets', '五个环结'], '是不是「五个环节」'],
    [['templates', 'eject', 'nope'], '没有「nope」这个模板'],
  ])('%s', async (argv, message) => {
    const { code, stderr } = await runHere(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a target that cannot be written: one sentence, exit 3, nothing half-written', () => {
  const render = (output: string, ...more: string[]) =>
    runHere(['render', at('campaign.yaml'), '--format', 'md', '-o', output, ...more]);

  test('a folder that is not there', async () => {
    const { code, stderr } = await render(at('no/such/x.md'));
    expect([code, stderr]).toEqual([3, expect.stringContaining('要写入的文件夹不存在')]);
  });

  test('a folder in its place', async () => {
    mkdirSync(at('x.md'));
    expect(await render(at('x.md'))).toMatchObject({ code: 3, stderr: expect.stringContaining('那里是一个文件夹') });
  });

  test('a path through something that is no folder', async () => {
    const { code, stderr } = await render('/dev/full/x.md');
    expect([code, stderr.split('\n').length]).toEqual([3, 2]);
  });

  test('a file that people have edited is theirs, unless --force', async () => {
    expect((await render(at('y.md'))).code).toBe(0);
    expect((await render(at('y.md'))).code).toBe(0);
    writeFileSync(at('y.md'), '手改过的内容');
    expect(await render(at('y.md'))).toMatchObject({ code: 3, stderr: expect.stringContaining('可能有人改过') });
    expect(readFileSync(at('y.md'), 'utf8')).toBe('手改过的内容');
    expect((await render(at('y.md'), '--force')).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('y.md'))).toEqual(['y.md']);
  });

  test('an edited docx is theirs; one that is as it was written is replaced', async () => {
    const docx = (...more: string[]) =>
      runHere(['render', at('campaign.yaml'), '--format', 'docx', '-o', at('y.docx'), ...more]);
    expect((await docx()).code).toBe(0);
    expect((await docx('--draft')).code).toBe(0);
    const bytes = readFileSync(at('y.docx'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(at('y.docx'), bytes);
    expect((await docx()).code).toBe(3);
  });
});

/** A disk of 16 kB, where this user may make one. */
function smallDisk(): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'talkreport-disk-'));
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status === 0 ? disk : undefined;
}

test('a full disk leaves the old file whole and nothing beside it (where a small disk can be mounted)', async (context) => {
  const disk = smallDisk();
  if (disk === undefined) return context.skip();
  try {
    writeFileSync(join(disk, 'y.docx'), '原来的内容');
    const { code, stderr } = await runHere(['render', at('campaign.yaml'), '-o', join(disk, 'y.docx'), '--force']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('磁盘已满：原有文件没有改动')]);
    expect(readFileSync(join(disk, 'y.docx'), 'utf8')).toBe('原来的内容');
    expect(readdirSync(disk)).toEqual(['y.docx']);
  } finally {
    spawnSync('umount', [disk]);
  }
});

describe('records that are wrong stop a report, a gap does not', () => {
  const wrong = `${HEAD}talks:\n  - {id: t1, date: 昨天, talkers: zhang, talkees: li}\n`;
  const gap = `${HEAD}pairings:\n  - {id: p1, title: 书记与民警, left: {role: 支部书记}, right: {role: 民警}}\n`;

  test('exit 1, the findings shown, no file', async () => {
    writeFileSync(at('wrong.yaml'), wrong);
    const { code, stderr } = await runHere(['render', at('wrong.yaml'), '-o', at('wrong.docx')]);
    expect(code).toBe(1);
    expect(stderr).toContain('「昨天」不是日期');
    expect(readdirSync(folder)).not.toContain('wrong.docx');
  });

  test('--draft makes one all the same, marked', async () => {
    const { code, stdout, stderr } = await runHere([
      'render',
      at('wrong.yaml'),
      '--format',
      'md',
      '-o',
      '-',
      '--draft',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('草稿');
    expect(stderr).toContain('「昨天」不是日期');
  });

  test('who is missing is printed, not a reason to refuse', async () => {
    writeFileSync(at('gap.yaml'), gap);
    expect((await runHere(['validate', at('gap.yaml')])).code).toBe(1);
    const { code, stdout } = await runHere(['render', at('gap.yaml'), '--format', 'md', '-o', '-']);
    expect(code).toBe(0);
    expect(stdout).toContain('未谈');
    expect(stdout).not.toMatch(/全覆盖|全部|100%/);
  });
});

test('control characters in records reach neither the terminal nor the report', async () => {
  writeFileSync(
    at('esc.yaml'),
    `${HEAD}talks:\n  - {id: "t\\e[31m", date: 2013-05-07, talkers: "zh\\u0007", talkees: li, place: "\\u202e"}\n`,
  );
  for (const argv of [
    ['validate'],
    ['validate', '--reporter', 'json'],
    ['figures'],
    ['render', '--draft', '--format', 'md', '-o', '-'],
  ]) {
    const { stdout, stderr } = await runHere([...argv, at('esc.yaml')]);
    expect(stdout + stderr).not.toMatch(CONTROL);
  }
});

test('a file without read permission is named (where permissions bind)', async () => {
  writeFileSync(at('secret.yaml'), HEAD);
  chmodSync(at('secret.yaml'), 0o000);
  const { code, stderr } = await runHere(['validate', at('secret.yaml')]);
  if (process.getuid?.() === 0) expect(code).toBe(0);
  else expect([code, stderr]).toEqual([3, expect.stringContaining('没有读取权限')]);
});

describe('the built program', () => {
  const bin = new URL('../../dist/main.js', import.meta.url).pathname;
  const spawn = (...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', cwd: folder });

  test('answers with the same exit codes', () => {
    expect(spawn('validate', 'campaign.yaml').status).toBe(0);
    expect(spawn('validate', 'gap.yaml').status).toBe(1);
    expect(spawn('rendr').status).toBe(2);
    expect(spawn('validate', 'nope.yaml').status).toBe(2);
  });

  test.each([
    ['validate campaign.yaml > /dev/full', '磁盘已满'],
    ['figures campaign.yaml --json > /dev/full', '磁盘已满'],
    ['render campaign.yaml --draft --format md -o - > /dev/full', '磁盘已满'],
    ['figures campaign.yaml --json >&3', '接收结果的程序先结束了'],
  ])('what does not arrive is no result: %s', (line, said) => {
    // 3 is a pipe that nobody reads.
    const script = `exec 3> >(exec <&-); sleep 1; "${process.execPath}" "${bin}" ${line}`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder });
    expect([status, stderr]).toEqual([3, expect.stringMatching(new RegExp(`^结果没有写完：${said}[^\\n]*\\n$`))]);
  });

  test('a reader that goes away when it has what it wants is no error', () => {
    const piped = spawnSync('bash', ['-c', `"${process.execPath}" "${bin}" figures campaign.yaml | head -1`], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect([piped.stderr, piped.stdout.split('\n').length]).toEqual(['', 2]);
  });

  test('without a command it shows the help, in Chinese', () => {
    const { status, stdout } = spawn();
    expect(status).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).not.toMatch(/\b(?:Usage|Options|Commands|options|command|display|default)\b/);
  });
});

test.each([
  [
    'rounds without end',
    'pairings: [{id: p1, left: {people: [zhang]}, right: everyone, rounds: 99999999}]',
    '轮次最多',
  ],
  [
    'a clock of a million years',
    'pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}, evidence: {recordedWithin: 99999999999d}}]',
    '不是可用的时限',
  ],
  ['a day that its year has not', 'events: [{id: e1, person: li, kind: 受处分, date: 2月29日}]', '看不出是哪一年'],
])('%s is a finding, not a crash', async (_, yaml, message) => {
  writeFileSync(at('odd.yaml'), `${HEAD}${yaml}\n`);
  const { code, stdout } = await runHere(['validate', at('odd.yaml')]);
  expect(code).toBe(1);
  expect(stdout).toContain(message);
});

test('the format follows the name of the target, and may not contradict it', async () => {
  expect((await runHere(['render', at('campaign.yaml'), '-o', at('named.md')])).code).toBe(0);
  expect(readFileSync(at('named.md'), 'utf8')).toMatch(/^# /);
  expect((await runHere(['render', at('campaign.yaml'), '--format', 'docx', '-o', at('named.md')])).code).toBe(2);
});
