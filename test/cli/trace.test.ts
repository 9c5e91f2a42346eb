import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { runHere } from './run-in.ts';

const campaign = new URL('../../examples/traffic-police/campaign.yaml', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'talkreport-trace-'));
const report = join(folder, '报告.docx');
const page = join(folder, '报告.html');
let before = '';

beforeAll(async () => {
  before = process.cwd();
  process.chdir(new URL('../../examples/traffic-police', import.meta.url).pathname);
  for (const target of [report, page]) expect((await runHere(['render', campaign, '-o', target])).code).toBe(0);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('talkreport trace of a campaign', () => {
  test('says how a figure is worked out, from what, and where its records stand', async () => {
    const { code, stdout, stderr } = await runHere(['trace', 'campaign.yaml', 'coverage.p1.rate']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^coverage\.p1\.rate\n {2}数据 {6}100%\n/);
    expect(stdout).toContain('4 ÷ 4（coverage.p1.met、coverage.p1.required、coverage.p1.exempt）');
    expect(stdout).toContain('  记录      5 条\n');
    const places = [...stdout.matchAll(/^ {4}(\S+\.yaml):(\d+) {2}(\S+) (.+)$/gm)];
    expect(places).toHaveLength(5);
    for (const [, file = '', line, id = ''] of places) {
      const lines = readFileSync(file, 'utf8').split('\n');
      if (id.startsWith('班-')) expect(lines[Number(line) - 1]).toContain(id);
    }
    expect(stdout).toContain('班-08 2013-04-24 柴定远与舒建平');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('says of a nought what it counts', async () => {
    const { stdout } = await runHere(['trace', 'campaign.yaml', 'coverage.p1.missing']);
    expect(stdout).toContain('必谈关系「支部书记与班子成员」，campaign.yaml:41');
    expect(stdout).toContain('一条也没有');
    const nowhere = await runHere(['trace', 'campaign.yaml', 'externals.persons']);
    expect(nowhere.stdout).toContain('没有写「外部人员」，campaign.yaml:1');
  });

  test('a figure that there is not: the nearest ones, exit 2', async () => {
    const { code, stdout, stderr } = await runHere(['trace', 'campaign.yaml', 'coverage.p1.rat']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^没有「coverage\.p1\.rat」这个数据；是不是 coverage\.p1\.rate、/);
    expect((await runHere(['trace', 'campaign.yaml', 'zzz'])).stderr).not.toContain('是不是');
  });

  test('without one, all of them', async () => {
    const { code, stdout } = await runHere(['trace', 'campaign.yaml']);
    expect(code).toBe(0);
    expect(stdout).toContain('coverage.p1.rate  100%\n');
    expect(stdout).toMatch(/\n共 \d+ 个数据。查其中一个：/);
  });

  test('--json', async () => {
    const { stdout } = await runHere(['trace', 'campaign.yaml', 'coverage.p1.rate', '--json']);
    const { format, figures } = JSON.parse(stdout);
    expect(format).toBe(1);
    expect(figures).toEqual([
      expect.objectContaining({
        id: 'coverage.p1.rate',
        value: 1,
        text: '100%',
        base: {
          numerator: 4,
          denominator: 4,
          figures: ['coverage.p1.met', 'coverage.p1.required', 'coverage.p1.exempt'],
        },
        definition: { what: '必谈关系「支部书记与班子成员」', file: 'campaign.yaml', line: 41 },
        count: 5,
      }),
    ]);
    expect(figures[0].records).toHaveLength(5);
    expect(figures[0].records[1]).toEqual({
      id: '班-08',
      name: '2013-04-24 柴定远与舒建平',
      file: '谈话/01-班子成员.yaml',
      line: 100,
    });
  });
});

describe.each([
  ['.docx', report],
  ['.html', page],
])('talkreport trace of a report in %s', (_, path) => {
  test('lists its figures, each in its sentence', async () => {
    const { code, stdout, stderr } = await runHere(['trace', path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}1 {2}103 {2}talks\.sittings\n {5}截至2013年5月20日，共开展谈心谈话【103】场/);
    expect(stderr).toMatch(/^共 \d+ 个数据/);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('answers for one by its number or by words beside it', async () => {
    for (const query of ['1', '103场', '共开展谈心谈话']) {
      const { code, stdout } = await runHere(['trace', path, query, 'campaign.yaml']);
      expect([query, code]).toEqual([query, 0]);
      expect(stdout).toContain('\ntalks.sittings\n  数据      103场\n');
      expect(stdout).toContain('  记录      103 条\n');
    }
  });

  test('words that may mean several: all of these, with what to write', async () => {
    const { code, stdout, stderr } = await runHere(['trace', path, '谈话率', 'campaign.yaml']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/请写序号，例如 talkreport trace \S+ \d+ campaign\.yaml\n$/),
    ]);
    expect(stdout.match(/coverage\.[a-z0-9]+\.rate/g)?.length).toBeGreaterThan(1);
  });

  test('without its campaign: says what to add', async () => {
    const { code, stdout, stderr } = await runHere(['trace', path, '1']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('talks.sittings')]);
    expect(stderr).toContain('请加上活动文件');
    const nothing = await runHere(['trace', path, '没有的话', 'campaign.yaml']);
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('没有和「没有的话」挨着的数据')]);
  });

  test('--json', async () => {
    const { figures, sources } = JSON.parse((await runHere(['trace', path, '1', 'campaign.yaml', '--json'])).stdout);
    expect(figures).toEqual([expect.objectContaining({ n: 1, id: 'talks.sittings', text: '103' })]);
    expect(sources).toEqual([expect.objectContaining({ id: 'talks.sittings', count: 103 })]);
  });
});

describe('a report that was edited', () => {
  test('is told what the records say now', async () => {
    const parts = unzipSync(readFileSync(report));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('>103</w:t>', '>130</w:t>');
    const edited = join(folder, '改过.docx');
    writeFileSync(edited, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    const { code, stdout, stderr } = await runHere(['trace', edited, '130场', 'campaign.yaml']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('数据      103场')]);
    expect(stderr).toContain('文中是「130」，按记录现在是「103」');
    expect((await runHere(['trace', report, '1', 'campaign.yaml'])).stderr).toBe('');
  });
});

describe('words that a record says', () => {
  test.each([
    ['a state of the ledger', '未启动', '整改措施「会同学校与住建部门勘定临停线，暑假施划」，整改台账.yaml:72'],
    ['the title of a pairing', '支部书记与班子成员', '必谈关系「支部书记与班子成员」的标题，campaign.yaml:41'],
    ['a name', '柴定远', '意见建议「急事直接打电话，少转发微信」，意见建议.yaml:'],
    ['part of a longer text', '暑假施划', '整改措施「会同学校与住建部门勘定临停线，暑假施划」，整改台账.yaml:72'],
  ])('%s leads to its line', async (_, query, origin) => {
    const { code, stdout } = await runHere(['trace', report, query, 'campaign.yaml']);
    expect([code, stdout.replace(/\n {12}/g, '')]).toEqual([0, expect.stringContaining(`出自      ${origin}`)]);
  });

  test('--json', async () => {
    const { stdout } = await runHere(['trace', report, '支部书记与班子成员', 'campaign.yaml', '--json']);
    expect(JSON.parse(stdout).words).toEqual([
      expect.objectContaining({ of: 'pairings/p1', field: 'title', file: 'campaign.yaml', line: 41 }),
    ]);
  });
});

describe('a report without any mark', () => {
  const bare = join(folder, '没有标记.docx');
  beforeAll(() => {
    const parts = unzipSync(readFileSync(report));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      .replace(/<w:bookmark[^>]*>/g, '')
      .replace('>103</w:t>', '>130</w:t>');
    writeFileSync(bare, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  });

  test('is aligned by its text with what its records make', async () => {
    const count = async (path: string): Promise<string | undefined> =>
      /共 (\d+) 个数据/.exec((await runHere(['trace', path, 'campaign.yaml'])).stderr)?.[1];
    expect(await count(bare)).toBe(await count(report));
    const { code, stdout, stderr } = await runHere(['trace', bare, '1', 'campaign.yaml']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('共开展谈心谈话【130】场')]);
    expect(stderr).toContain('靠文字对齐');
    expect(stderr).toContain('文中是「130」，按记录现在是「103」');
    expect((await runHere(['trace', bare, '未启动', 'campaign.yaml'])).stdout).toContain('整改台账.yaml:72');
  });

  test('says why it cannot be: no campaign is given, or one that makes another report', async () => {
    expect(await runHere(['trace', bare, '1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('请写上活动文件'),
    });
    const other = new URL('../../examples/provincial-bureau/campaign.yaml', import.meta.url).pathname;
    expect(await runHere(['trace', bare, '1', other])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('对不上'),
    });
  });
});

describe('a campaign file beside the report', () => {
  test('is taken, where it is the only one', async () => {
    const beside = mkdtempSync(join(tmpdir(), 'talkreport-beside-'));
    const small = new URL('../cases/report-facts/input/campaign.yaml', import.meta.url).pathname;
    copyFileSync(small, join(beside, 'campaign.yaml'));
    const made = join(beside, '报告.docx');
    expect((await runHere(['render', join(beside, 'campaign.yaml'), '-o', made])).code).toBe(0);
    const { code, stdout } = await runHere(['trace', made, '1']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('campaign.yaml:')]);
    writeFileSync(join(beside, '另一个.yaml'), '格式: 1\n');
    expect((await runHere(['trace', made, '1'])).code).toBe(2);
    rmSync(beside, { recursive: true });
  });
});

describe('the list of figures beside a Markdown report', () => {
  const text = join(folder, '报告.md');
  const list = join(folder, '报告.figures.json');

  test('is written with it, and said', async () => {
    const { code, stdout } = await runHere(['render', 'campaign.yaml', '-o', text]);
    expect([code, stdout]).toEqual([0, `已生成报告：${text}\n已写数据清单：${list}\n`]);
    const { document, figures, sources } = JSON.parse(readFileSync(list, 'utf8'));
    expect(document).toBe('报告.md');
    expect(figures[0]).toEqual({
      n: 1,
      id: 'talks.sittings',
      text: '103',
      sentence: expect.any(String),
      at: expect.any(Number),
    });
    expect(figures.map(({ n }: { n: number }) => n)).toEqual(figures.map((_: unknown, at: number) => at + 1));
    expect(sources[0].records[0]).toEqual({
      id: expect.any(String),
      file: expect.stringMatching(/^谈话\/.*\.yaml$/),
      line: expect.any(Number),
    });
    const ids = (all: readonly { id: string }[]): string[] => [...new Set(all.map(({ id }) => id))];
    expect(ids(sources)).toEqual(ids(figures));
  });

  test('answers for the report without its campaign', async () => {
    const { code, stdout } = await runHere(['trace', text, '1']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('  记录      103 条\n    谈话/')]);
    const { figures, sources } = JSON.parse((await runHere(['trace', text, '--json'])).stdout);
    expect({ figures, sources }).toEqual(
      expect.objectContaining({ figures: JSON.parse(readFileSync(list, 'utf8')).figures, sources: expect.any(Array) }),
    );
  });

  test('is not there for what is only shown; without it nothing can be told', async () => {
    const { stdout } = await runHere(['render', 'campaign.yaml', '--format', 'md', '-o', '-']);
    expect(stdout).not.toContain('数据清单');
    const alone = join(folder, '别处.md');
    copyFileSync(text, alone);
    expect((await runHere(['trace', alone])).stderr).toContain('旁边没有');
    writeFileSync(join(folder, '别处.figures.json'), '{"figures": [{"n": "1"}], "sources": []}');
    expect((await runHere(['trace', alone])).stderr).toContain('不是 talkreport 写的数据清单');
  });

  test('a file of somebody else in its place stays, and so does the report', async () => {
    const other = join(folder, '新.md');
    writeFileSync(join(folder, '新.figures.json'), '[]');
    const { code, stderr } = await runHere(['render', 'campaign.yaml', '-o', other]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('没有覆盖')]);
    expect(existsSync(other)).toBe(false);
    expect((await runHere(['render', 'campaign.yaml', '-o', other, '--force'])).code).toBe(0);
    expect((await runHere(['render', 'campaign.yaml', '-o', other])).code).toBe(0);
  });
});
