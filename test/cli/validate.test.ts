import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { type Outcome, runHere } from './run-in.ts';

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-validate-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const validate = (...args: string[]): Promise<Outcome> => runHere(['validate', ...args]);

const PAIRING = 'pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li, zhou]}}]\n';
const TALK = 'talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]\n';
const EXEMPT = 'exemptions: [{person: zhou, approvedBy: zhang}]\n';
const WARNS = `${HEAD}${PAIRING}${TALK}${EXEMPT}`;
const FAILS = `${HEAD}${PAIRING}${TALK}`;
const CLEAN = `${FAILS.replace('talkees: [li]}', 'talkees: [li]}, {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}')}`;

describe('what the arguments name', () => {
  beforeEach(() => {
    put('甲/campaign.yaml', CLEAN);
    put('甲/talks/a.yaml', '- {id: t9}\n');
    put('乙/活动.yaml', WARNS.replace('format: 1', '格式: 1'));
  });

  test('a folder is searched for campaign files, and only for them', async () => {
    expect((await validate('.', '--reporter', 'json')).stdout).toContain('"campaigns": 2');
    expect((await validate('甲')).stdout).toContain('活动 1 个');
  });

  test('a long path is shown as it is typed from here, where it lies below', async () => {
    put('丙/campaign.yaml', FAILS);
    const shown = async (path: string) => (await validate(path)).stdout.split('\n', 1)[0];
    expect(await shown(join(process.cwd(), '丙/campaign.yaml'))).toMatch(/^丙\/campaign\.yaml:\d/);
    process.chdir('乙');
    expect(await shown(join(process.cwd(), '../丙/campaign.yaml'))).toMatch(/^\/.*\/丙\/campaign\.yaml:\d/);
  });

  test('a glob likewise; a file named twice is read once', async () => {
    expect((await validate('*/**/*.yaml', '甲/campaign.yaml')).stdout).toContain('活动 2 个');
  });

  test.each([
    ['nope.yaml', '没有找到「nope.yaml」'],
    ['x*.yaml', '没有活动文件与「x*.yaml」相符'],
    ['甲/talks', '文件夹「甲/talks」里没有活动文件'],
  ])('%s names none: exit 2, never success', async (argument, said) => {
    const { code, stderr, stdout } = await validate('甲', argument);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('back-slashes are read as slashes', async () => {
    expect((await validate('甲\\campaign.yaml')).code).toBe(0);
  });
});

describe('what fails a run', () => {
  test.each([
    [WARNS, [], 0],
    [WARNS, ['--fail-on', 'warning'], 1],
    [WARNS, ['--max-warnings', '0'], 1],
    [WARNS, ['--max-warnings', '9'], 0],
    [FAILS, ['--max-warnings', '9'], 1],
    [CLEAN, ['--fail-on', 'hint'], 0],
  ])('campaign %# with %j: exit %i', async (text, options, code) => {
    put('campaign.yaml', text);
    expect((await validate('campaign.yaml', ...options)).code).toBe(code);
  });

  test.each([
    [['--max-warnings', '-1'], '整数'],
    [['--reporter', 'xml'], '没有「xml」这种样式'],
    [['--reporter', 'json', '--reporter', 'github'], '屏幕上只能显示一种样式'],
    [['--update-baseline'], '--baseline'],
    [['--baseline', 'b.json'], '没有找到基线'],
  ])('%j is wrong usage: exit 2', async (options, said) => {
    put('campaign.yaml', CLEAN);
    const { code, stderr } = await validate('campaign.yaml', ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

test('several reporters at once, each to its file, one to the terminal', async () => {
  put('campaign.yaml', FAILS);
  const { stdout, stderr, code } = await validate(
    '.',
    '--reporter',
    'sarif=o.sarif',
    '--reporter',
    'junit=o.xml',
    '--reporter',
    'github',
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=campaign\.yaml,line=5,/m);
  expect(stderr).toBe('已写入 o.sarif\n已写入 o.xml\n');
  expect(JSON.parse(readFileSync('o.sarif', 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(readFileSync('o.xml', 'utf8')).toMatch(/<testsuites/);
});

describe('the baseline', () => {
  const withBaseline = (...more: string[]) => validate('单位', '--baseline', 'known.json', ...more);

  test('knows what it was written with, and sees what is new', async () => {
    put('单位/campaign.yaml', FAILS);
    expect(await withBaseline('--update-baseline')).toMatchObject({
      code: 0,
      stdout: '已把现有的 1 个发现写入基线：known.json\n',
    });
    expect(readFileSync('known.json', 'utf8')).toContain(
      '{"campaign":"单位/campaign.yaml","rule":"obligation-missing","record":"p1/zhang/zhou","count":1}',
    );
    expect(await withBaseline()).toMatchObject({ code: 0 });
    put(
      '单位/campaign.yaml',
      `# 挪动一行\n${FAILS.replace('[li, zhou]', '[li, zhou, wu]').replace('  - {id: zhou,', '  - {id: wu, name: 吴五}\n  - {id: zhou,')}`,
    );
    const { code, stdout } = await withBaseline();
    expect(code).toBe(1);
    expect(stdout).toMatch(/吴五/);
    expect(stdout).not.toMatch(/未谈：张一与周三/);
  });

  test('says what it knows in vain, at its line, but not while records are missing', async () => {
    put('单位/campaign.yaml', FAILS);
    await withBaseline('--update-baseline');
    put('单位/campaign.yaml', CLEAN);
    expect((await withBaseline()).stdout).toMatch(/known\.json:4:5 {2}提示 {2}baseline-stale/);
    put('单位/campaign.yaml', `${CLEAN}actions: [{id: a1}]\n`);
    expect((await withBaseline()).stdout).not.toMatch(/baseline-stale/);
  });

  test('an update drops what is mended and keeps other campaigns', async () => {
    put('单位/campaign.yaml', FAILS);
    put('别的/campaign.yaml', FAILS);
    await validate('.', '--baseline', 'known.json', '--update-baseline');
    put('单位/campaign.yaml', CLEAN);
    await withBaseline('--update-baseline');
    const text = readFileSync('known.json', 'utf8');
    expect(text).toContain('别的/campaign.yaml');
    expect(text).not.toContain('单位/campaign.yaml');
  });

  test('it holds from another folder', async () => {
    put('单位/campaign.yaml', FAILS);
    await withBaseline('--update-baseline');
    process.chdir(join(folder, '单位'));
    expect((await validate('campaign.yaml', '--baseline', '../known.json')).code).toBe(0);
  });

  test('a file that is none is said', async () => {
    put('单位/campaign.yaml', FAILS);
    put('known.json', '{"format": 1, "findings": [{}]}');
    expect(await withBaseline()).toMatchObject({ code: 2, stderr: expect.stringContaining('不是基线文件') });
  });
});

test('suppressed findings are listed where asked for, and count for nothing', async () => {
  const comment = '# talkreport-disable-next-line exemption-without-reason -- 假条在档案里\n';
  put('campaign.yaml', `${HEAD}${PAIRING}${TALK}${comment}${EXEMPT}`);
  const quiet = await validate('campaign.yaml', '--fail-on', 'hint');
  expect(quiet.code).toBe(0);
  expect(quiet.stdout).not.toContain('假条在档案里');
  expect((await validate('campaign.yaml', '--show-suppressed')).stdout).toContain('假条在档案里');
});

test('progress is shown on a terminal only, and only after a second', async () => {
  put('a/campaign.yaml', CLEAN);
  put('b/campaign.yaml', CLEAN);
  let time = 0;
  const now = () => {
    time += 700;
    return time;
  };
  const slow = await runHere(['validate', '.'], { interactive: true, now });
  expect(slow.stderr).toMatch(/正在核对 2\/2：b\/campaign\.yaml/);
  expect(slow.stderr.endsWith('\r\u001b[K')).toBe(true);
  expect((await runHere(['validate', '.'], { interactive: false, now })).stderr).toBe('');
  expect((await runHere(['validate', '.'], { interactive: true, now: () => 0 })).stderr).toBe('');
});

test('--watch validates again after every change of records, and lives through a missing file', async () => {
  put('campaign.yaml', CLEAN);
  const { stdout, stderr, code } = await runHere(['validate', 'campaign.yaml', '--watch'], {
    async *watch(folders) {
      expect(folders).toEqual(['.']);
      yield ['情况汇报.docx'];
      put('campaign.yaml', FAILS);
      yield ['campaign.yaml'];
      rmSync(join(folder, 'campaign.yaml'));
      yield ['campaign.yaml'];
    },
  });
  expect(stdout.match(/没有发现问题/g)).toHaveLength(1);
  expect(stdout.match(/obligation-missing/g)).toHaveLength(1);
  expect(stderr).toContain('没有找到「campaign.yaml」');
  expect(code).toBe(2);
});
