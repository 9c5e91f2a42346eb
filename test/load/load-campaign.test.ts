import { describe, expect, test } from 'vitest';
import { loadCampaign } from '../../src/load/load-campaign.ts';
import { filesOf, findingsOf, HEAD, lineOf, load, shippedPresets } from '../in-memory.ts';

const TALK = '- {id: t1, date: 2013-05-07, talkers: zhang, talkees: li}\n';
const linesOf = (contents: Parameters<typeof load>[0]): string[] => findingsOf(load(contents)).map(lineOf);
const withTalks = (yaml: string): string => `${HEAD}talks:\n${yaml}`;

describe('what is read', () => {
  test('the shortest campaign is read without a word', () => expect(linesOf(HEAD)).toEqual([]));

  test('Chinese and English keys and words mix freely', () => {
    const chinese = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {编号: zhang, 姓名: 张一, 角色: [支部书记], 部门: 局机关}
  - {id: li, 姓名: 李二}
谈话:
  - {编号: t1, 日期: 2013-05-07, 谈话人: zhang, 谈话对象: [李二], 形式: 电话}
`;
    const { campaign } = load(chinese);
    expect(linesOf(chinese)).toEqual([]);
    expect(campaign?.talks[0]).toMatchObject({ id: 't1', talkers: ['zhang'], talkees: ['li'], mode: 'phone' });
  });

  test.each([
    ['012', '012'],
    ['1.10', '1.10'],
    ['110101199001011234', '110101199001011234'],
    ['13800000000', '13800000000'],
    ['0x10', '0x10'],
    ['yes', 'yes'],
    ['2013-05-06', '2013-05-06'],
    ['某公发〔2013〕8号', '某公发〔2013〕8号'],
  ])('an id typed %s stays %s', (typed, id) => {
    expect(
      load(withTalks(`  - {id: ${typed}, date: 2013-05-07, talkers: zhang, talkees: li}\n`)).campaign?.talks[0]?.id,
    ).toBe(id);
  });

  test.each(['2013-05-07', '2013/5/7', '2013.5.7', '2013年5月7日', '20130507', '5月7日'])(
    'the day %s is understood',
    (day) => {
      const { campaign } = load(withTalks(`  - {id: t1, date: ${day}, talkers: zhang, talkees: li}\n`));
      expect(campaign?.talks[0]?.date).toBe('2013-05-07');
    },
  );

  test('a year that was supplied is said once a file, where another may be meant', () => {
    const talks = (day: string): string =>
      withTalks(['1', '2'].map((id) => `  - {id: ${id}, date: ${day}, talkers: zhang, talkees: li}\n`).join(''));
    expect(linesOf(talks('4月7日'))).toEqual([
      'campaign.yaml:9:19 hint year-supplied 这个文件里有 2 处日期没有写年份，已按活动时间当作 2013 年',
    ]);
    expect(linesOf(talks('5月7日'))).toEqual([]);
  });

  test('up to the day of the report nobody asks for the year', () => {
    const measure = (day: string): string =>
      `${withTalks('  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li}\n')}actions:\n  - {id: a1, measure: x, state: 已完成（${day}）}\n`;
    const rules = (yaml: string): string[] => load(yaml).judgements.map(({ rule }) => rule);
    expect(rules(measure('6月5日'))).toEqual([]);
    expect(rules(measure('6月15日'))).toEqual(['year-supplied']);
  });

  test('a period over two years supplies a year only where one fits', () => {
    const long = withTalks(
      '  - {id: a, date: 12月30日, talkers: zhang, talkees: li}\n  - {id: b, date: 6月1日, talkers: zhang, talkees: li}\n',
    ).replace('from: 2013-05-06, to: 2013-05-31', 'from: 2012-12-20, to: 2013-01-20');
    const loaded = load(long);
    expect(loaded.campaign?.talks[0]?.date).toBe('2012-12-30');
    expect(loaded.judgements.map((it) => it.rule)).toEqual(['year-unknown']);
    expect(loaded.complete).toBe(false);
  });

  test('sections stand in files, by path, glob or list, with or without the section key', () => {
    const loaded = load({
      'campaign.yaml': `${HEAD}talks: [talks/*.yaml, more.yaml, talks/a.yaml]\n`,
      'talks/a.yaml': TALK,
      'talks/b.yaml': `谈话:\n  ${TALK.replace('t1', 't2')}`,
      'more.yaml': TALK.replace('t1', 't3'),
    });
    expect(loaded.judgements).toEqual([]);
    expect(loaded.campaign?.talks.map((talk) => [talk.id, talk.origin.file])).toEqual([
      ['t1', 'talks/a.yaml'],
      ['t2', 'talks/b.yaml'],
      ['t3', 'more.yaml'],
    ]);
  });

  test('folded Chinese text loses the spaces that YAML joins lines with', () => {
    const loaded = load(
      withTalks(
        '  - id: t1\n    date: 2013-05-07\n    talkers: zhang\n    talkees: li\n    content: >-\n      第一行\n      第二行 abc\n      def\n',
      ),
    );
    expect(loaded.campaign?.talks[0]?.content).toBe('第一行第二行 abc def');
  });

  test('a name padded with a space is the name', () => {
    expect(load(HEAD.replace('张一', '"张　 一"')).campaign?.people.get('zhang')?.name).toBe('张一');
  });

  test('people may be named by name where only one has it', () => {
    const twins = HEAD.replace('周三', '李二');
    const lines = linesOf(`${twins}talks:\n  - {id: t1, date: 2013-05-07, talkers: 张一, talkees: 李二}\n`);
    expect(lines).toEqual([
      'campaign.yaml:9:54 error ambiguous-name 叫「李二」的有 2 人：请写编号 li（车管所）、zhou（车管所）',
    ]);
  });
});

describe('encodings', () => {
  const gb18030 = Buffer.from('c4b3cfd8c4b3bed6', 'hex');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('a byte order mark and CRLF change nothing', () => {
    expect(linesOf({ 'campaign.yaml': bytes(`\uFEFF${HEAD.replaceAll('\n', '\r\n')}`) })).toEqual([]);
  });

  test('GB18030 is read, and said', () => {
    const [before, after] = HEAD.replace(/[\u4e00-\u9fff]+/g, (word) => (word === '某县某局' ? '\u0000' : 'x')).split(
      '\u0000',
    );
    const loaded = load({ 'campaign.yaml': Buffer.concat([bytes(before ?? ''), gb18030, bytes(after ?? '')]) });
    expect(loaded.campaign?.unit.name).toBe('某县某局');
    expect(loaded.judgements.map((it) => `${it.severity} ${it.message}`)).toEqual([
      'hint 这个文件按 GB18030 编码读取；建议另存为 UTF-8，免得在别的电脑上变成乱码',
    ]);
  });

  test('a binary file is refused in one sentence', () => {
    expect(() => load({ 'campaign.yaml': new Uint8Array([80, 75, 3, 4, 0, 0]) })).toThrow(/不是文本文件/);
  });
});

describe('what is wrong is said at its place, all of it in one run', () => {
  test.each([
    [
      'a missing key',
      '  - {id: t1, date: 2013-05-07, talkers: zhang}\n',
      '9:6 error missing-key 缺少「talkees」这一项：请补上',
    ],
    [
      'an empty value',
      '  - id: t1\n    date:\n    talkers: zhang\n    talkees: li\n',
      '10:5 error empty-value 「date」没有填写内容：请补上；暂时没有就删去这一项',
    ],
    [
      'an unknown key',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li, plase: 室}\n',
      '9:61 error unknown-key 不认识「plase」这个键：是不是「place」？',
    ],
    [
      'a key in both languages',
      '  - {id: t1, date: 2013-05-07, 日期: 2013-05-07, talkers: zhang, talkees: li}\n',
      '9:32 error unknown-key 「日期」和这里已有的「date」是同一项，只能写一次：请删去一个',
    ],
    [
      'a wrong word',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li, 形式: 一对二}\n',
      '9:65 error wrong-value 「一对二」不在可用的词里，是不是「一对一」？可用：一对一、一对多、集体、电话、网络、走访',
    ],
    [
      'a day that is none',
      '  - {id: t1, date: 2013-02-30, talkers: zhang, talkees: li}\n',
      '9:20 error wrong-value 「2013-02-30」不是日期：请写成 2013-05-06 或 2013年5月6日；没有这一天的也不行',
    ],
    [
      'a number with a unit',
      '  - {id: t1, date: 2013-05-07, round: 3遍, talkers: zhang, talkees: li}\n',
      '9:39 error wrong-value 「3遍」不是数字：请只写 3，不带「遍」',
    ],
    [
      'a mapping for a text',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li, place: {a: b}}\n',
      '9:69 error wrong-value 「place」应当是一段文字，这里写的是一组「键: 值」',
    ],
    [
      'a control character',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li, place: "\\x1b[31m"}\n',
      '9:69 error wrong-value 含有不可见的控制字符，请删去后重新输入',
    ],
    [
      'an unknown person',
      '  - {id: t1, date: 2013-05-07, talkers: zhong, talkees: li}\n',
      '9:41 error unknown-person roster 和 externals 里都没有「zhong」：是不是「zhang」？',
    ],
    [
      'an unknown event',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li, event: e9}\n',
      '9:68 error unknown-id 没有编号为「e9」的情形：请核对编号',
    ],
    [
      'an end before its start',
      '  - {id: t1, date: 2013-05-07, start: "10:00", end: "09:00", talkers: zhang, talkees: li}\n',
      '9:54 error wrong-value 「end」不晚于「start」：请核对；谈到第二天的，删去「end」，写「minutes」',
    ],
    [
      'an id used twice',
      '  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: li}\n  - {id: t1, date: 2013-05-08, talkers: zhang, talkees: li}\n',
      '10:10 error duplicate-id 谈话编号「t1」用了不止一次：编号不能重复，请改掉其中一个',
    ],
    [
      'a path out of the folder',
      'talks: ../talks.yaml\n',
      '8:8 error include-path 「../talks.yaml」指到了活动文件夹之外，没有读取：请把文件放进活动文件夹，写相对路径',
    ],
    [
      'a pattern without files',
      'talks: talks/*.yaml\n',
      '8:8 error include-path 没有找到「talks/*.yaml」这样的文件：请核对文件名和文件夹',
    ],
    [
      'a list that is none',
      'talks: {id: t1}\n',
      '8:9 error wrong-value 这一部分应当是列表：这一条前面少了「- 」：列表的每一条要写成「- 」加内容',
    ],
  ])('%s', (_, yaml, expected) => {
    const text = yaml.startsWith('talks:') ? HEAD + yaml : withTalks(yaml);
    expect(linesOf(text)).toEqual([`campaign.yaml:${expected}`]);
  });

  test('many faults of many kinds come out together', () => {
    const rules = findingsOf(
      load(
        `${HEAD.replace('name: 某县某局', 'nam: 某县某局')}talks:\n  - {id: t1}\n  - {date: x, talkers: , talkees: [], q: 1}\nfoo: 1\n`,
      ),
    ).map((it) => it.rule);
    expect(rules.sort()).toEqual([
      'empty-value',
      'empty-value',
      'missing-key',
      'missing-key',
      'missing-key',
      'missing-key',
      'unknown-key',
      'unknown-key',
      'unknown-key',
      'wrong-value',
    ]);
  });

  test.each([
    ['a tab', '\tx: 1\n', 'yaml-syntax', /Tab/],
    ['a full-width colon', '日期：2013-05-06\n单位: x\n', 'full-width-colon', /改成英文冒号/],
    ['a colon in text', 'unit: {name: x}\ncampaign: 标题: y\n', 'yaml-syntax', /中文冒号/],
    ['a key twice', 'unit: 1\nunit: 2\n', 'duplicate-key', /写了两次/],
    ['a bracket in text', `${HEAD}narrative: {practice: [按清水发[2013]3号部署。]}\n`, 'yaml-syntax', /六角括号〔〕/],
    ['an open bracket', 'unit: [\n', 'yaml-syntax', /括号/],
    ['an alias bomb', `a: &a [x]\nb: &b [${'*a, '.repeat(9)}]\nc: [${'*b, '.repeat(9)}]\n`, 'yaml-syntax', /别名/],
    ['deep nesting', `a: ${'['.repeat(200)}${']'.repeat(200)}\n`, 'yaml-syntax', /嵌套/],
    ['two documents', `${HEAD}---\n${HEAD}`, 'yaml-syntax', /一个文件里只能有一份记录/],
  ])('%s', (_, text, rule, message) => {
    const [first] = findingsOf(load(text));
    expect(first).toMatchObject({ rule, severity: 'error', message: expect.stringMatching(message) });
  });

  test('an empty file says what a campaign needs', () => {
    expect(linesOf('# nothing\n')).toEqual([
      'campaign.yaml:1:1 error empty-value 这个文件是空的：至少要有 单位、活动、花名册、谈话',
    ]);
  });

  test('a link out of the folder is not read', () => {
    const lines = linesOf({ 'campaign.yaml': `${HEAD}talks: talks/*.yaml\n`, 'talks/a.yaml': '-> /etc/passwd' });
    expect(lines).toEqual([
      'campaign.yaml:8:8 error include-path 「talks/a.yaml」是指向活动文件夹之外的链接，没有读取：请把文件本身放进来',
    ]);
  });

  test('nor one into a folder beside it whose name begins alike', () => {
    const files = {
      'unit/campaign.yaml': `${HEAD}talks: talks/*.yaml\n`,
      'unit/talks/a.yaml': '-> /here/unit-other/a.yaml',
    };
    const loaded = loadCampaign('unit/campaign.yaml', {
      files: filesOf(files),
      presets: shippedPresets,
      today: '2013-07-01',
    });
    expect(findingsOf(loaded).map(({ message }) => message)).toEqual([
      '「talks/a.yaml」是指向活动文件夹之外的链接，没有读取：请把文件本身放进来',
    ]);
  });

  test('a campaign file that includes itself gives a finding, not a loop', () => {
    expect(linesOf(`${HEAD}talks: campaign.yaml\n`)).toEqual([expect.stringContaining('这个文件应当是一个列表')]);
  });
});

describe('presets', () => {
  test('are expanded in place, with own roles, ids and settings', () => {
    const { campaign, judgements } = load(
      `${HEAD}pairings:\n  - {use: 五个环节, prefix: q, only: [p5, p2], set: {p5: {要求: 一般}}}\n  - {id: z, left: {role: 支部书记}, right: everyone}\n`,
    );
    expect(judgements).toEqual([]);
    expect(campaign?.pairings.map((it) => [it.id, it.level])).toEqual([
      ['q2', 'must'],
      ['q5', 'should'],
      ['z', 'must'],
    ]);
  });

  test('an unknown preset, role or pairing is answered with the nearest', () => {
    expect(linesOf(`${HEAD}pairings:\n  - {use: 五个环结}\n`)).toEqual([
      'campaign.yaml:9:11 error unknown-preset 没有「五个环结」这个预设：是不是「五个环节」？',
    ]);
    expect(linesOf(`${HEAD}pairings:\n  - {use: 五个环节, without: [p9]}\n`)[0]).toContain('没有「p9」这个关系编号');
  });
});
