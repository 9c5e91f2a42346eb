import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, runHere } from './run-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'talkreport-form-'));
let before = '';
beforeAll(() => {
  before = process.cwd();
  process.chdir(folder);
  writeFileSync('campaign.yaml', CAMPAIGN);
  writeFileSync('allowed.yaml', `${CAMPAIGN}汇报: {附件: [谈话登记表], 谈话内容印在: [登记表, 记录表]}\n`);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const CAMPAIGN = `格式: 1
单位: {名称: 某县水务局}
活动: {标题: 谈心谈话活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-03}
花名册:
  - {编号: tian, 姓名: 田一鸣, 职务: 局长, 角色: 书记, 部门: 局机关}
  - {编号: he, 姓名: 何春, 职务: 副局长, 角色: 委员}
  - {编号: qiao, 姓名: 乔立, 任职: [{职务: 站长, 部门: 水政站, 角色: 委员, 止: 2013-05-09}, {职务: 主任, 部门: 办公室, 角色: 委员, 起: 2013-05-10}]}
  - {编号: yue, 姓名: 岳明, 职务: 副站长, 角色: 委员}
必谈关系:
  - {编号: p1, 标题: 委员与书记, 甲方: {角色: 委员}, 乙方: {角色: 书记}}
谈话:
  - {编号: t1, 日期: 2013-05-08, 开始: 09:00, 结束: 09:45, 地点: 一楼会议室, 谈话人: tian, 谈话对象: qiao, 主题: [学习, 作风],
     内容: 说到家里有事, 双方意见: {对谈话人: [多下站所], 对谈话对象: [多做总结]}, 问题: [学得不够], 努力方向: [每天半小时], 态度: 诚恳}
  - {编号: t2, 日期: 2013-05-13, 谈话人: tian, 谈话对象: [he, qiao], 记录人: yue, 记录日期: 2013-05-14}
`;

const form = (...args: readonly string[]): Promise<Outcome> => runHere(['form', ...args]);
const markdown = async (...args: readonly string[]): Promise<string> =>
  (await form(...args, '--format', 'md', '-o', '-')).stdout;
const documentIn = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

describe('a talk in its form', () => {
  test('time, place, and both sides with the posts of that day', async () => {
    const [first = ''] = (await markdown('campaign.yaml')).split(/(?<=\n)(?=# )/);
    expect(first).toContain('单位：某县水务局　编号：t1');
    expect(first).toContain('| 谈话时间 | 2013年5月8日 09:00至09:45 |');
    expect(first).toContain('| 谈话地点 | 一楼会议室 |');
    expect(first).toMatch(
      /谈话人 \| 田一鸣 \|\n\| 职务 \| 局机关局长 \|\n\| 谈话对象 \| 乔立 \|\n\| 职务 \| 水政站站长 /,
    );
    expect(first).toContain('| 谈话主题 | 学习、作风 |');
  });

  test('of several persons each has his post behind him', async () => {
    const [, second = ''] = (await markdown('campaign.yaml')).split(/(?<=\n)(?=# )/);
    expect(second).toContain('| 谈话对象 | 何春（副局长）、乔立（办公室主任） |');
    expect(second).toContain('| 谈话形式 | 一对多 |');
    expect(second).toContain('| 记录人 | 岳明 |\n| 记录日期 | 2013年5月14日 |');
  });

  test('what is not recorded is left to fill in by hand', async () => {
    const text = await markdown('campaign.yaml', '--talk', 't2');
    expect(text).toContain('| 谈话地点 | |');
    expect(text).toContain('| 谈话内容 | |');
  });

  test('only the talks asked for, in that order; an unknown one is refused', async () => {
    const text = await markdown('campaign.yaml', '--talk', 't2', '--talk', 't1');
    expect(text.match(/编号：\S+/g)).toEqual(['编号：t2', '编号：t1']);
    const unknown = await form('campaign.yaml', '--talk', 'x9');
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('没有编号为「x9」的谈话记录') });
  });
});

describe('the content of a talk has two locks', () => {
  const secret = /家里有事|多下站所|多做总结|学得不够|每天半小时|诚恳/;

  test.each([
    ['neither', 'campaign.yaml', []],
    ['the file alone', 'allowed.yaml', []],
  ])('%s: the cells stay empty', async (_, file, options) => {
    expect(await markdown(file, ...options)).not.toMatch(secret);
  });

  test('the command alone is refused, and nothing is written', async () => {
    const refused = await form('campaign.yaml', '--with-content', '--format', 'md', '-o', '-');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('谈话内容印在: [谈话记录表]');
  });

  test('the file alone: it is said that the command does not ask', async () => {
    expect((await form('allowed.yaml', '--talk', 't1', '-o', 'a.md')).stderr).toContain('命令里没有写 --with-content');
  });

  test('both: every part of the record is there', async () => {
    const text = await markdown('allowed.yaml', '--with-content', '--talk', 't1');
    expect(text).toContain('| 谈话内容 | 说到家里有事 |');
    expect(text).toContain('| 对谈话人的意见建议 | 多下站所 |');
    expect(text).toContain('| 对谈话对象的意见建议 | 多做总结 |');
    expect(text).toContain('| 存在的问题和努力方向 | 学得不够 每天半小时 |');
    expect(text).toContain('| 态度 | 诚恳 |');
  });

  test.each([
    ['campaign.yaml', [], 0, false],
    ['allowed.yaml', [], 0, false],
    ['campaign.yaml', ['--with-content'], 2, false],
    ['allowed.yaml', ['--with-content'], 0, true],
  ])('the register of a report, too: %s %j', async (file, options, code, printed) => {
    const done = await runHere(['render', file, '--format', 'md', '-o', '-', ...options]);
    expect(done.code).toBe(code);
    expect(done.stdout.includes('说到家里有事')).toBe(printed);
    expect(done.stdout.includes('| 谈话内容 |')).toBe(printed);
  });
});

describe('forms for talks to come', () => {
  test('one for each that is missing, the names on their sides: 甲方 is the talker', async () => {
    const text = await markdown('campaign.yaml', '--missing');
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toMatch(/谈话人 \| 岳明 \|\n\| 职务 \| 副站长 \|\n\| 谈话对象 \| 田一鸣 \|\n\| 职务 \| 局机关局长 /);
    expect(text).toContain('| 谈话时间 | 　　年　　月　　日 |');
  });

  test('empty ones, with or without a campaign', async () => {
    const own = await markdown('campaign.yaml', '--empty', '2');
    expect(own.match(/^单位：某县水务局/gm)).toHaveLength(2);
    expect(own).not.toContain('田一鸣');
    expect((await markdown('--empty', '3')).match(/^# /gm)).toHaveLength(3);
    expect(await form()).toMatchObject({ code: 2, stderr: expect.stringContaining('请写明活动文件') });
  });
});

describe('the .docx', () => {
  test('a page for each talk: title, table as wide as the 版心, signatures; no number, no 落款', async () => {
    expect((await form('campaign.yaml')).stdout).toBe('已生成谈心谈话记录表2份：谈心谈话记录表.docx\n');
    const xml = documentIn('谈心谈话记录表.docx');
    expect(xml.match(/<w:pStyle w:val="FormTitle"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblW w:w="8845" w:type="dxa"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pStyle w:val="FormSignature"\/>/g)).toHaveLength(8);
    expect(xml).not.toMatch(/IssuingBody|IssueDate|家里有事/);
  });

  test('rows fill the page and never more: their least heights come to less than the text area', async () => {
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(documentIn('谈心谈话记录表.docx')) ?? [];
    const heights = [...table.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
    const sum = heights.reduce((total, height) => total + height, 0);
    const area = 16838 - Math.round(45 * 56.6929);
    expect(sum).toBeGreaterThan(area * 0.85);
    expect(sum).toBeLessThan(area - 1200);
  });

  test('each row covers every column', async () => {
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(documentIn('谈心谈话记录表.docx')) ?? [];
    const columns = table.match(/<w:gridCol /g)?.length;
    for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
      const cells = [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)];
      const covered = cells.map(([, it = '']) => Number(/<w:gridSpan w:val="(\d+)"/.exec(it)?.[1] ?? 1));
      expect(covered.reduce((total, span) => total + span, 0)).toBe(columns);
    }
  });
});

test('in HTML a form is a sheet of its own, and nothing stands around it', async () => {
  const page = (await form('campaign.yaml', '--format', 'html', '-o', '-')).stdout;
  expect(page.match(/<section class="sheet form">/g)).toHaveLength(2);
  expect(page).not.toContain('class="closing');
  expect(page).toContain('<td class="words" colspan="3"><p>学习、作风</p></td>');
});
