import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-in.ts';
import { load } from '../in-memory.ts';
import { type Editor, startEditor } from './language-server.ts';

const root = new URL('../../', import.meta.url).pathname;
const server = `${root}node_modules/yaml-language-server/bin/yaml-language-server`;
const available = existsSync(server);
if (!available) console.warn('没有安装 yaml-language-server，跳过编辑器检查');

const modeline = (schema: string): string => `# yaml-language-server: $schema=./${schema}\n`;
const HEAD = `格式: 1
单位: {名称: 清河县水务局}
活动: {标题: 谈心谈话活动, 时间: {起: 2013-05-06, 止: 2013-05-31}}
`;
const TALK = '  - {编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何春';

describe.skipIf(!available)('an editor with the schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-schema-'));
  let editor: Editor;
  beforeAll(async () => {
    const schemas = [
      ['campaign', 'zh', 'talkreport.schema.json'],
      ['campaign', 'en', 'en.json'],
      ...['talks', 'roster', 'actions', 'suggestions'].map((it) => [it, 'zh', `${it}.json`]),
    ];
    for (const [of = '', lang = '', file = ''] of schemas) {
      const { code } = await runHere(['schema', '--of', of, '--lang', lang, '-o', join(folder, file)]);
      expect(code).toBe(0);
    }
    editor = await startEditor(server, folder);
  });
  afterAll(() => {
    editor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const zh = modeline('talkreport.schema.json') + HEAD;
  const en = modeline('en.json');
  const labels = async (text: string): Promise<string[]> => (await editor.complete(text)).map(({ label }) => label);

  test('offers the keys of the top in Chinese, but those that are there', async () => {
    const keys = await labels(`${zh}|`);
    expect(keys).toEqual(expect.arrayContaining(['花名册', '谈话', '必谈关系', '汇报']));
    for (const key of ['格式', 'roster', 'talks', '谈话记录', 'format']) expect(keys).not.toContain(key);
  });

  test('offers them in English where that was asked for', async () => {
    const keys = await labels(`${en}|`);
    expect(keys).toEqual(expect.arrayContaining(['format', 'roster', 'talks']));
    expect(keys).not.toContain('花名册');
  });

  test.each([
    ['a talk', `谈话:\n  - 编号: t1\n    |`, ['日期', '谈话人', '双方意见'], ['编号', 'date']],
    ['a person', `花名册:\n  - |`, ['姓名', '角色', '出生日期'], ['name', '名称']],
    ['the unit, fittingly', `填报数据: []\n提法:\n  - |`, ['名称', '条目'], ['姓名', 'items']],
    ['a set of persons', `必谈关系:\n  - 甲方:\n      角|`, ['角色'], ['role']],
    ['a use of a preset', `必谈关系:\n  - |`, ['采用', '编号'], ['use']],
    ['the narrative', `文字:\n  |`, ['概述', '下一步'], ['overview']],
    ['the settings of rules', `规则:\n  |`, ['frame-count'], ['级别']],
  ])('offers the keys of %s', async (_, text, there, absent) => {
    const keys = await labels(`${zh}${text}`);
    expect(keys).toEqual(expect.arrayContaining(there));
    for (const key of absent) expect(keys).not.toContain(key);
  });

  test('offers the keys of a list file', async () => {
    expect(await labels(`${modeline('talks.json')}- |`)).toEqual(expect.arrayContaining(['编号', '谈话对象']));
  });

  test.each([
    ['谈话:\n  - 形式: |', ['一对一', '一对多', '集体', '电话', '网络', '走访']],
    ['必谈关系:\n  - 关联方式: |', ['甲乙互谈', '相互谈', '其中一人谈']],
    ['汇报:\n  加盖印章: |', ['是', '否', '签名章']],
    ['规则:\n  frame-count: |', ['错误', '警告', '提示', '关闭']],
    ['谈话:\n  - 内容: |', []],
  ])('offers the words for %j', async (text, words) => {
    expect(await labels(`${zh}${text}`)).toEqual(words);
  });

  test('offers English words where that was asked for', async () => {
    expect(await labels(`${en}talks:\n  - mode: |`)).toContain('one-to-one');
    expect(await labels(`${en}talks:\n  - mode: |`)).not.toContain('一对一');
  });

  test('says what a key is, with its description beside each offer', async () => {
    expect(await editor.hover(`${zh}谈话:\n  - 谈话|人: 田一鸣`)).toMatch(/^谈话人（talkers）：谈话人，一个或几个/);
    expect(await editor.hover(`${zh}talks:\n  - min|utes: 45`)).toContain('谈了多少分钟');
    const offers = await editor.complete(`${zh}谈话:\n  - |`);
    const place = offers.find(({ label }) => label === '地点');
    expect(JSON.stringify(place?.documentation)).toContain('谈话的地点，例如 局长办公室');
  });

  test.each([
    ['a key that there is not', `谈话:\n${TALK}, 地店: 会议室}`, '6 Property 地店 is not allowed.'],
    [
      'a word that there is not',
      `谈话:\n${TALK}, 形式: 一对二}`,
      '6 这里可以写：一对一、一对多、集体、电话、网络、走访',
    ],
    ['no day', `谈话:\n${TALK.replace('2013-05-08', '昨天')}}`, '6 这里应当是日期，例如 2013-05-06 或 2013年5月6日'],
    ['an empty value', `谈话:\n${TALK}, 备注: }`, '6 这里应当写一段文字，不能空着'],
    [
      'no share',
      '必谈关系:\n  - {采用: 三个必谈, 调整: {p1: {数量要求: {比例: 大半}}}}',
      '6 这里应当是比例，例如 80% 或 0.8',
    ],
    ['a missing key', '花名册:\n  - {职务: 局长}', '6 缺少「姓名」这一项：请补上'],
    ['a key in both languages', `谈话:\n${TALK}, id: t1}`, '6 和「编号」是同一项，只能写一次：请删去一个'],
    ['a path out of the folder', '谈话: ../谈话.yaml', '5 这里应当是列表（每条以“- ”开头），或者是存放列表的文件名'],
  ])('marks %s', async (_, text, message) => {
    const said = await editor.diagnose(zh + text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(message);
  });

  test.each(['traffic-police', 'provincial-bureau'])('has nothing to say of the example %s', async (name) => {
    const example = `${root}examples/${name}/`;
    const sections: Record<string, string> = {
      花名册: 'roster',
      roster: 'roster',
      意见建议: 'suggestions',
      suggestions: 'suggestions',
      整改台账: 'actions',
      actions: 'actions',
    };
    const files = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(9);
    for (const file of files) {
      const of = file === 'campaign.yaml' ? 'talkreport.schema' : (sections[file.slice(0, -5)] ?? 'talks');
      const text = modeline(`${of}.json`) + readFileSync(example + file, 'utf8');
      expect(await editor.diagnose(text), file).toEqual([]);
    }
  });
});

describe('a modeline', () => {
  test('is a comment to us', () => {
    const { judgements, campaign } = load({
      'campaign.yaml': `${modeline('talkreport.schema.json')}${HEAD}花名册: [{姓名: 田一鸣}, {姓名: 何春}]\n谈话: 谈话.yaml\n`,
      '谈话.yaml': `${modeline('talks.schema.json')}${TALK.slice(2)}}\n`,
    });
    expect(judgements.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(campaign?.talks).toHaveLength(1);
  });
});
