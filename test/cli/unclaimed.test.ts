import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { type Outcome, runHere } from './run-in.ts';

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-unclaimed-'));
  process.chdir(folder);
  put('甲/campaign.yaml', `${HEAD}talks: talks/*.yaml\n`);
  put('甲/talks/1.yaml', TALK);
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

const TALK = '- {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}\n';
const CHINESE = HEAD.replace('format:', '格式:')
  .replace('unit:', '单位:')
  .replace('campaign:', '活动:')
  .replace('roster:', '花名册:');

type Entry = { rule: string; message: string; file: string; campaign: string | null; unit: string | null };
const entries = async (...args: string[]): Promise<{ code: number; findings: Entry[]; campaigns: number }> => {
  const { code, stdout } = await validate(...args, '--reporter', 'json');
  const { findings, summary } = JSON.parse(stdout);
  return { code, findings, campaigns: summary.campaigns };
};

describe('a file of records that no campaign claims is an error that names it and what it was', () => {
  test.each([
    ['乙/campaign.yaml', ` ${CHINESE}`, '前面多了空格（缩进）'],
    ['乙/campaign.yaml', CHINESE.replace(/^/gm, '  '), '前面多了空格（缩进）'],
    ['乙/campaign.yaml', CHINESE.replace('格式', '格试'), '把“格式”写成了「格试」'],
    ['乙/campaign.yaml', HEAD.replace('format', 'fromat'), '把“格式”写成了「fromat」'],
    ['乙/campaign.yaml', HEAD.replace('format: 1\n', ''), '没有写“格式: 1”'],
    ['乙/活动.yml', CHINESE.replace('格式: 1\n', ''), '没有写“格式: 1”'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '格式= 1'), '「格式」后面没有冒号'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '格式 1'), '「格式」后面没有冒号'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '格式'), '「格式」后面没有冒号'],
    ['乙/c.yaml', HEAD.replace('format: 1', 'format；1'), '「format」后面没有冒号'],
    ['乙/campaign.yaml', '格式= 1\n单位= 某局\n', '「格式」后面没有冒号'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '? 格式\n: 1'), '读不出“格式: 1”'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '!!str 格式: 1'), '读不出“格式: 1”'],
    ['乙/c.yaml', '{格式: 1, 单位: {名称: 某局}, 活动: {标题: 谈话}}\n', '读不出“格式: 1”'],
    ['乙/c.yaml', '# 某局\n{单位: {名称: 某局}, 活动: {标题: 谈话}}\n', '没有写“格式: 1”'],
    ['乙/campaign.yaml', 'unit: {name: X}\ncampaign: {title: Y}\n', '没有写“格式: 1”'],
    ['乙/c.yaml', 'unit: {name: X}\ncampaign: {title: Y}\n', '没有写“格式: 1”'],
    ['乙/c.yaml', `\u200B${CHINESE}`, '「格式」这个键里夹着看不见的字符（U+200B）'],
    ['乙/c.yaml', CHINESE.replace('格式', '格\u2060式'), '「格式」这个键里夹着看不见的字符（U+2060）'],
    ['乙/c.yaml', `\uFEFF\uFEFF${CHINESE}`, '「格式」这个键里夹着看不见的字符（U+FEFF）'],
    ['乙/c.yaml', `- ${CHINESE}`, '「格式」写成了列表的一项'],
    ['乙/c.yaml', `- ${CHINESE.replace(/\n(?=.)/g, '\n  ')}`, '「格式」写成了列表的一项'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '{格式: 1}'), '「格式」写在了花括号里'],
    ['乙/c.yaml', CHINESE.replace('格式: 1', '[格式: 1]'), '「格式」写在了方括号里'],
    ['乙/c.yaml', '活动:\n  格式: 1\n  单位: {名称: X}\n  标题: Y\n', '「格式」前面多了空格（缩进）'],
    ['乙/c.yaml', '活动:\n  标题: Y\n  格式: 1\n单位: {名称: X}\n', '「格式」前面多了空格（缩进）'],
    ['乙/c.yaml', '活动:\n  单位: {名称: X}\n  标题: Y\n', '没有写“格式: 1”'],
    ['乙/campaign.yaml', '# 以后再写\n', '里面却是空的'],
    ['乙/campaign.yaml', '', '里面却是空的'],
    ['乙/campaign.yaml.txt', HEAD, '文件名以 .txt 结尾'],
    ['乙/CAMPAIGN.YAML.TXT', HEAD, '文件名以 .txt 结尾'],
    ['甲/谈话/2.yaml', TALK, '没有活动文件用到它'],
    ['甲/talks/2.yml', TALK, '没有活动文件用到它'],
    ['甲/talks/2.yaml.txt', TALK, '文件名以 .txt 结尾'],
    ['甲/更多.yaml', '谈话:\n- {编号: t2}\n', '没有活动文件用到它'],
    ['甲/名单.yaml', '# 新来的\n- 编号: sun\n  姓名: 孙四\n', '没有活动文件用到它'],
  ])('%s %#', async (path, text, said) => {
    put(path, text);
    const { code, findings } = await entries('.');
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['file-unclaimed', path]]);
    expect(findings[0]?.message).toContain(said);
    expect(findings[0]?.message).not.toMatch(/[\u200B\u2060\uFEFF]/);
    expect(code).toBe(1);
  });

  test('where it is all that a folder holds, too; a glob sees the name that Windows hides', async () => {
    put('乙/campaign.yaml', ` ${HEAD}`);
    put('丙/campaign.yaml.txt', HEAD);
    expect(await entries('乙')).toMatchObject({ code: 1, campaigns: 0, findings: [{ file: '乙/campaign.yaml' }] });
    expect((await entries('*/campaign.yaml')).findings.map(({ file }) => file)).toEqual([
      '乙/campaign.yaml',
      '丙/campaign.yaml.txt',
    ]);
    expect((await runHere(['render', '乙'])).stderr).toContain(
      '「乙/campaign.yaml」像是活动文件，但「format」前面多了空格',
    );
  });

  test('lists that lie together are one finding that names them', async () => {
    for (const name of ['a', 'b', 'c']) put(`甲/谈话/${name}.yaml`, TALK);
    const [finding, ...more] = (await entries('.')).findings;
    expect(more).toEqual([]);
    expect(finding?.message).toContain('同一文件夹里的 b.yaml、c.yaml也是，一共 3 个文件');
  });

  test.each([
    ['talks/*.yaml', ['谈话/a.yaml', '补/名单.yaml']],
    ['[talks/1.yaml, 谈话/a.yaml]', ['补/名单.yaml']],
    ['{,谈}{talks,话}/*.yaml', ['补/名单.yaml']],
    ['\n  - "talks/1.yaml" # 五月\n  - 补/名单.yaml', ['谈话/a.yaml']],
    ['talks/1.yaml、谈话\\a.yaml、补/*', []],
  ])('below a campaign that is no YAML, those that it does not name: %j', async (written, told) => {
    put('甲/谈话/a.yaml', TALK);
    put('甲/补/名单.yaml', '- 编号: sun\n  姓名: 孙四\n');
    for (const [file, text] of [
      ['甲/campaign.yaml', `format: 1\nunit: [\ntalks: ${written}\n`],
      ['甲/campaign.yaml', ` ${HEAD}talks： ${written}\n`],
    ] as const) {
      put(file, text);
      const { findings } = await entries('.');
      const lists = findings.filter(({ rule, file }) => rule === 'file-unclaimed' && file !== '甲/campaign.yaml');
      expect(lists.map(({ file }) => file)).toEqual(told.map((it) => `甲/${it}`).sort());
    }
  });

  test('a broken campaign in the root hides nothing below it; beside a file that cannot be read, nobody knows whose lists those are', async () => {
    put('campaign.yaml', 'format: 1\nunit: [\ntalks: 谈话/*.yaml\n');
    put('谈话/a.yaml', TALK);
    put('乙/谈话/b.yaml', TALK);
    put('丙/campaign.yaml', '\0\0');
    put('丙/谈话/c.yaml', TALK);
    put('丙/一组/campaign.yaml', HEAD);
    put('丙/一组/谈话/d.yaml', TALK);
    expect(
      (await entries('.')).findings.filter(({ rule }) => rule === 'file-unclaimed').map(({ file }) => file),
    ).toEqual(['丙/一组/谈话/d.yaml', '乙/谈话/b.yaml']);
  });
});

test.each([
  ['.gitlab-ci.yml', 'stages: [test]\ntest: {script: [talkreport validate .]}\n'],
  ['.pre-commit-config.yaml', '- {id: a, name: b}\n'],
  ['.github/workflows/ci.yaml', 'name: ci\non: push\njobs: {}\n'],
  ['node_modules/x/campaign.yaml', HEAD],
  ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - script: talkreport validate .\n'],
  ['playbook.yml', '- name: install\n  hosts: all\n  tasks: []\n'],
  ['environment.yml', 'name: x\nchannels: [a]\ndependencies: [b]\n'],
  ['prometheus.yaml', 'rules:\n  - alert: x\n'],
  ['docker-compose.yaml', 'services: {web: {image: x}}\n'],
  ['openapi.yaml', 'openapi: 3.0.0\ninfo: {title: x}\npaths: {}\n'],
  ['versions.yaml', '- name: a\n  version: 1\n'],
  ['预设.yaml', 'name: 我们的\ntitle: 我们的\nroles: {书记: 书记}\npairings:\n  - {id: p1, left: everyone}\n'],
  ['空.yaml', ''],
  ['campaign.yaml', 'campaign: {name: spring, budget: 1}\n'],
  ['units.yaml', 'unit: nginx\nactive: true\n'],
  ['log.yaml', 'format 1\nlevel: info\n'],
  ['formatter.yaml', '- format: 1\n- other: 2\n'],
  ['说明.txt', HEAD],
])('what is somebody else’s is not accused: %s', async (path, text) => {
  put(path, text);
  expect(await entries('.')).toEqual({ code: 0, campaigns: 1, findings: [] });
});

test('--exclude leaves out what a glob matches, or a folder', async () => {
  put('草稿/campaign.yaml', ` ${HEAD}`);
  put('旧/a/campaign.yaml', HEAD);
  expect(await entries('.', '--exclude', '草稿', '--exclude', './旧/**')).toEqual({
    code: 0,
    campaigns: 1,
    findings: [],
  });
});

describe('a campaign that is reached twice is checked once', () => {
  test('through links that go round, by a glob and by its name', async () => {
    symlinkSync('..', '甲/up');
    symlinkSync('甲', '0');
    expect((await entries('.', '0/campaign.yaml', './甲//campaign.yaml', '*/campaign.yaml')).campaigns).toBe(1);
  });

  test('but two names of one file in two folders are two units', async () => {
    mkdirSync('乙/talks', { recursive: true });
    linkSync('甲/campaign.yaml', '乙/campaign.yaml');
    put('乙/talks/1.yaml', TALK);
    expect(await entries('.')).toMatchObject({ campaigns: 2, findings: [] });
  });
});

test('one file of a batch that cannot be read is told, and the others are checked: exit 3', async () => {
  put('丙/campaign.yaml', HEAD.replace('- {id: li', '- {idd: li'));
  put('乙/campaign.yaml', HEAD);
  truncateSync('乙/campaign.yaml', 300 * 1024 * 1024);
  put('丁/campaign.yaml', '\0\0');
  const { code, findings } = await entries('丙/campaign.yaml', '乙/campaign.yaml', '.');
  expect(code).toBe(3);
  expect(findings.map(({ rule, file }) => `${file} ${rule}`)).toEqual(
    expect.arrayContaining([
      '丙/campaign.yaml unknown-key',
      '乙/campaign.yaml file-unreadable',
      '丁/campaign.yaml file-unreadable',
    ]),
  );
});

test('every finding names its campaign and its unit, in JSON, SARIF and JUnit', async () => {
  put(
    '甲/campaign.yaml',
    `${HEAD}talks: talks/*.yaml\npairings: [{id: p1, left: {people: [zhang]}, right: {people: [zhou]}}]\n`,
  );
  put('乙/campaign.yaml', HEAD.replace('某县某局', '另一局'));
  const { findings } = await entries('.');
  expect(findings).toMatchObject([{ rule: 'obligation-missing', campaign: '甲/campaign.yaml', unit: '某县某局' }]);
  const sarif = JSON.parse((await validate('.', '--reporter', 'sarif')).stdout);
  expect(sarif.runs[0].results[0].properties).toEqual({ campaign: '甲/campaign.yaml', unit: '某县某局' });
  const junit = (await validate('.', '--reporter', 'junit')).stdout;
  expect(junit).toMatch(
    /<testsuite name="甲\/campaign.yaml" tests="1" failures="1"[^>]*>\s*<properties><property name="unit" value="某县某局"\/>/,
  );
  expect(junit).toContain('<testsuite name="乙/campaign.yaml" tests="1" failures="0"');
  expect(JSON.parse((await runHere(['figures', '乙', '--json'])).stdout).unit).toBe('另一局');
});

describe('a link to nothing is no file that was never there', () => {
  test('a campaign file', async () => {
    mkdirSync('乙');
    symlinkSync('../不在了.yaml', '乙/campaign.yaml');
    const { code, findings } = await entries('.');
    expect([code, findings]).toEqual([
      3,
      [expect.objectContaining({ rule: 'file-unreadable', file: '乙/campaign.yaml', campaign: '乙/campaign.yaml' })],
    ]);
    expect(findings[0]?.message).toContain('是一个链接，它指向的位置不在了');
    const alone = await validate('乙');
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('是一个链接，它指向的位置不在了')]);
  });

  test('a folder, which held a unit', async () => {
    symlinkSync('不在了', '乙');
    const { code, findings } = await entries('.');
    expect([code, findings]).toEqual([3, [expect.objectContaining({ rule: 'file-unreadable', file: '乙' })]]);
    expect((await entries('.', '--exclude', '乙')).code).toBe(0);
  });

  test('a list of a campaign is told once, by the campaign that names it', async () => {
    symlinkSync('不在了.yaml', '甲/talks/2.yaml');
    const { code, findings } = await entries('.');
    expect(code).toBe(1);
    expect(findings.filter(({ rule }) => rule !== 'checks-skipped')).toMatchObject([
      { rule: 'include-path', file: '甲/campaign.yaml', message: expect.stringContaining('是一个链接') },
    ]);
  });
});

test.each([
  ['单位: {简称: 乙, 名称: 乙局} # 某局', '乙局'],
  ['单位:\n\n  简称: 乙\n  名称: "乙局"', '乙局'],
  ['unit:\n  name: 乙局 # 新设', '乙局'],
  ['单位：{名称：乙局}', '乙局'],
  ['单位: {名称: "乙局', null],
  ['单位: {简称: 乙}\n活动: {名称: 谈话}', null],
])('a campaign file that cannot be read still says whose it is, where %j', async (unit, name) => {
  for (const [text, rule] of [
    [`格式= 1\n${unit}\n活动: {标题: 谈话}\n花名册: []\n`, 'file-unclaimed'],
    [`格式: 1\n${unit}\n活动: {标题: [谈话\n`, 'yaml-syntax'],
  ] as const) {
    put('乙/campaign.yaml', text);
    const of = { campaign: '乙/campaign.yaml', unit: name };
    const { findings } = await entries('.');
    expect(findings).toContainEqual(expect.objectContaining(rule === 'file-unclaimed' ? { rule, ...of } : of));
    expect(findings.filter(({ file }) => file === '乙/campaign.yaml').every((it) => it.unit === name)).toBe(true);
  }
});

describe('the baseline holds no errors of reading', () => {
  const BROKEN = HEAD.replace('- {id: li', '- {idd: li');

  test('they are left out, shown, and fail the run that writes it', async () => {
    put('乙/campaign.yaml', BROKEN);
    const { code, stdout, stderr } = await validate('.', '--baseline', 'b.json', '--update-baseline');
    expect([code, stdout]).toEqual([1, expect.stringContaining('个发现写入基线：b.json')]);
    expect(stderr).toContain('unknown-key');
    expect(readFileSync('b.json', 'utf8')).not.toContain('unknown-key');
    expect((await validate('.', '--baseline', 'b.json')).code).toBe(1);
  });

  test('one that does is refused, until it is written anew', async () => {
    put('乙/campaign.yaml', BROKEN);
    put(
      'b.json',
      '{"format":1,"findings":[{"campaign":"乙/campaign.yaml","rule":"unknown-key","record":"li","count":1}]}',
    );
    const { code, stderr } = await validate('.', '--baseline', 'b.json');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('「乙/campaign.yaml」的「unknown-key」：读不出来的记录'),
    ]);
    await validate('.', '--baseline', 'b.json', '--update-baseline');
    expect((await validate('甲', '--baseline', 'b.json')).code).toBe(0);
  });
});

test.each([
  ['campaign.yaml', '丙/campaign.yaml.txt', '以 .txt 结尾（Windows 可能不显示）'],
  ['活动.yaml', '丙/活动.txt', '以 .txt 结尾（Windows 可能不显示）'],
  ['campaign.yml', '丙/campaign.yaml', '请把文件名写对'],
])('%s where only %s is there', async (asked, there, message) => {
  put(there, HEAD);
  for (const argv of [['validate'], ['figures'], ['render', '-o', 'x.md']]) {
    const { code, stderr } = await runHere([argv[0] ?? '', `丙/${asked}`, ...argv.slice(1)]);
    expect(code).toBe(2);
    expect(stderr).toContain(`没有找到「丙/${asked}」这个文件：有「${there}」，${message}`);
  }
});

describe('an include that fits no file names what lies there, and that is the only finding of it', () => {
  test.each([
    ['记录', '记录/一.yaml', '「记录」是文件夹，要读里面的文件，请写「记录/*.yaml」'],
    ['记录/', '记录/六月/一.yaml', '「记录/」是文件夹'],
    ['记录/*.yaml', '记录/六月/一.yaml', '在更下一层的文件夹里：请写「记录/**/*.yaml」'],
    ['记录/*.yaml', '记录汇总/一.yaml', '是不是「记录汇总/*.yaml」？'],
    ['台帐记录/*.yaml', '台账记录/一.yaml', '是不是「台账记录/*.yaml」？'],
    ['记录/*.yaml', '记录/一.YML', '有「记录/一.YML」，请把文件名写对'],
    ['记录/*.yaml', '记录/一.yml.TXT', '有「记录/一.yml.TXT」，以 .txt 结尾'],
    ['记录/一.yaml', '记录/一.txt', '有「记录/一.txt」，以 .txt 结尾'],
    ['记录/一.yaml', '记录/一.yaml.yaml', '有「记录/一.yaml.yaml」，请把文件名写对'],
    ['记录／一。yaml', '记录/一.yaml', '有「记录/一.yaml」，请把文件名写对'],
    ['记录/一', '记录/一.yaml', '有「记录/一.yaml」，请把文件名写对'],
    ['记录/六月份.yaml', '记录/六月 份.yaml', '有「记录/六月 份.yaml」，请把文件名写对'],
    ['记录/六月份谈话.yaml', '记录/六月份谈活.yaml', '是不是「记录/六月份谈活.yaml」？'],
  ])('%s, where there is %s', async (written, path, said) => {
    put('甲/campaign.yaml', `${HEAD}talks: ${written}\n`);
    rmSync('甲/talks', { recursive: true });
    put(`甲/${path}`, TALK);
    const { findings } = await entries('.');
    expect(findings.filter(({ rule }) => rule !== 'checks-skipped')).toMatchObject([
      { rule: 'include-path', file: '甲/campaign.yaml', message: expect.stringContaining(said) },
    ]);
  });

  test('but not another file that is numbered', async () => {
    put('甲/campaign.yaml', `${HEAD}talks: [talks/1.yaml, talks/2.yaml]\n`);
    expect((await entries('.')).findings.map(({ message }) => message)).toContain(
      '没有找到「talks/2.yaml」这样的文件：请核对文件名和文件夹',
    );
  });

  test('what systems leave in a folder is no list; a copy is told once and not read', async () => {
    put('甲/campaign.yaml', `${HEAD}talks: talks/*\n`);
    for (const name of ['~$一.yaml', '.~lock.一.yaml#', 'Thumbs.db', 'desktop.ini']) put(`甲/talks/${name}`, '\0');
    expect((await entries('.')).findings).toEqual([]);
    put('甲/talks/1 (2).yaml', TALK);
    expect((await entries('.')).findings).toMatchObject([
      { rule: 'duplicate-id', file: '甲/talks/1.yaml', message: expect.stringContaining('一字不差') },
    ]);
  });
});
