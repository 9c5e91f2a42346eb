import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Draft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/finding/run.ts';
import { sarif } from '../../src/finding/sarif.ts';
import { campaign, finding, many, nasty, nothing, nowhere, plain, sample } from './sample-run.ts';

/** The schema of OASIS; one of its patterns (a language) is no regular expression of Unicode. */
const ajv = new Draft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Record<string, string>;
  readonly suppressions?: readonly object[];
  readonly baselineState?: string;
};
type Log = {
  readonly runs: readonly [
    { readonly tool: { driver: { rules: { id: string }[] } }; readonly results: readonly Result[] },
  ];
};

const runOf = (run: Run): Log['runs'][0] => (JSON.parse(sarif(run, plain)) as Log).runs[0]; // what the reporter wrote a moment ago

describe('SARIF', () => {
  const runs = { sample, nothing, nowhere, nasty, many: many(10_000), baseline: { ...sample, baseline: true } };
  test.each(Object.entries(runs))('%s is valid by the schema of SARIF 2.1.0', (_, run) => {
    validate(JSON.parse(sarif(run, plain)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['a level that is none', /"note"/, '"hint"'],
    ['a line 0', /"startLine": \d+/, '"startLine": 0'],
    ['an address with a blank', /%20/, ' '],
    ['a key that nobody knows', /"results"/, '"findings"'],
  ])('the schema refuses %s', (_, from, to) => {
    expect(validate(JSON.parse(sarif(sample, plain).replace(from, to)))).toBe(false);
  });

  test('who speaks, in which language, and how columns are counted', () => {
    expect(runOf(sample)).toMatchObject({
      tool: { driver: { name: 'talkreport', version: '1.2.3' } },
      language: 'zh-CN',
      columnKind: 'unicodeCodePoints',
    });
  });

  test('a finding with its places, in characters and with encoded paths', () => {
    expect(runOf(sample).results[1]).toEqual({
      ruleId: 'evidence-missing',
      ruleIndex: 1,
      level: 'warning',
      message: { text: '「昨天」: 缺 <地点> & "内容", 共 100%\n见 {{0}} 和 \\[记录](1)' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: '%E6%9F%90%E5%8E%BF%20%E5%B1%80/%E6%B4%BB%E5%8A%A8%231%2C100%25%3A%E7%BB%88.yaml',
            },
            region: { startLine: 3, startColumn: 18, endLine: 3, endColumn: 20 },
          },
          logicalLocations: [{ fullyQualifiedName: 't1' }],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: '%E8%B0%88%E8%AF%9D/%E4%BA%94%E6%9C%88%20%26%20%E5%85%AD%E6%9C%88.yaml' },
            region: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 10 },
          },
          message: { text: '这里写了地点' },
        },
        expect.objectContaining({ id: 2, message: { text: '谈话人在这里' } }),
      ],
      partialFingerprints: { 'talkreportSubject/v1': 'evidence-missing:t1' },
    });
  });

  test.each([
    ['/数据/活动.yaml', 'file:///%E6%95%B0%E6%8D%AE/%E6%B4%BB%E5%8A%A8.yaml'],
    ['C:/records/a.yaml', 'file:///C:/records/a.yaml'],
    ['../a.yaml', '../a.yaml'],
  ])('%s is %s', (path, uri) => {
    const at = { file: { path, text: 'a' }, start: 0, end: 1 };
    expect(runOf({ ...sample, findings: [finding({ at })] }).results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri } } }],
    });
  });

  test('rules: those that occur, each result pointing at its own', () => {
    const { tool, results } = runOf(sample);
    expect(tool.driver.rules.map((it) => it.id)).toEqual([
      'bad-yaml',
      'evidence-missing',
      'same-minutes',
      'wrong-value',
    ]);
    for (const it of results) expect(tool.driver.rules[it.ruleIndex]?.id).toBe(it.ruleId);
    expect(tool.driver.rules[0]).toEqual({ id: 'bad-yaml' });
    expect(tool.driver.rules.slice(2)).toMatchObject([
      { shortDescription: { text: '时长雷同' }, defaultConfiguration: { enabled: false } },
      {
        help: { text: expect.stringMatching(/会怎样。\n\n怎样改：请改正.*\n\n依据：内部约定$/) },
        defaultConfiguration: { level: 'error' },
      },
    ]);
  });

  test('what is suppressed stays in, with who answers for it', () => {
    expect(runOf(sample).results.map((it) => it.suppressions)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      [{ kind: 'inSource', status: 'accepted', justification: '原件如此 <已核对>' }],
      [{ kind: 'external', status: 'accepted' }],
      [{ kind: 'external', status: 'accepted', justification: '以前就有' }],
    ]);
  });

  test('held against a baseline, old ones are unchanged and others new; else nothing is said', () => {
    const states = (run: Run) => runOf(run).results.map((it) => it.baselineState);
    expect(states({ ...sample, baseline: true })).toEqual([...Array.from({ length: 7 }, () => 'new'), 'unchanged']);
    expect(new Set(states(sample))).toEqual(new Set([undefined]));
  });

  test('fingerprints know neither line nor message, and count what repeats', () => {
    const prints = (run: Run) => runOf(run).results.map((it) => it.partialFingerprints['talkreportSubject/v1']);
    expect(prints(sample).slice(2, 4)).toEqual(['wrong-value:t1', 'wrong-value:t1#2']);
    const text = `# 新的一行\n${campaign.text}`;
    const at = { file: { ...campaign, text }, start: text.indexOf('昨天'), end: text.indexOf('昨天') + 2 };
    expect(prints({ ...sample, findings: [finding({ at, message: '换了说法' })], suppressed: [] })).toEqual([
      'wrong-value:t1',
    ]);
  });
});
