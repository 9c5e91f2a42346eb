import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { prettyFinding, prettyFindings } from '../../src/finding/pretty.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { findingsOf, HEAD, load } from '../in-memory.ts';

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

test('nothing found is said with what was looked at', () => expect(shown('')).toBe('没有发现问题（活动 1 个）\n'));
