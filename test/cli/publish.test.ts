import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { runHere } from './run-in.ts';

const before = process.cwd();
let folder = '';
let document: Uint8Array;

const FILES: Record<string, string> = {
  'campaign.yaml': `${HEAD}talks: talks.yaml\nnarrative: {overview: 认真开展谈话。}\nreport: {template: ours}\n`,
  'talks.yaml': '- {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}\n',
  'tpl/ours/report.md.hbs': '# 情况\n\n共谈 {{figure "talks.sittings"}} 场。\n',
  'b.json': '{"format":1,"findings":[]}\n',
  'other.yaml': '谁的设置: 1\n',
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-publish-'));
  process.chdir(folder);
  mkdirSync('tpl/ours', { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(path, text);
  if (document === undefined) {
    const made = await runHere(['render', 'campaign.yaml', '--templates', 'tpl', '--draft', '-o', 'o.docx']);
    if (made.code !== 0) throw new Error(made.stderr);
    document = readFileSync('o.docx');
  }
  writeFileSync('o.docx', document);
  symlinkSync('campaign.yaml', 'link.json');
  linkSync('campaign.yaml', 'hard.json');
  symlinkSync('.', 'here');
  linkSync('o.docx', 'doc.json');
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const unchanged = (): void => {
  for (const [path, text] of Object.entries(FILES)) expect(readFileSync(path, 'utf8')).toBe(text);
  expect(Buffer.compare(readFileSync('o.docx'), document)).toBe(0);
  expect(readdirSync('.').filter((name) => name.endsWith('.tmp'))).toEqual([]);
};

const RENDER = ['render', 'campaign.yaml', '--templates', 'tpl', '--draft', '--format', 'md'];

describe('nothing that a run is made from is written over, forced or not', () => {
  test.each([
    ...['campaign.yaml', 'link.json', 'hard.json', 'here/hard.json', 'doc.json'].map((target) => [
      ['schema', '-o', target],
    ]),
    ...['campaign.yaml', './campaign.yaml', 'here/campaign.yaml', 'link.json', 'hard.json', 'talks.yaml'].map(
      (target) => [['validate', 'campaign.yaml', '--reporter', `json=${target}`]],
    ),
    ...['junit', 'sarif', 'github', 'gitlab', 'checkstyle', 'pretty'].map((name) => [
      ['validate', 'campaign.yaml', '--reporter', `${name}=campaign.yaml`],
    ]),
    [['validate', 'campaign.yaml', '--baseline', 'b.json', '--reporter', 'json=b.json']],
    [['validate', 'campaign.yaml', '--reporter', 'json=other.yaml']],
    [['validate', 'campaign.yaml', '--baseline', 'campaign.yaml', '--update-baseline']],
    [['diff', 'campaign.yaml', 'campaign.yaml', '--format', 'md', '-o', 'campaign.yaml']],
    [['diff', 'campaign.yaml', 'campaign.yaml', '--format', 'json', '-o', 'hard.json']],
    [['verify', 'o.docx', 'campaign.yaml', '--templates', 'tpl', '--reporter', 'json=o.docx']],
    [['verify', 'o.docx', 'campaign.yaml', '--templates', 'tpl', '--annotate', 'here/o.docx']],
    [['check-docx', 'o.docx', '--reporter', 'json=o.docx']],
    [['templates', 'check', 'tpl', '--reporter', 'json=tpl/ours/report.md.hbs']],
    [[...RENDER, '-o', 'campaign.yaml', '--force']],
    [[...RENDER, '-o', 'talks.yaml', '--force']],
    [[...RENDER, '-o', 'hard.json', '--force']],
    [[...RENDER, '-o', 'tpl/ours/report.md.hbs', '--force']],
    [['form', 'campaign.yaml', '--format', 'md', '-o', 'here/talks.yaml', '--force']],
  ])('%j', async (argv) => {
    const { code, stderr } = await runHere(argv);
    expect(code).toBeGreaterThanOrEqual(2);
    expect(stderr).not.toContain('抱歉');
    unchanged();
  });

  test('two results may not go to one file', async () => {
    const both = ['--reporter', 'json=x', '--reporter', 'sarif=x'];
    expect((await runHere(['validate', 'campaign.yaml', ...both])).code).toBe(2);
  });

  test('results of the run before make room, as does the baseline', async () => {
    const args = [
      'validate',
      'campaign.yaml',
      '--reporter',
      'json=x.json',
      '--baseline',
      'b.json',
      '--templates',
      'tpl',
    ];
    for (let round = 0; round < 2; round += 1) {
      expect((await runHere(args)).stderr).toBe('已写入 x.json\n');
      expect((await runHere([...args, '--update-baseline'])).code).toBe(0);
    }
  });
});

describe.each([
  [['diff', 'campaign.yaml', 'campaign.yaml', '--format', 'md', '-o']],
  [['diff', 'campaign.yaml', 'campaign.yaml', '--format', 'json', '-o']],
  [['diff', 'campaign.yaml', 'campaign.yaml', '-o']],
  [['schema', '-o']],
])('%j', (argv) => {
  test.each([
    '# 笔记\n\n记下的话。\n',
    '# 变化\n\n我的话。\n',
    '{"name":"x","version":"1"}',
    '{"format":1}',
    '[]',
    '一句话',
  ])('leaves somebody else’s file alone: %j', async (text) => {
    writeFileSync('notes', text);
    const { code, stderr } = await runHere([...argv, 'notes']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('「notes」已经存在')]);
    expect(readFileSync('notes', 'utf8')).toBe(text);
    expect((await runHere([...argv, 'notes', '--force'])).code).toBe(0);
    expect(readFileSync('notes', 'utf8')).not.toBe(text);
  });

  test('makes its own result anew, and fills an empty file', async () => {
    writeFileSync('result', '');
    expect((await runHere([...argv, 'result'])).code).toBe(0);
    const made = readFileSync('result', 'utf8');
    const tail = made.startsWith('{') ? made.replace(/\}\n$/, ',"more":1}') : `${made}更多\n`;
    expect((await runHere([...argv, 'result'])).code).toBe(0);
    writeFileSync('result', tail);
    // Markdown is what people write on in.
    const isMarkdown = made.startsWith('#');
    expect((await runHere([...argv, 'result'])).code).toBe(isMarkdown ? 3 : 0);
    expect(readFileSync('result', 'utf8')).toBe(isMarkdown ? tail : made);
  });
});

test('templates eject says of a folder that is a link to nothing that it is one', async () => {
  symlinkSync('nowhere/deep', 'gone');
  const { code, stderr } = await runHere(['templates', 'eject', 'facts', 'gone']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('「gone」是一个链接，它指向的位置不在了')]);
  expect(lstatSync('gone').isSymbolicLink()).toBe(true);
});

describe('what a target is', () => {
  test.each(['/dev/null', 'tpl'])('no regular file is refused: %s', async (target) => {
    const { code, stderr } = await runHere([...RENDER, '-o', target, '--force']);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/不是普通文件|是一个文件夹/)]);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a link is written through, one that dangles as well', async () => {
    symlinkSync('middle.md', 'dangling.md');
    symlinkSync('here/nowhere.md', 'middle.md');
    for (let round = 0; round < 2; round += 1) {
      expect((await runHere([...RENDER, '-o', 'dangling.md'])).code).toBe(0);
      expect([lstatSync('dangling.md').isSymbolicLink(), lstatSync('middle.md').isSymbolicLink()]).toEqual([
        true,
        true,
      ]);
      expect(readFileSync('nowhere.md', 'utf8')).toContain('共谈 1 场');
    }
  });

  test('a link that goes round is said', async () => {
    symlinkSync('round.md', 'round.md');
    expect(await runHere([...RENDER, '-o', 'round.md'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('转了一圈又回到自己'),
    });
  });

  test('somebody else’s temporary file is left alone; what a run that was stopped left is cleaned', async () => {
    const machine = hostname()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 30);
    // No process has the largest number; the first one always runs.
    const [stale, running] = [999999999, 1].map((id) => `.talkreport-${machine}-${id}-0123456789ab.tmp`) as [
      string,
      string,
    ];
    const others = [`x.md.${process.pid}.tmp`, 'x.md.tmp', '.talkreport-notes.tmp', running];
    for (const name of [stale, ...others]) writeFileSync(name, '别人的');
    expect((await runHere([...RENDER, '-o', 'x.md'])).code).toBe(0);
    expect(existsSync(stale)).toBe(false);
    for (const name of others) expect(readFileSync(name, 'utf8')).toBe('别人的');
  });
});

test('names and arguments reach no terminal as commands or lines of their own', async () => {
  for (const argv of [
    ['validate', 'a\nb.yaml'],
    ['validate', '\u001b[31mred'],
    ['trace', 'campaign.yaml', '\u009b31m'],
    ['a\tb'],
  ]) {
    const { code, stderr } = await runHere(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/控制字符/);
    expect(stderr.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  }
});

describe('what is beyond all measure is said, not tried', () => {
  test.each([
    [['form', '--empty', '20000000'], 2, '空表一次最多出'],
    [['form', '--empty', '99999999999999999999'], 2, '请写一个整数'],
    [['explain', 'x'.repeat(100_000)], 2, '没有'],
    [['validate', `${'长'.repeat(3000)}.yaml`], 2, '没有找到'],
    [[...RENDER, '-o', `${'长'.repeat(300)}.md`], 3, '文件名太长'],
  ])('%#', async (argv, code, said) => {
    const outcome = await runHere(argv);
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(said)]);
  });

  test.each([
    ['情况报告'.repeat(60), /^(?:情况报告){16}情?况?\.docx$/],
    ['///', /^报告\.docx$/],
    ['..', /^报告\.docx$/],
  ])('a title that is no file name is made one: %s', async (title, name) => {
    const yaml = `${HEAD}narrative: {overview: 认真开展谈话。}\nreport: {title: "${title}"}\n`;
    mkdirSync('题');
    writeFileSync('题/campaign.yaml', yaml);
    expect((await runHere(['render', '题/campaign.yaml', '--draft'])).code).toBe(0);
    expect(readdirSync('题').filter((it) => it.endsWith('.docx'))).toEqual([expect.stringMatching(name)]);
  });

  test('a list of figures that lacks what makes it one is refused', async () => {
    expect((await runHere([...RENDER, '-o', 'x.md'])).code).toBe(0);
    const list = JSON.parse(readFileSync('x.figures.json', 'utf8'));
    for (const source of list.sources) delete source.base;
    writeFileSync('x.figures.json', JSON.stringify(list));
    rmSync('campaign.yaml');
    const { code, stderr } = await runHere(['trace', 'x.md', '1']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('不是 talkreport 写的数据清单')]);
  });
});
