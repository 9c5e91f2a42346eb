import { describe, expect, test } from 'vitest';
import { github } from '../../src/finding/github.ts';
import { finding, many, nasty, nothing, plain, sample, spanOf, talks } from './sample-run.ts';

/** A command as the runner of GitHub reads it. */
function read(line: string): { command: string; properties: Record<string, string>; message: string } | undefined {
  const found = /^::(?<command>[^ ]+) (?<properties>.*?)::(?<message>.*)$/.exec(line)?.groups;
  if (!found) return undefined;
  const data = (text = ''): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = (found['properties'] ?? '')
    .split(',')
    .map((it) => [it.slice(0, it.indexOf('=')), property(it.slice(it.indexOf('=') + 1))]);
  return { command: found['command'] ?? '', properties: Object.fromEntries(pairs), message: data(found['message']) };
}

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('annotations on GitHub', () => {
  test('the gravest first, escaped as the runner asks', () => {
    expect(
      github(sample, plain),
    ).toBe(`::error file=某县 局/活动#1%2C100%25%3A终.yaml,line=3,endLine=3,col=18,endColumn=20,title=写法不对（wrong-value）::「昨天」不是日期
::error file=某县 局/活动#1%2C100%25%3A终.yaml,line=3,endLine=3,col=27,endColumn=32,title=写法不对（wrong-value）::没有这个人
::error file=谈话/五月 & 六月.yaml,line=3,endLine=5,title=bad-yaml::读不懂
::warning file=某县 局/活动#1%2C100%25%3A终.yaml,line=3,endLine=3,col=18,endColumn=20,title=缺要素%3A 一%2C 二 100%25（evidence-missing）::「昨天」: 缺 <地点> & "内容", 共 100%25%0A见 {0} 和 [记录](1)%0A谈话/五月 & 六月.yaml:5:7 这里写了地点%0A某县 局/活动#1,100%25:终.yaml:3:27 谈话人在这里
::notice file=某县 局/活动#1%2C100%25%3A终.yaml,line=2,endLine=2,col=1,endColumn=4,title=时长雷同（same-minutes）::都是 45 分钟
错误 3 个、警告 1 个、提示 1 个；另有已屏蔽 2 个、基线中已有 1 个
`);
  });

  test('the runner reads back the file, the title and every line of the message', () => {
    const warning = linesOf(github(sample, plain))
      .map(read)
      .find((it) => it?.command === 'warning');
    expect(warning?.properties).toMatchObject({
      file: '某县 局/活动#1,100%:终.yaml',
      title: '缺要素: 一, 二 100%（evidence-missing）',
    });
    expect(warning?.message.split('\n')).toHaveLength(4);
  });

  test('words of a record cannot give the runner a command', () => {
    const message = '好\n::set-env name=PATH::x\r\n::add-mask::y %0A';
    const run = { ...nothing, findings: [finding({ at: spanOf(talks, 't1'), subject: 't1', message })] };
    const [line = '', ...rest] = linesOf(github(run, plain));
    expect([read(line)?.message, rest.length]).toEqual([message, 1]);
    for (const it of linesOf(github(nasty, plain)).slice(0, -1)) expect(read(it)?.properties['line']).toBe('1');
  });

  test('nothing found is one plain line; more than GitHub shows is said', () => {
    expect(github(nothing, plain)).toBe('没有发现问题\n');
    expect(linesOf(github(many(100), plain)).at(-1)).toContain('每类至多标 10 个');
  });
});
