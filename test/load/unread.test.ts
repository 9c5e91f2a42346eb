import { describe, expect, test } from 'vitest';
import { findingsOf, HEAD, lineOf, load } from '../in-memory.ts';

const [TOP = '', ROSTER = ''] = HEAD.split('roster:\n');
const TALKS = `talks:\n${Array.from({ length: 300 }, (_, at) => `  - {id: t${at}, date: 2013-05-07, talkers: zhang, talkees: 李二}\n`).join('')}`;
const linesOf = (contents: Parameters<typeof load>[0]): string[] => findingsOf(load(contents)).map(lineOf);

describe('what could not be read is not held against the records that refer to it', () => {
  test('a roster file that is not there, what could not be checked last', () => {
    expect(linesOf(`${TOP}roster: 花名册.yaml\n${TALKS}edges:\n  - {kind: 分管, from: zhang, to: 车管所}\n`)).toEqual([
      'campaign.yaml:4:9 error include-path 没有找到「花名册.yaml」这样的文件：请核对文件名和文件夹',
      'campaign.yaml:4:9 hint checks-skipped 「roster」没有读全：有 602 处引用和有关的规则暂不核对，改正后再核对一次',
    ]);
  });

  test('a roster file that is not YAML', () => {
    const loaded = load({ 'campaign.yaml': `${TOP}roster: a.yaml\n${TALKS}`, 'a.yaml': '- {id: [\n' });
    const found = findingsOf(loaded).map(({ rule }) => rule);
    expect(found.filter((rule) => rule === 'unknown-person')).toEqual([]);
    expect(found).toContain('checks-skipped');
    expect(loaded.complete).toBe(false);
  });

  test('no roster at all is one finding', () => {
    const loaded = load(TOP + TALKS);
    expect(findingsOf(loaded).map(lineOf)).toEqual([
      'campaign.yaml:1:1 error missing-key 缺少「roster」这一部分，有 600 处引用无从核对：请补上',
    ]);
    expect(loaded.complete).toBe(false);
  });

  test('one person whose record is wrong: he alone is excused', () => {
    const roster = ROSTER.replace('name: 李二,', 'name: 李二, birthDate: 昨天,');
    const talks = 'talks:\n  - {id: t1, date: 2013-05-07, talkers: zhnag, talkees: [li, 李二]}\n';
    expect(linesOf(`${TOP}roster:\n${roster}${talks}`).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      expect.stringContaining('error wrong-value 「昨天」'),
      'error unknown-person roster 和 externals 里都没有「zhnag」：是不是「zhang」？',
    ]);
  });

  test('events, talks, suggestions and pairings that were not read', () => {
    const loaded = load(`${HEAD}events: 情形.yaml
talks:
  - {id: t1, date: 昨天, talkers: zhang, talkees: li}
  - {id: t2, date: 2013-05-07, talkers: zhang, talkees: li, event: e1}
suggestions:
  - {id: s1, talk: t1, text: 建议}
  - {id: s2, talk: t3, text: 建议}
pairings:
  - {use: 五个环结}
exemptions:
  - {person: li, pairing: [p3], reason: 病假}
actions: {}
`);
    expect(findingsOf(loaded).flatMap(({ rule, message }) => (rule === 'unknown-id' ? [message] : []))).toEqual([
      '没有编号为「t3」的谈话：请核对编号',
    ]);
    expect(loaded.complete).toBe(false);
  });
});

describe('whether everything was read', () => {
  test.each([
    ['a campaign without a fault', '', true],
    ['a reference that leads nowhere', 'talks:\n  - {id: t1, date: 2013-05-07, talkers: zhang, talkees: x}\n', false],
    ["a person's id used twice", '  - {id: li, name: 李四}\n', false],
    ['a section without content', 'talks:\n', false],
    ['an unknown section', 'tallks: []\n', false],
    ['a record that does not fit', 'talks:\n  - {id: t1}\n', false],
    ['a report that does not fit', 'report: {date: 昨天}\n', false],
    ['a preset that there is not', 'pairings: [{use: 没有}]\n', false],
  ])('%s', (_, yaml, complete) => expect(load(HEAD + yaml).complete).toBe(complete));
});

test('a path with back-slashes is a path', () => {
  const files = {
    'campaign.yaml': `${HEAD}talks: 谈话\\*.yaml\n`,
    '谈话/a.yaml': '- {id: t1, date: 2013-05-07, talkers: zhang, talkees: li}\n',
  };
  expect(load(files).campaign?.talks).toHaveLength(1);
});

test.each([
  ['a text of 1,024 characters is looked for', `${'长'.repeat(1019)}.yaml`, '请核对文件名和文件夹'],
  ['a longer one is no path', `${'长'.repeat(1020)}.yaml`, '这么长的不是文件名，请核对'],
  ['nor is a glob of 100,000 characters', `talks/${'*'.repeat(100_000)}`, '这么长的不是文件名，请核对'],
])('an include string: %s', (_, path, message) => {
  const [only, ...more] = findingsOf(load(`${HEAD}talks: "${path}"\n`)).filter(({ severity }) => severity === 'error');
  expect(more).toEqual([]);
  expect(only?.message).toBe(`没有找到「${path.slice(0, 60)}…」这样的文件：${message}`);
});
