import { describe, expect, test } from 'vitest';
import { findingsOf, load } from '../in-memory.ts';

const TOP = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {姓名: 田一鸣, 角色: 书记}
  - {姓名: 何春, 角色: 委员}
谈话:
`;
const TALK = `  - 编号: t1
    日期: 2013-05-08
    谈话人: 田一鸣
    谈话对象: 何春
    内容: 谈了工作
`;
const YAML = TOP + TALK;
const changed = (from: string, to: string): string => YAML.replace(from, to);

/** Line, rule and message of every finding but the hints. */
const said = (yaml: string) =>
  findingsOf(load(yaml))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at, message }) => `${at.file.text.slice(0, at.start).split('\n').length} ${rule} ${message}`);

describe('one slip, one finding, its true cause: of other kinds', () => {
  const withPairing = (pairing: string): string => YAML.replace('谈话:\n', `必谈关系:\n  - ${pairing}\n谈话:\n`);

  test.each([
    [
      'another mark for the colon',
      changed('内容: 谈', '内容。谈'),
      '12 yaml-syntax',
      '「内容」后面要用英文冒号，这里写的是「。」',
    ],
    [
      'an equals sign for the colon',
      changed('内容: 谈', '内容＝谈'),
      '12 yaml-syntax',
      '「内容」后面要用英文冒号，这里写的是「＝」',
    ],
    ['two colons', changed('内容: ', '内容:: '), '12 unknown-key', '「内容」后面多了一个冒号'],
    ['a remark as programs have them', changed('    内容', '    // 内容'), '12 unknown-key', '前面写的是「//」'],
    [
      'a quotation that is never closed',
      changed('谈话对象: 何春', "谈话对象: '何春"),
      '11 yaml-syntax',
      '引号没有成对',
    ],
    [
      'a quotation in braces that is never closed',
      withPairing('{编号: p1, 标题: "书记与委员, 甲方: {角色: 书记}, 乙方: {角色: 委员}}'),
      '8 yaml-syntax',
      '引号没有成对',
    ],
    [
      'a colon in a text in braces',
      withPairing('{编号: p1, 标题: 书记: 委员, 甲方: {角色: 书记}, 乙方: {角色: 委员}}'),
      '8 yaml-syntax',
      '出现了两个「: 」',
    ],
    ['another mark for the dash', changed('  - {姓名: 何', '  ■ {姓名: 何'), '6 yaml-syntax', '这里写的是「■」'],
    ['a key in quotation marks', changed('内容: 谈', '“内容”: 谈'), '12 unknown-key', '「内容」两边有引号'],
    [
      'a part without its colon',
      YAML.replace('\n谈话:', '\n谈话'),
      '7 yaml-syntax',
      '「谈话」后面没有冒号：是键的，请写成「谈话:」',
    ],
    ['a drawn line', YAML.replace('\n谈话:', '\n----------\n谈话:'), '7 yaml-syntax', '这一行画的线不是记录'],
    ['a line of words', YAML.replace('\n谈话:', '\n以下是谈话\n谈话:'), '7 yaml-syntax', '「以下是谈话」后面没有冒号'],
    ['a part in the singular', YAML.replace('\n谈话:', '\ntalk:'), '7 unknown-key', '是不是「talks」'],
    ['bold around a key', changed('内容: 谈', '**内容**: 谈'), '12 yaml-syntax', '「内容」两边的「\\*\\*」是 Markdown'],
    [
      'bold around a key and its colon',
      changed('内容: 谈', '**内容：** 谈'),
      '12 yaml-syntax',
      '「内容」两边的「\\*\\*」',
    ],
    ['bold around a value', changed('谈了工作', '**谈了工作**'), '12 yaml-syntax', '「谈了工作」两边的「\\*\\*」'],
    ['a key as code', changed('内容: 谈', '`内容`: 谈'), '12 yaml-syntax', '「内容」两边的「`」'],
    ['a key between underscores', changed('内容: 谈', '__内容__: 谈'), '12 unknown-key', '「内容」两边的「__」'],
    ['an item without its dash', changed('  - {姓名: 何', '  {姓名: 何'), '6 yaml-syntax', '这一条前面少了「- 」'],
    ['a quotation in front', changed('谈了工作', '"谈了"工作'), '12 yaml-syntax', '引号后面还有字'],
    [
      'a part under a key nobody knows',
      `${changed('\n谈话:', '\n谈活:')}意见建议:\n  - {编号: s1, 谈话: t1, 内容: 甲}\n`,
      '7 unknown-key',
      '「谈话」',
    ],
    ['somebody without a name', changed('姓名: 何春', '编号: p2'), '6 missing-key', '缺少「姓名」'],
    ['a post behind a name', changed('谈话对象: 何春', '谈话对象: 何春（科长）'), '11 unknown-person', '请写「何春」'],
    [
      'a side that is misspelt',
      withPairing('{编号: p1, 甲放: {角色: 书记}, 乙方: {角色: 委员}}'),
      '8 unknown-key',
      '「甲方」',
    ],
    [
      'a condition that is misspelt',
      withPairing('{编号: p1, 甲方: {角舍: 书记}, 乙方: {角色: 委员}}'),
      '8 unknown-key',
      '「角色」',
    ],
    [
      'a number that is misspelt',
      withPairing('{编号: p1, 甲方: {角色: 书记}, 乙方: {角色: 委员}, 数量要求: {乙方每仁: 1}}'),
      '8 unknown-key',
      '「乙方每人」',
    ],
  ])('%s', (_, yaml, start, part) => {
    const [only, ...more] = said(yaml);
    expect(more).toEqual([]);
    expect(only).toMatch(new RegExp(`^${start} .*${part}`));
  });
});

describe('one slip, one finding, its true cause', () => {
  test('without a slip there is none', () => expect(said(YAML)).toEqual([]));

  test.each([
    ['a full-width comma in braces', changed('一鸣, 角色', '一鸣，角色'), '5 yaml-syntax', '各项之间用了「，」'],
    ['、 between keys in braces', changed('一鸣, 角色', '一鸣、角色'), '5 yaml-syntax', '各项之间用了「、」'],
    ['a full-width colon in braces', changed('姓名: 何', '姓名：何'), '6 unknown-key', '「姓名」后面用了中文冒号'],
    ['a full-width colon', changed('日期: ', '日期：'), '9 full-width-colon', '「日期」后面用了中文冒号'],
    ['a full-width brace', changed('{姓名: 何', '｛姓名: 何'), '6 yaml-syntax', '「｛」是全角的括号'],
    ['a full-width dash', changed('  - {姓名: 何', '  － {姓名: 何'), '6 yaml-syntax', '这里写的是「－」'],
    ['a dot for a list', changed('  - 编号', '  · 编号'), '8 yaml-syntax', '这里写的是「·」'],
    ['a number for a list', changed('  - 编号', '  1. 编号'), '8 yaml-syntax', '这里写的是「1.」'],
    ['no space behind the dash', changed('- 编号', '-编号'), '8 yaml-syntax', '「-」后面少了一个空格'],
    ['no space behind the dash of a brace', changed('- {姓名: 何', '-{姓名: 何'), '6 yaml-syntax', '「-」后面少了'],
    [
      'too far to the left',
      changed('    谈话人', '   谈话人'),
      '10 yaml-syntax',
      '缩进不对：第 10 行缩进 3 个空格，和第 9 行',
    ],
    [
      'too far to the right',
      changed('    谈话人', '      谈话人'),
      '10 yaml-syntax',
      '缩进不对：第 10 行缩进 6 个空格，和第 9',
    ],
    [
      'an item out of line',
      changed('  - {姓名: 何', '   - {姓名: 何'),
      '6 yaml-syntax',
      '缩进不对：第 6 行缩进 3 个空格，和第 5',
    ],
    ['a section that is indented', changed('\n谈话:', '\n 谈话:'), '7 yaml-syntax', '缩进不对：第 7 行缩进 1 个空格'],
    [
      'a unit in line with its key',
      changed('单位: {名称: 某县某局}', '单位:\n名称: 某局'),
      '3 yaml-syntax',
      '缩进不对：「名称」是「单位」',
    ],
    ['tabs', YAML.replaceAll('\n    ', '\n\t'), '9 yaml-syntax', '制表符（Tab）缩进：请改用空格（这样的共有 4 行）'],
    ['no-break spaces', YAML.replace('  - {姓名: 何', '\u00a0\u00a0- {姓名: 何'), '6 yaml-syntax', '用了不间断空格'],
    [
      'full-width spaces',
      YAML.replaceAll('  - {', '　- {'),
      '5 yaml-syntax',
      '用了全角空格缩进：请改用普通的空格（这样的共有 2 行）',
    ],
    [
      'a full-width space behind a colon',
      changed('日期: ', '日期:　'),
      '9 yaml-syntax',
      '「日期」的冒号后面是全角空格',
    ],
    ['no space behind a colon', changed('日期: ', '日期:'), '9 yaml-syntax', '「日期」的冒号后面少了一个空格'],
    [
      'no space behind a colon in braces',
      changed('姓名: 何', '姓名:何'),
      '6 unknown-key',
      '「姓名」的冒号后面少了一个空格',
    ],
    [
      'an invisible character in a key',
      changed('日期', '日\u200b期'),
      '9 unknown-key',
      '「日期」这个键里夹着看不见的字符（U+200B）',
    ],
    ['a key written wrong', changed('日期', '日其'), '9 unknown-key', '是不是「日期」'],
    [
      'an unindented second line',
      `${YAML.trimEnd()}，\n以及学习。\n`,
      '13 yaml-syntax',
      '第 13 行是第 12 行「内容」的文字，却没有缩进',
    ],
    [
      'a tab before a second item in braces',
      changed('  - {姓名: 何', '\t- {姓名: 何'),
      '6 yaml-syntax',
      '制表符（Tab）缩进：请改用空格',
    ],
    [
      'a tab before a second item of lines',
      `${YAML}\t- {编号: t2, 日期: 2013-05-09, 谈话人: 田一鸣, 谈话对象: 何春}\n`,
      '13 yaml-syntax',
      '制表符（Tab）缩进：请改用空格',
    ],
    ['a tab behind the dash', changed('- 编号', '-\t编号'), '8 yaml-syntax', '「-」后面是制表符（Tab）'],
    [
      'a number in brackets for a list',
      changed('- {姓名: 何', '（2）{姓名: 何'),
      '6 yaml-syntax',
      '这里写的是「（2）」',
    ],
    ['a key without a colon', changed('日期: ', '日期 '), '9 yaml-syntax', '「日期」后面少了英文冒号'],
    ['no comma in braces', changed('何春, ', '何春 '), '6 yaml-syntax', '两项之间少了英文逗号'],
    ['a comment of another language', changed('谈话:\n', '// 五月\n谈话:\n'), '7 yaml-syntax', '请改成英文的「# 」'],
    ['a no-break space before a key', changed('    谈话人', '    \u00a0谈话人'), '10 unknown-key', '有不间断空格'],
    [
      'a second line that looks like a key',
      `${YAML.trimEnd()}。\n下一步：抓好落实。\n`,
      '13 yaml-syntax',
      '第 13 行是第 12 行「内容」的文字，却没有缩进',
    ],
    [
      'a second line of a block of text',
      changed('内容: 谈了工作', '内容: |\n      谈了工作，\n以及学习'),
      '14 yaml-syntax',
      '第 14 行是第 12 行「内容」的文字，却没有缩进',
    ],
    [
      'two lines that are not indented, with Windows line ends',
      `${YAML.trimEnd()}，\n以及学习，\n还有生活。\n整改措施: []\n`.replaceAll('\n', '\r\n'),
      '13 yaml-syntax',
      '第 13 行是第 12 行「内容」的文字，却没有缩进',
    ],
    [
      'a full-width comma behind an inner brace',
      `${YAML}必谈关系:\n  - {甲方: {角色: 书记}，乙方: {角色: 委员}}\n`,
      '14 yaml-syntax',
      '各项之间用了「，」',
    ],
    [
      'two commas on a line',
      changed('姓名: 何春, 角色', '编号: he，姓名: 何春，角色'),
      '6 yaml-syntax',
      '加一个空格「, 」（这一行共有 2 处）',
    ],
    [
      'a pair of braces',
      changed('{姓名: 何春, 角色: 委员}', '｛姓名: 何春, 角色: 委员｝'),
      '6 yaml-syntax',
      '「｛」是全角的括号',
    ],
    [
      'a full-width dash before a name',
      changed('对象: 何春', '对象:\n      - 何春\n      － 田一鸣'),
      '13 yaml-syntax',
      '这里写的是「－」',
    ],
    [
      'no space before a name',
      changed('对象: 何春', '对象:\n      - 何春\n      -田一鸣'),
      '13 yaml-syntax',
      '「-」后面少了一个空格',
    ],
    [
      'a full-width colon behind the only key',
      changed('单位: {名称: 某县某局}', '单位:\n  名称：某局'),
      '3 unknown-key',
      '「名称」后面用了中文冒号',
    ],
    [
      'no space behind the only key',
      changed('单位: {名称: 某县某局}', '单位:\n  名称:某局'),
      '3 unknown-key',
      '「名称」的冒号后面少了一个空格',
    ],
    [
      'a full-width colon behind the only key of a list',
      `${YAML}外部人员:\n  - 姓名：米兰\n`,
      '14 unknown-key',
      '「姓名」后面用了中文冒号',
    ],
    [
      'a full-width colon behind the only word of a part',
      `${YAML}文字:\n  概述：开展活动。\n`,
      '14 unknown-key',
      '「概述」后面用了中文冒号',
    ],
    [
      'no space where a word or a mapping may stand',
      `${YAML}必谈关系:\n  - 编号: p1\n    甲方: {角色: 书记}\n    乙方: {角色: 委员}\n    时限:\n      每:月\n`,
      '18 wrong-value',
      '「每」的冒号后面少了一个空格',
    ],
    [
      'an item of texts that goes on at the margin',
      `${YAML}文字:\n  下一步:\n    - 抓好落实，\n背景：任务重。\n`,
      '16 yaml-syntax',
      '第 16 行是第 15 行「抓好落实，」的文字',
    ],
    [
      'a key of a record at the margin',
      changed('    内容: 谈', '内容: 谈'),
      '12 unknown-key',
      '「内容」不能顶格写：它是记录里的一项，多半是缩进不对',
    ],
    [
      'a key of a mapping at the margin',
      changed('{标题: 谈心活动, 时', '\n  标题: 谈心活动\n阶段: 已结束\n  时')
        .replace(', 阶段: 已结束, 截至: 2013-06-08}}', '}\n')
        .replace('31}, 阶段: 已结束, 截至: 2013-06-08}', '31}'),
      '5 yaml-syntax',
      '缩进不对：第 5 行顶格，和第 4 行',
    ],
    [
      'one mark that a merge left',
      changed('    日期', '>>>>>>> branch\n    日期'),
      '9 yaml-syntax',
      '合并冲突的标记（第 9 行）',
    ],
    ['a second document', `${YAML}---\n${YAML}`, '13 yaml-syntax', '一个文件里只能有一份记录'],
    ['a comma behind an item', changed('委员}', '委员},'), '6 yaml-syntax', '这一条的括号后面多了「,」'],
    ['a quotation mark left open', changed('谈了工作', '"谈了工作'), '12 yaml-syntax', '引号没有成对'],
    ['a bracket left open', changed('对象: 何春', '对象: [何春'), '11 yaml-syntax', '方括号或花括号没有成对'],
    ['the format left out', changed('格式: 1\n', ''), '1 missing-key', '缺少「格式」'],
    ['a key twice', changed('内容: 谈', '日期: 谈'), '12 duplicate-key', '同一处把这个键写了两次'],
  ])('%s', (_, yaml, place, message) => {
    const lines = said(yaml);
    expect(lines).toEqual([expect.stringContaining(message)]);
    expect(lines[0]?.startsWith(place), lines[0]).toBe(true);
  });

  test('the marks of a merge are one finding with their lines', () => {
    const yaml = changed(TALK, `<<<<<<< HEAD\n${TALK}=======\n${TALK}>>>>>>> branch\n`);
    expect(said(yaml)).toEqual([
      expect.stringMatching(/^8 yaml-syntax 文件里有 git 合并冲突的标记（第 8、14、20 行）/),
    ]);
  });

  test('slips of two kinds are two findings, and a mark in the words of a talk is none', () => {
    const yaml = changed('谈了工作', '工作，内容：谈了两点').replace('姓名: 何', '姓名：何').replace('- 编号', '-编号');
    expect(said(yaml)).toEqual([
      expect.stringContaining('6 full-width-colon 「姓名」后面用了中文冒号'),
      expect.stringContaining('8 yaml-syntax 「-」后面少了一个空格'),
    ]);
  });

  test.each(['［何春］', '【何春】'])('brackets of Chinese texts hold a list: %s', (written) => {
    expect(said(changed('对象: 何春', `对象: ${written}`))).toEqual([]);
  });
});
