import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { pretty, prettyFinding, prettyFindings } from '../../src/finding/pretty.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { findingsOf, HEAD, load } from '../in-memory.ts';
import { nothing, sample } from './sample-run.ts';

const look = { columns: 80, chalk: new Chalk({ level: 0 }) };
const shown = (yaml: string, columns = 80): string =>
  prettyFindings(findingsOf(load(HEAD + yaml)), '活动 1 个', { ...look, columns });

test('the caret lines up under Chinese text', () => {
  expect(
    shown('talks:\n  - {编号: t1, 地点: 会议室, 日期: 昨天, 谈话人: zhang, 谈话对象: li}\n'),
  ).toBe(`campaign.yaml:9:27  错误  wrong-value
  「昨天」不是日期：请写成 2013-05-06 或 2013年5月6日；没有这一天的也不行
    9 │   - {编号: t1, 地点: 会议室, 日期: 昨天, 谈话人: zhang, 谈话对象: li}
      │                                    ^^^^

错误 1 个、警告 0 个、提示 0 个（活动 1 个）
`);
});

test('a long line is cut to the terminal, with the place in view', () => {
  const text = shown(
    `talks:\n  - {id: t1, place: ${'很长的地点'.repeat(30)}, date: 昨天, talkers: zhang, talkees: li, remark: ${'备注'.repeat(50)}}\n`,
    60,
  );
  const [frame = '', caret = ''] = text.split('\n').slice(2);
  expect(displayWidth(frame)).toBeLessThanOrEqual(60);
  expect(frame).toContain('昨天');
  expect(displayWidth(frame.slice(0, frame.indexOf('昨天')))).toBe(caret.indexOf('^'));
});

test('control characters never reach the terminal', () => {
  const finding = findingsOf(load(`${HEAD}talks:\n  - {id: "t\\e[31m", date: 昨天, talkers: zhang, talkees: li}\n`));
  expect(finding.map((it) => prettyFinding(it, look)).join('')).not.toContain('\u001b');
});

test('what a file is called stands on one line, in its place, in messages and beside those that say the same', () => {
  const files = (name: string) => ({
    [name]: [1, 2, 3, 4].map((n) => `- {id: t${n}, date: 昨天, talkers: zhang, talkees: li}\n`).join(''),
  });
  const yaml = `${HEAD}talks: talks/*.yaml\n`;
  const text = prettyFindings(
    findingsOf(load({ 'campaign.yaml': yaml, ...files('talks/一\n错误 9 个\t.yaml') })),
    '活动 1 个',
    look,
  );
  expect(text.match(/talks\/一�错误 9 个�\.yaml:\d/g)).toHaveLength(3);
  const link = prettyFindings(
    findingsOf(load({ 'campaign.yaml': yaml, 'talks/一\n二.yaml': '\0\0' })),
    '活动 1 个',
    look,
  );
  expect(link).toContain('「talks/一�二.yaml」不是文本文件');
});

test('one message in many places is drawn once, with two more places and how many there are', () => {
  const talks = Array.from(
    { length: 61 },
    (_, at) => `  - {编号: t${at}, 日期: 2013-05-08, 谈话人: zhang, 谈话对象: li, 形式: 对谈}\n`,
  ).join('');
  const text = shown(`谈话:\n${talks}`);
  expect(text.match(/「对谈」不在可用的词里/g)).toHaveLength(1);
  expect(text).toContain(
    '这样的共有 61 处：还有 campaign.yaml:10:56、campaign.yaml:11:56，另外 58 处略\n\n错误 61 个、警告 0 个',
  );
});

test('nothing found is said with what was looked at', () => expect(shown('')).toBe('没有发现问题（活动 1 个）\n'));

test('what is suppressed is counted in a line of its own', () => {
  const text = pretty(sample, look);
  expect(text.split('\n').slice(-4)).toEqual([
    '',
    '错误 3 个、警告 1 个、提示 1 个（活动 1 个，文件 3 个，谈话 1 场次）',
    '另有已屏蔽 2 个、基线中已有 1 个（加 --show-suppressed 显示）',
    '',
  ]);
  expect(text).not.toContain('太笼统');
  expect(pretty({ ...nothing, suppressed: sample.suppressed }, look)).toBe(
    '没有发现问题（活动 1 个，文件 1 个，谈话 0 场次）\n另有已屏蔽 2 个、基线中已有 1 个（加 --show-suppressed 显示）\n',
  );
});

test('asked for, it is shown with its reason', () => {
  const text = pretty(sample, { ...look, showSuppressed: true });
  expect(text.slice(text.indexOf('已屏蔽 2 个'))).toBe(`已屏蔽 2 个、基线中已有 1 个：

谈话/五月 & 六月.yaml:5:7  错误  wrong-value
  地点「会议室」太笼统
  已屏蔽（记录里的注释）：原件如此 <已核对>
    5 │   地点: 会议室
      │         ^^^^^^

谈话/五月 & 六月.yaml:1:7  错误  wrong-value
  「昨天」不是日期
  已屏蔽（活动文件的设置）
    1 │ - 编号: t1
      │         ^^

谈话/五月 & 六月.yaml:1:3  错误  wrong-value
  「昨天」不是日期
  基线中已有：以前就有
    1 │ - 编号: t1
      │   ^^^^
`);
});
